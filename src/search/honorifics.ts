import { exact, flatten, hasMarks } from '../text/fold.ts';

/** What stands before a name without being part of it: forms of address, degrees, ranks, honours. */
export const HONORIFICS = [
  'ông (bà),ông/bà,ông bà,(ông),(bà),ông,bà,hộ,hộ gia đình,vợ chồng,nhà ông,nhà bà,nhà anh,nhà chị,nhà cụ,anh,chị,cô,chú,bác,em,cháu,cụ,cậu,mr,mrs,ms,cháu bé,cô giáo,thầy giáo,thầy,đ/c,đ.c,đc,đồng chí,gia đình',
  'ThS,Th S,TS,PGS,GS,KS,CN,BS,LS,CVC,BSCKI,BSCKII,thạc sĩ,tiến sĩ,kỹ sư,cử nhân,bác sĩ',
  'y sĩ,y tá,dược sĩ,điều dưỡng,hộ sinh,nữ hộ sinh,hộ lý,thầy lang,nghệ sĩ,họa sĩ,nhạc sĩ,ca sĩ,vận động viên',
  'linh mục,mục sư,hòa thượng,thượng tọa,đại đức,ni sư,sư thầy,sư cô,già làng',
  'giáo sư,phó giáo sư,luật sư,nhà giáo,nghệ nhân,thầy thuốc,NGƯT,NGND,NSƯT,NSND,ưu tú,nhân dân',
  'thiếu úy,trung úy,thượng úy,đại úy,thiếu tá,trung tá,thượng tá,đại tá,thiếu tướng,trung tướng',
  'thượng tướng,đại tướng,hạ sĩ,trung sĩ,thượng sĩ,liệt sĩ',
  'cựu chiến binh,CCB,mẹ Việt Nam anh hùng,anh hùng lao động,anh hùng LLVTND',
]
  .join(',')
  .split(',');

const patternOf = (text: string) =>
  flatten(text)
    .replace(/[().]/g, '\\$&')
    .replace(/ /g, '[\\s.]*')
    .replace('uy', 'u[yi]')
    .replace(/([ks])[iy](?!n)/g, '$1[iy]');
const ONE = new RegExp(
  `^(?:${[...HONORIFICS]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|')})(?![\\p{L}\\p{M}\\d’'])[.,:;\\s]*`,
  'u',
);
/** What stands before a row of a list, or a question: a dash, a bullet, a number; “tìm”, “cho hỏi”. */
const ORDINAL =
  /^(?:[-•*+●▪|]\s*)?(?:stt:?\s*)?(?:[([]?\d{1,3}\s*[.)\]:|/–-]*\s+|(?:(?:cho|xin) hoi|tra cuu|tim(?: kiem| ten)?)\s+)?/u;
const EXACT = new Set(HONORIFICS.map((text) => exact(text).replace(/[^\p{L}\p{M}]/gu, '')));

const ADDRESS = /^(?:ông|bà|anh|chị|đ\/c|đ\.c|đồng chí|ong|ba|chi|dong chi)\s/iu;
/** Whether a text begins with a plain form of address: none stands before another. */
export const isAddress = (text = ''): boolean => ADDRESS.test(text.normalize('NFC'));

/**
 * What is left of a text as the ordinal and the honorifics that begin it are taken away one by one,
 * the text itself first: "Bà ThS. Trà" → "Bà ThS. Trà", "ThS. Trà", "Trà".
 */
export function withoutHonorifics(text: string): string[] {
  const nfc = text.normalize('NFC').trim();
  const flat = flatten(nfc);
  const isMarked = hasMarks(nfc);
  let at = ORDINAL.exec(flat)?.[0].length ?? 0;
  const left = at > 0 ? [nfc, nfc.slice(at)] : [nfc];
  for (let match = ONE.exec(flat.slice(at)); match; match = ONE.exec(flat.slice(at))) {
    const typed = nfc.slice(at, at + match[0].length);
    // "Bá Thị Lụa" begins with a family name, not with "bà": marks that were typed are meant.
    if (isMarked && !EXACT.has(exact(typed).replace(/[^\p{L}\p{M}]/gu, ''))) break;
    at += match[0].length;
    if (at >= nfc.length) break;
    left.push(nfc.slice(at));
  }
  return left;
}
