/** Letters of other alphabets, and small capitals, mapped to the Latin letters that they resemble. */
const pairs =
  'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЇI ЈJ ЅS ҮY ԀD ԌG ԚQ ԜW аa вb еe кk мm нh оo рp сc тt уy хx іi їi јj ѕs һh ԁd ԍg ԛq ԝw гr пn иu ѵv ' +
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa βb γy εe ηn ιi κk μu νv οo ρp τt υu χx ωw ϲc ϳj ' +
  'օo սu հh ոn ցg ıi ɑa ɡg ɩi ʋu ᴀa ʙb ᴄc ᴅd ᴇe ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz łl ŁL øo ØO';

const latin = new Map(
  pairs.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]),
);

const otherLetter = /[^\0-\u007F\p{M}]/gu;

/** Whether a word is spelt with Vietnamese letters, decomposed or not. */
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
