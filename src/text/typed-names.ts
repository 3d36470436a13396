import type { FoundName } from './find-names.ts';
import { withoutOverlaps } from './find-names.ts';
import { hasMarks } from './fold.ts';
import { Pieces } from './reading.ts';
import { remembered } from './remembered.ts';
import { isSyllable, type Tone, writeSyllable } from './syllable.ts';
import { decodeTyped } from './typed.ts';

/**
 * Also finds names typed in the raw keys of Telex (“Hufng”), VNI (“Hu2ng”) or VIQR (“Hu`ng”), without an
 * input method.
 */
export function withTyped<T>(find: (text: string) => FoundName<T>[]) {
  return (text: string): FoundName<T>[] => {
    const found = find(text);
    const reading = typedReading(text);
    if (!reading) return found;
    const typed = find(reading.text).map((each) => ({
      ...each,
      ...reading.sourceOf(each.from, each.to),
    }));
    return withoutOverlaps([...found, ...typed]);
  };
}

/** A text with raw keys decoded to letters; null if there are none. */
const typedReading = remembered((text): Pieces | null => {
  if (!mayBeTyped.test(text)) return null;
  const reading = new Pieces(text);
  let from = 0;
  for (const { index, 0: word } of text.matchAll(typedWord)) {
    const [keys, decoded] = decodedWord(word);
    if (decoded === undefined) continue;
    reading.copy(from, index);
    from = index + keys.length;
    reading.put(decoded, index, from);
  }
  if (from === 0) return null;
  reading.copy(from, text.length);
  return reading;
});

const mayBeTyped =
  /[A-Za-z]\d|[AEIOUYaeiouy][\^(+`'?~]|[aeiouy]\.[a-z]|aa|ee|oo|[Dd]d|[a-z]w|[aeiouy][a-z]{0,4}[sfrxj](?![a-z])|(?:AA|EE|OO|DD|[A-Z]W|[AEIOUY][A-Z]{0,4}[SFRXJ])(?![a-z])/;
/** A word, or the part of it that begins with a capital. */
const typedWord = /[A-Z][A-Z0-9^(+`'?~]+(?![a-z])|[A-Za-z](?:[a-z0-9^(+`'?~]|\.(?=[a-z]))*/g;
const most = 12;

/** The syllable that raw keys stand for if no input method processed them: “Hùng” of “Hufng”, “Hu2ng”. */
export const typedSyllable = (word: string): string | undefined => decodedWord(word)[1];

/** The keys of a word, without sentence-final punctuation, and the letters they stand for. */
const decodedWord = remembered((word): [keys: string, decoded: string | undefined] => {
  const bare = word.replace(/[.'?]+$/, '');
  for (const keys of new Set([bare, word])) {
    if (keys.length < 2 || keys.length > most || (isSyllable(keys) && !/dd/i.test(keys))) continue;
    const decoded = /[^A-Za-z0-9]/.test(keys) ? decodeViqr(keys) : decodeTyped(keys);
    if (!decoded || !hasMarks(decoded)) continue;
    const isUpper = /^[A-Z]/.test(keys);
    return [keys, isUpper ? decoded.charAt(0).toUpperCase() + decoded.slice(1) : decoded];
  }
  return [word, undefined];
});

const tones: Record<string, Tone> = {
  '`': '\u0300',
  "'": '\u0301',
  '~': '\u0303',
  '?': '\u0309',
  '.': '\u0323',
};
const letters: Record<string, string> = {
  'a^': 'â',
  'e^': 'ê',
  'o^': 'ô',
  'a(': 'ă',
  'o+': 'ơ',
  'u+': 'ư',
};

/** Decodes one word of raw VIQR keys: “Nguye^~n” → “nguyễn”. Null if it gives no syllable. */
function decodeViqr(typed: string): string | null {
  let tone: Tone = '';
  const written = typed
    .toLowerCase()
    .replace(/^dd/, 'đ')
    .replace(/([aeo]\^|a\(|[ou]\+)/g, (keys) => letters[keys] ?? keys)
    .replace(/[`'~?.]/g, (key) => {
      tone = tones[key] ?? tone;
      return '';
    });
  return /^\p{L}+$/u.test(written) ? writeSyllable(written, tone) : null;
}
