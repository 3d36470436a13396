import { legacyEncodingAt } from './legacy-encoding.ts';

/** A way of writing Vietnamese that only an old font, or no input method at all, makes readable. */
export type OldLetters = 'TCVN3' | 'VNI' | 'UTF-8' | 'VIQR';

/** Signs typed for marks: "Nguye^~n Va(n Hu`ng", "Tru+o+`ng". */
const VIQR = /[aeo]\^|a\((?=[a-z'`?~.]|$)|[ou]\+[a-z'`?~.]/i;
/** Letters of one syllable: a sign between two ("Do+Van") is none of theirs. */
const ONE_SYLLABLE = /^[b-df-hj-np-tv-xz]*[aeiouy]+[b-df-hj-np-tv-xz]*$/i;

const isViqr = (word: string) => VIQR.test(word) && ONE_SYLLABLE.test(word.replace(/\P{L}/gu, ''));

/** Letters of Vietnamese that no old font has a place for: then capitals within words are a caps lock. */
const UNICODE_ONLY = /[ăđĩũơư\u1EA0-\u1EF9]/iu;

/** Whether every word is in inverted case, as a caps lock left on types it: "hÀ lAN". */
function isInverted(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return (
    words.every((word) => /^\p{Ll}\p{Lu}*$/u.test(word)) &&
    words.some((word) => /^\p{Ll}\p{Lu}{2}/u.test(word))
  );
}

/** The old writing that a text is in, or UTF-8 misread; null for Unicode, with marks or without. */
export function oldLettersOf(text: string): OldLetters | null {
  const nfc = text.normalize('NFC');
  if (nfc.split(/\s+/).some(isViqr)) return 'VIQR';
  const [letters = null] = legacyEncodingAt(nfc);
  const isUnicode = letters === 'TCVN3' && (UNICODE_ONLY.test(nfc) || isInverted(nfc));
  return isUnicode ? null : letters;
}
