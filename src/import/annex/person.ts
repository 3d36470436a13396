import type { RecipientType } from '../../model/schema/recipient-type.ts';

/** A written name, split into parts. */
export interface SplitName {
  /** Ông, Bà, ThS., Trung tá, in written order; empty if there is none. */
  honorific: string;
  name: string;
  posthumous: boolean;
  /** The rest of the cell: position, unit; empty if there is none. */
  rest: string;
}

const address = '(?:ông|bà|anh|chị|đồng chí|đ\\/c|cụ|cố)';
const rankWords =
  '(?:(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng)|chuẩn (?:úy|uý)|chuẩn đô đốc|(?:hạ|trung|thượng) sĩ|(?:tiến|thạc|bác|nghệ|luật|dược) (?:sĩ|sỹ)|kỹ sư|kĩ sư|cử nhân|(?:phó )?giáo sư|nhà giáo(?: (?:ưu tú|nhân dân))?|linh mục|đại đức|thượng tọa|hòa thượng|ni sư|mục sư)';
const degreeWords =
  '(?:PGS|GS|TSKH|TS|ThS|Th\\.S|NCS|BSCK ?I{1,2}|BS\\.? ?CK ?I{1,2}|BS|DS|KS|KTS|CN|LS|CVC|NGƯT|NGND|NSƯT|NSND)';

const either = /^(?:ông|anh)\s*(?:\/|\(|,|-|hoặc)\s*(?:bà|chị)\s*\)?\s*[:.]?\s*/i;
const addressFirst = new RegExp(`^${address}\\s*[:.]?\\s+(?=\\p{L})`, 'iu');
const addressGlued = /^(?:Ông|Bà|ÔNG|BÀ)[.:]?(?=\p{Lu})/u;
const rankFirst = new RegExp(`^${rankWords}(?:\\s*[,.:-]\\s*|\\s+)(?=\\p{L})`, 'iu');
const degreeFirst = new RegExp(`^${degreeWords}(?:\\s*[.,]\\s*(?=\\p{L})|\\s+(?=\\p{Lu}))`, 'u');
const degreeDotted = new RegExp(`^${degreeWords}\\.\\s*(?=\\p{L})`, 'iu');
const titleLast = new RegExp(
  `\\s*[,(–-]\\s*(?:${degreeWords}\\.?|${rankWords})\\s*\\)?\\s*$`,
  'iu',
);
const posthumousWords = /[\s,(–-]*(?:được )?truy tặng\s*\)?/giu;

/**
 * Splits a person's name. Never leaves a name of one word: “Ông Ích Toại” has the family name Ông and
 * stays whole.
 */
export function splitName(written: string): SplitName {
  const titles: string[] = [];
  const posthumous = /truy tặng/iu.test(written);
  let name = written.replace(posthumousWords, '').replace(either, '');
  for (let count = 0; count < 6; count += 1) {
    const found = [addressGlued, addressFirst, rankFirst, degreeFirst, degreeDotted]
      .map((pattern) => pattern.exec(name)?.[0])
      .find((match) => match !== undefined);
    if (found === undefined) break;
    const left = name.slice(found.length).trim();
    if (isFamilyName(found, left)) break;
    titles.push(found.replace(/[\s:,-]+$/u, '').replace(/^(Ông|Bà|ÔNG|BÀ)\.$/u, '$1'));
    name = left;
  }
  for (let match = titleLast.exec(name); match && titles.length < 6; match = titleLast.exec(name)) {
    titles.push(match[0].replace(/^[\s,(–-]+|[\s)]+$/g, ''));
    name = name.slice(0, match.index);
  }
  const [first = ''] = name.split(/\s*[,;\n]\s*|\s+[-–]\s+/);
  return {
    honorific: titles.map(titleCase).join(' '),
    name: first.replace(/\s+/g, ' ').trim(),
    posthumous,
    rest: name
      .slice(first.length)
      .replace(/^[\s,;–-]+/, '')
      .trim(),
  };
}

/** The family name Ông: the rest would be one word, or begins with “Ích …”. */
function isFamilyName(title: string, left: string): boolean {
  return /^(?:ông|bà|anh|cụ|cố)/i.test(title) && (!/\s/.test(left) || /^ích\s/i.test(left));
}

function titleCase(title: string): string {
  return title === title.toUpperCase() && /^(?:ÔNG|BÀ|ĐỒNG CHÍ|CỐ|CỤ)$/.test(title)
    ? title.charAt(0) + title.slice(1).toLowerCase()
    : title;
}

/** Words that begin a collective's name; “Đoàn”, “Công”, “Ban” alone also begin people's names. */
const collective =
  /^(?:tập thể|phòng|ban (?!.{0,3}$)(?=.*\s.*\s)|tổ |đội |nhóm |chi (?:bộ|đoàn|cục|nhánh|hội)|công (?:ty|an |đoàn)|hợp tác xã|htx|xí nghiệp|nhà máy|trạm|trung tâm|trường|bệnh viện|hội |đoàn (?:thanh niên|thể|kinh tế|trường|xã|phường|khối|viên)|đảng (?:bộ|ủy)|khoa |văn phòng|thôn|xóm|xã |phường|thị (?:trấn|xã)|huyện|tỉnh|thành phố|nhân dân|cán bộ|câu lạc bộ|clb|bến |cục |sở |bộ |ủy ban|uỷ ban|ubnd|lực lượng|khối |kíp|cửa hàng|chốt|tổng công ty|doanh nghiệp|ngân hàng|bếp|liên đoàn|liên minh|viện |tiểu (?:đội|đoàn)|trung (?:đội|đoàn)|đại đội)/iu;

/** The recipient type suggested by a name; undefined if ambiguous. */
export function typeOfName(name: string): RecipientType | undefined {
  if (/^(?:hộ|gia đình)\s/i.test(name)) return 'ho-gia-dinh';
  if (collective.test(name)) return 'tap-the';
  const { honorific } = splitName(name);
  if (honorific) return 'ca-nhan';
  return /^\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){1,5}$/u.test(name) ? 'ca-nhan' : undefined;
}
