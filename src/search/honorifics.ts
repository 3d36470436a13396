import { exact, flatten, hasMarks } from '../text/fold.ts';

/** Every combination of a word of the first list and one of the second: "thiếu úy" … "đại tướng". */
export const ranks = (degrees: string, grades: string) =>
  degrees.split(',').flatMap((degree) => grades.split(',').map((grade) => `${degree} ${grade}`));

/**
 * Words before a name that are not part of it: forms of address, degrees, ranks, honours, professions.
 */
export const HONORIFICS = [
  ...ranks('thiếu,trung,thượng,đại', 'úy,tá,tướng'),
  ...ranks('hạ,trung,thượng,bác,y,dược,thạc,tiến', 'sĩ'),
  ...[
    'ông (bà),ông/bà,ông bà,(ông),(bà),ông,bà,anh chị,anh,chị,cô,chú,bác,em,cháu,cụ,cậu,thím,ngài,quý ông,quý bà',
    'mr,mrs,ms,miss,dr,cháu bé,em bé,cô giáo,thầy giáo,thầy,đ/c,đ.c,đc,đồng chí',
    'hộ,hộ gia đình,gđ,hộ gđ,vợ chồng,nhà ông,nhà bà,nhà anh,nhà chị,nhà cụ,gia đình',
    'ThS,Th S,TS,TSKH,PGS,GS,NCS,KS,KTS,CN,CNĐD,LS,CVC,GV,HLV,VĐV,HS,SV',
    'BS,BSCKI,BSCKII',
    'y tá,điều dưỡng,nhà giáo,giáo sư,kỹ sư,cử nhân,luật sư',
  ].flatMap((list) => list.split(',')),
];
/** Those that without diacritics are family names, or words of names. */
const MARKED = 'nguyên,cố,cựu,quyền,cha,sơ,già,lão,bé,dì,mợ,dượng,bạn'.split(',');

const patternOf = (text: string) =>
  flatten(text)
    .replace(/[().]/g, '\\$&')
    .replace(/ /g, '[\\s.]*')
    .replace('uy', 'u[yi]')
    .replace(/([ks])[iy](?!n)/g, '$1[iy]');
/** Prefixes of a list row, or a query: a dash, a bullet, a number; “tìm”, “cho hỏi”. */
const ORDINAL =
  /^(?:[-•*+●▪|]\s*)?(?:stt:?\s*)?(?:[([]?\d{1,3}\s*[.)\]:|/–-]*\s+|(?:(?:cho|xin) hoi|tra cuu|tim(?: kiem| ten)?)\s+)?/u;
const lettersOf = (text: string) => exact(text).replace(/[^\p{L}\p{M}\d]/gu, '');

const ADDRESS =
  /^(?:ông|bà|anh|chị|cô|chú|bác|em|thầy|đ\/c|đ\.c|đồng chí|ong|ba|chi|co|chu|bac|thay|dong chi)\s/iu;
/** Whether a text begins with a plain form of address; two never follow each other. */
export const isAddress = (text = ''): boolean => ADDRESS.test(text.normalize('NFC'));

/**
 * Removes the ordinal and the honorifics at the start of a text one by one, and returns every step, the
 * text itself first: "Bà ThS. Trà" → "Bà ThS. Trà", "ThS. Trà", "Trà".
 */
export type WithoutHonorifics = (text: string) => string[];

/** Creates a function that removes the honorifics of a list. */
export function withoutAnyOf(honorifics: readonly string[]): WithoutHonorifics {
  const all = [...honorifics, ...MARKED];
  const one = new RegExp(
    `^(?:${[...all]
      .sort((a, b) => b.length - a.length)
      .map(patternOf)
      .join('|')})(?![\\p{L}\\p{M}\\d’'])[.,:;\\s]*`,
    'u',
  );
  const known = new Set(all.map(lettersOf));
  const plain = new Set(honorifics.map(flatten));
  const needsMarks = new Set(MARKED.map(flatten).filter((text) => !plain.has(text)));
  return (text) => {
    const nfc = text.normalize('NFC').trim();
    const flat = flatten(nfc);
    const isMarked = hasMarks(nfc);
    let at = ORDINAL.exec(flat)?.[0].length ?? 0;
    const left = at > 0 ? [nfc, nfc.slice(at)] : [nfc];
    for (let match = one.exec(flat.slice(at)); match; match = one.exec(flat.slice(at))) {
      // "Bá Thị Lụa" begins with a family name, not with "bà": typed diacritics are significant.
      const letters = lettersOf(nfc.slice(at, at + match[0].length));
      if ((isMarked && !known.has(letters)) || needsMarks.has(letters)) break;
      at += match[0].length;
      if (at >= nfc.length) break;
      left.push(nfc.slice(at));
    }
    return left;
  };
}

/** A text, and what is left of it behind each of the honorifics and ranks that it begins with. */
export const withoutHonorifics = withoutAnyOf(HONORIFICS);
