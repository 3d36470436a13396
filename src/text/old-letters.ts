import { legacyEncodingAt } from './legacy-encoding.ts';

/** A way of writing Vietnamese that only an old font, or no input method at all, makes readable. */
export type OldLetters = 'TCVN3' | 'VNI' | 'UTF-8' | 'VIQR';

/** Signs typed for marks: "Nguye^~n Va(n Hu`ng", "Tru+o+`ng". */
const VIQR = /[aeo]\^|a\((?=[a-z'`?~.]|$)|[ou]\+[a-z'`?~.]/i;

/** The old writing that a text is in, or UTF-8 misread; null for Unicode, with marks or without. */
export function oldLettersOf(text: string): OldLetters | null {
  const nfc = text.normalize('NFC');
  return VIQR.test(nfc) ? 'VIQR' : (legacyEncodingAt(nfc)[0] ?? null);
}
