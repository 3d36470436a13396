/** Letters of other alphabets, and small capitals, mapped to the Latin letters that they resemble. */
const pairs =
  'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЇI ЈJ ЅS ҮY ԀD ԌG ԚQ ԜW аa вb еe кk мm нh оo рp сc тt уy хx іi їi јj ѕs һh ԁd ԍg ԛq ԝw гr пn иu ѵv ' +
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa βb γy εe ηn ιi κk μu νv οo ρp τt υu χx ωw ϲc ϳj ' +
  'օo սu հh ոn ցg ıi ɑa ɡg ɩi ʋu ᴀa ʙb ᴄc ᴅd ᴇe ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz łl ŁL øo ØO ' +
  'ҺH ӀI ӏl ҮY үy ՏS ՍU ՕO ԼL յj զq ħh ĦH ŋn ŊN ƞn ɦh ɾr ʈt ɳn ɱm ʊu ɯu ƙk ɓb ɗd ' +
  'ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎥI ᎫJ ᏦK ᏞL ᎷM ᏢP ᎡR ᏚS ᎢT ᏙV ᏔW ᏃZ ' +
  'ꓮA ꓐB ꓚC ꓓD ꓰE ꓖG ꓧH ꓲI ꓙJ ꓗK ꓡL ꓟM ꓠN ꓳO ꓑP ꓣR ꓢS ꓔT ꓴU ꓦV ꓪW ꓫX ꓬY ꓜZ';

const latin = new Map(
  pairs.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]),
);

/**
 * Letters in circles, squares, brackets and flags, which Unicode classifies as symbols: blocks of the
 * alphabet by their first code point.
 */
const framed: readonly (readonly [begins: number, letterA: string])[] = [
  [0x249c, 'a'],
  [0x24b6, 'A'],
  [0x24d0, 'a'],
  ...[0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6].map((begins) => [begins, 'A'] as const),
];

/**
 * Characters that Unicode does not classify as letters but that are read as such. The source of a
 * pattern.
 */
export const framedLetters =
  '\\u249C-\\u24E9\\u{1F110}-\\u{1F129}\\u{1F130}-\\u{1F189}\\u{1F1E6}-\\u{1F1FF}';

/**
 * Combining marks that strike out, underline or frame a letter without making it another one. The source
 * of a pattern.
 */
export const drawnMarks =
  '\\u0305\\u0310-\\u031A\\u0332-\\u0338\\u033A-\\u033F\\u0346-\\u036F\\u0488\\u0489\\u20D0-\\u20F0\\uFE20-\\uFE2F';

/** The letter in a circle or a square; empty for a mark that is drawn over a letter. */
export function withoutFrame(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const [begins, letterA] = framed.find(([from]) => code >= from && code < from + 26) ?? [0, ''];
  return letterA && String.fromCharCode(letterA.charCodeAt(0) + code - begins);
}

const otherLetter = /[^\0-\u007F\p{M}]/gu;

/** Whether a word is written in Vietnamese letters, decomposed or not. */
const isPlain =
  /^(?:[\0-\u007F\u00C0-\u0131\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1E00-\u1EFF]|\p{M})*$/u;

/** Replaces look-alike characters by Latin letters: full width, styled, Greek, Cyrillic. */
export function inLatinLetters(word: string): string {
  if (isPlain.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(otherLetter, (letter) => latin.get(letter) ?? letter)
    .normalize('NFC');
}
