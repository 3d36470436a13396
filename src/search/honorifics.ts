import { exact, flatten, hasMarks } from '../text/fold.ts';

/** Every word of the first list before every one of the second: "thiếu úy" … "đại tướng". */
const ranks = (degrees: string, grades: string) =>
  degrees.split(',').flatMap((degree) => grades.split(',').map((grade) => `${degree} ${grade}`));

/** What stands before a name without being part of it: forms of address, degrees, ranks, honours, callings. */
export const HONORIFICS = [
  ...ranks('thiếu,trung,thượng,đại', 'úy,tá,tướng'),
  ...ranks('hạ,trung,thượng,liệt,bác,y,dược,thạc,tiến,viện,nghệ,họa,nhạc,ca,nhạc,chiến', 'sĩ'),
  ...[
    'ông (bà),ông/bà,ông bà,(ông),(bà),ông,bà,anh chị,anh,chị,cô,chú,bác,em,cháu,cụ,cậu,thím,ngài,quý ông,quý bà',
    'mr,mrs,ms,miss,dr,cháu bé,em bé,cô giáo,thầy giáo,thầy,đ/c,đ.c,đc,đồng chí',
    'hộ,hộ gia đình,gđ,hộ gđ,vợ chồng,nhà ông,nhà bà,nhà anh,nhà chị,nhà cụ,gia đình',
    'ThS,Th S,TS,TSKH,PGS,GS,NCS,KS,KTS,CN,CNĐD,LS,CVC,GV,HLV,VĐV,HS,SV',
    'BS,BSNT,BSCKI,BSCKII,BSCK1,BSCK2,CKI,CKII,CK1,CK2,CK I,CK II,CK 1,CK 2,chuyên khoa I,chuyên khoa II,chuyên khoa 1,chuyên khoa 2,nội trú,DS,DSCKI,DSCKII,ĐD,ĐDV,ĐDT,KTV,NHS,YS',
    'y tá,điều dưỡng,điều dưỡng viên,kỹ thuật viên,hộ sinh,nữ hộ sinh,hộ lý,thầy lang,lương y,thầy thuốc',
    'giáo sư,phó giáo sư,nghiên cứu sinh,cử nhân,kỹ sư,kiến trúc sư,luật sư,võ sư,nhà giáo,giáo viên,giảng viên,học sinh,sinh viên',
    'nhà báo,nhà văn,nhà thơ,nghệ nhân,diễn viên,đạo diễn,phóng viên,vận động viên,huấn luyện viên,doanh nhân,tài xế',
    'linh mục,mục sư,giám mục,cha xứ,nữ tu,tu sĩ,soeur,hòa thượng,thượng tọa,đại đức,ni sư,ni cô,ni trưởng,sư thầy,sư cô,đạo hữu,phật tử,LM,HT,TT,ĐĐ',
    'già làng,trưởng bản,trưởng thôn,trưởng ấp,ưu tú,nhân dân,NGƯT,NGND,NSƯT,NSND,NNƯT,NNND,TTƯT,TTND',
    'QNCN,chuyên nghiệp,binh nhất,binh nhì,cựu chiến binh,CCB,TNXP,thương binh,bệnh binh',
    'mẹ VNAH,BMVNAH,mẹ Việt Nam anh hùng,bà mẹ Việt Nam anh hùng,AHLĐ,AHLLVT,AHLLVTND,anh hùng,anh hùng lao động,anh hùng LLVT,anh hùng LLVTND,anh hùng lực lượng vũ trang,anh hùng lực lượng vũ trang nhân dân',
  ].flatMap((list) => list.split(',')),
];
/** Those that without their marks are family names, or words of names. */
const MARKED = 'nguyên,cố,cựu,quyền,cha,sơ,già,lão,bé,dì,mợ,dượng,bạn'.split(',');

const patternOf = (text: string) =>
  flatten(text)
    .replace(/[().]/g, '\\$&')
    .replace(/ /g, '[\\s.]*')
    .replace('uy', 'u[yi]')
    .replace(/([ks])[iy](?!n)/g, '$1[iy]');
const ONE = new RegExp(
  `^(?:${[...HONORIFICS, ...MARKED]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|')})(?![\\p{L}\\p{M}\\d’'])[.,:;\\s]*`,
  'u',
);
/** What stands before a row of a list, or a question: a dash, a bullet, a number; “tìm”, “cho hỏi”. */
const ORDINAL =
  /^(?:[-•*+●▪|]\s*)?(?:stt:?\s*)?(?:[([]?\d{1,3}\s*[.)\]:|/–-]*\s+|(?:(?:cho|xin) hoi|tra cuu|tim(?: kiem| ten)?)\s+)?/u;
const lettersOf = (text: string) => exact(text).replace(/[^\p{L}\p{M}\d]/gu, '');
const EXACT = new Set([...HONORIFICS, ...MARKED].map(lettersOf));
const plain = new Set(HONORIFICS.map(flatten));
const NEEDS_MARKS = new Set(MARKED.map(flatten).filter((text) => !plain.has(text)));

const ADDRESS =
  /^(?:ông|bà|anh|chị|cô|chú|bác|em|thầy|đ\/c|đ\.c|đồng chí|ong|ba|chi|co|chu|bac|thay|dong chi)\s/iu;
/** Where a question is parted into who and where: by signs, by words that bind, before a form of address. */
const PARTING =
  /\s*[,;|/()\t\n–—:]+\s*|\s+-\s+|(?:^|\s+)(?:(?:đang|hiện|làm|việc|công tác|ở|bên|tại|thuộc|của|dưới|trên|trong|từ|đơn vị|cơ quan|chỗ|có|được|ai|tên|là|(?:dang |hien )?(?:cong tac|lam viec|lam(?= o ))|ten la|o|ben|tai|thuoc|cua|duoi|tren|trong|don vi|co quan|co|duoc|ten)(?:\s+|$))+|\s+(?=(?:ông|bà|anh|chị|cô|chú|bác|em|thầy|đồng chí|ong|ba|chi|chu|bac|thay|dong chi)\s)/iu;

/** A question's parts: "anh Na bên Bệnh viện A", "Bệnh viện A có anh Na", "Bệnh viện A – anh Na". */
export const partsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/đ\s?[/.]\s?c(?![\p{L}\p{M}])[.:]?/giu, 'đồng chí')
    .split(PARTING)
    .filter(Boolean);

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
    const letters = lettersOf(typed);
    if ((isMarked && !EXACT.has(letters)) || NEEDS_MARKS.has(letters)) break;
    at += match[0].length;
    if (at >= nfc.length) break;
    left.push(nfc.slice(at));
  }
  return left;
}
