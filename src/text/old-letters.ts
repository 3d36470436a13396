/** A way of writing Vietnamese that only an old font, or no input method at all, makes readable. */
export type OldLetters = 'TCVN3' | 'VNI' | 'VIQR';

/** Letters inside words that only a TCVN3 font makes Vietnamese: "Th¾ng", "§Æng". */
const TCVN3 = /[A-Za-z][¨ª«¬µ¶¸¹¼½¾]|[a-z][ÆÇÊÒÓÕ](?=[a-z¨-ÿ]|\s|$)|[§®][A-Za-zÀ-ÿ¨-¾]{2}/;
/** The same of a VNI font: "Ñaëng Troïng Thaéng". */
const VNI = /a[ùâåêáàãéèú]|o[ùøõâå]|u[ùøõ]|y[øûõ]|[ôö][ùøûõï]|[Ññ][aeouyöô][à-ü]/;
/** Signs typed for marks: "Nguye^~n Va(n Hu`ng", "Tru+o+`ng". */
const VIQR = /[aeo]\^|a\((?=[a-z'`?~.]|$)|[ou]\+[a-z'`?~.]/i;

/** The old writing that a text is in; null for Unicode, with marks or without. */
export function oldLettersOf(text: string): OldLetters | null {
  const nfc = text.normalize('NFC');
  if (VIQR.test(nfc)) return 'VIQR';
  // Latin-1 letters that Vietnamese shares are no evidence where letters of Unicode's own stand too.
  if (/[ăđơưạ-ỹ]/i.test(nfc)) return null;
  if (TCVN3.test(nfc)) return 'TCVN3';
  return VNI.test(nfc) ? 'VNI' : null;
}
