/**
 * The structure of a Vietnamese syllable: onset, rhyme, tone. Distinguishes typed Telex or VNI from
 * other text.
 */

/** Consonants before a rhyme, the longest first where one begins like another. */
export const ONSETS = 'ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p q r s t v x'.split(
  ' ',
);

/** Rhymes without tones. */
export const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu
  iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu o oc oi om on ong ooc oong op ot
  oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây
  uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uynh uyt uyu uyên uyêt ynh yt
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y`.split(/\s+/),
);

export type Tone = '' | '\u0300' | '\u0301' | '\u0303' | '\u0309' | '\u0323';

/** Splits toneless letters into onset and rhyme; null if they form no Vietnamese syllable. */
function splitSyllable(letters: string): { onset: string; rhyme: string } | null {
  for (const onset of [...ONSETS, '']) {
    if (!letters.startsWith(onset)) continue;
    const rhyme = letters.slice(onset.length);
    if (RHYMES.has(rhyme)) return { onset, rhyme };
  }
  return null;
}

function aroundVowels(letters: string): { onset: string; rhyme: string } | null {
  const [, onset = '', rhyme = ''] = /^([^aăâeêioôơuưy]*)([aăâeêioôơuưy].*)$/.exec(letters) ?? [];
  return rhyme ? { onset, rhyme } : null;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const toneless = (word: string) =>
  word.toLowerCase().normalize('NFD').replace(tones, '').normalize('NFC');

/** Whether a word could be one Vietnamese syllable, with diacritics or without. */
export const isSyllable = (word: string): boolean => splitSyllable(toneless(word)) !== null;

/** Whether a word begins like a Vietnamese syllable but is incomplete: “Trầ”, “Phượg”. */
export function isCutShort(word: string): boolean {
  const [onset = ''] = /^[^aăâeêioôơuưy]*/.exec(toneless(word)) ?? [];
  return (onset === '' || ONSETS.includes(onset)) && !isSyllable(word);
}

/** Index, within a rhyme, of the vowel that carries the tone (hòa, thúy: the older placement). */
function toneBearer(rhyme: string): number {
  const vowels = /^[aăâeêioôơuưy]+/.exec(rhyme)?.[0] ?? '';
  const marked = vowels.search(/[ăâêôơ](?!.*[ăâêôơ])|ư(?!ơ)/);
  if (marked >= 0) return marked;
  const closed = vowels.length < rhyme.length;
  if (closed) return vowels.length - 1;
  return vowels.length === 3 ? 1 : 0;
}

/**
 * Writes a syllable with its tone in the right position, composed; null if it is not one. With
 * `anySyllable`, any letters with a vowel are accepted, for names in minority languages.
 */
export function writeSyllable(letters: string, tone: Tone, anySyllable = false): string | null {
  const split = splitSyllable(letters) ?? (anySyllable ? aroundVowels(letters) : null);
  if (!split) return null;
  if (tone === '') return letters;
  const at = split.onset.length + toneBearer(split.rhyme);
  return (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize('NFC');
}
