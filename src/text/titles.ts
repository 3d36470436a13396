import { isFamilyName, mayBeFamilyName } from './family-names.ts';

/** Titles before a person's name: Ông, Bà, a degree, a rank. The source of a pattern, for flags `iu`. */
export const personTitle =
  'ông\\s*\\(bà\\)|ông\\/bà|ông|bà|anh|chị|cô giáo|cô|chú|bác|cụ|em|cháu|dì|thím|mợ|dượng|cậu|lão|sếp|thầy giáo|thầy|đồng chí|đ[/.]?c|(?:PGS|GS|TSKH|TS|ThS|Th\\.S|CN|KS|KTS|CV|BS|LS)\\.|(?:(?:PGS|GS)\\.)?(?:PGS|GS|TSKH|TS|ThS|Th\\.S|BS)|(?:tiến|thạc) s[ĩỹ]|kỹ sư|cử nhân|bác sĩ|nhà giáo|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng)';

/** Honours, professions and ranks that staff write as part of a name: “NSƯT Lò Văn Thử”. */
const honour =
  'NSƯT|NSND|NGƯT|NGND|TTƯT|TTND|nghệ (?:sĩ|nhân)(?: ưu tú| nhân dân)?|linh mục|mục sư|đại đức|thượng tọa|hòa thượng|ni sư|ni trưởng|sư (?:cô|thầy)|liệt sĩ|anh hùng(?: LLVTND| lao động)?|cố|già làng|mẹ(?: VNAH| Việt Nam anh hùng)?|bác sĩ (?:CK|chuyên khoa )(?:II?|[12])|BSCK ?(?:II?|[12])|(?:y|dược) sĩ|luật sư|QNCN';

/** Words before the names of several people, or for how they are related. */
const groupWord =
  '(?:đại diện|chủ)?\\s*hộ(?: gia đình)?|gia đình|nhóm(?: hộ)?|vợ chồng|(?:vợ|chồng|con(?: trai| gái)?|mẹ|bố|cha|cháu)(?: là)?|đại diện(?: là)?|các|hai|tập thể';

const leading = new RegExp(`^(?:(?:${groupWord}|${personTitle})(?=[\\s:(]|$)[\\s:]*)+`, 'iu');
const titled = new RegExp(`(?:^|\\s)(?:${personTitle})\\s*$`, 'iu');
const isHousehold = /^(?:hộ|gia đình)\s/iu;
const ofPeople = /^(?:nhóm|hộ|gia đình|vợ chồng)(?=\s)/iu;
const between =
  /\s*[,;/&+|()\n]\s*|\s+[-–—]\s+|\s*[–—]\s*|\s+(?:và|với|cùng|(?:vợ|chồng|con|mẹ|bố|cha)\s+là|là)\s+/iu;

/** Words that begin the name of a place, a body or an honour, in which every word is capitalised. */
export const noPerson =
  /^(?:thôn|xã|phường|tổ|khu|xóm|ấp|làng|huyện|tỉnh|thành|quận|thị|đội|phòng|ban|sở|số|phố|quốc|trường|trạm|công|hợp|hội|câu|cơ|ủy|uỷ|bệnh|đảng|mẹ|nhà|nghệ|việt|chi|tập|anh)$/iu;

/** A run of capitalised words, including H’Hen and K’ Sơn. */
const capitals =
  /\p{Lu}[\p{L}\p{M}]*(?:['’ʼ`´]\s?\p{L}[\p{L}\p{M}]*)*(?:\s+\p{Lu}[\p{L}\p{M}]*(?:['’ʼ`´]\s?\p{L}[\p{L}\p{M}]*)*)*/gu;

/**
 * The people named in a recipient's name, without titles: “Hộ ông Nguyễn Văn An và vợ là bà Trần Thị
 * Bình”, “Nhóm Lò Văn A, Lò Văn B”, “Ông Nguyễn Văn Ứng (Tư Ứng)”. A collective that is not a group of
 * people names only those with a title.
 */
export function peopleNamed(name: string, recipientType: string): string[] {
  const isGroup = recipientType === 'tap-the' && !ofPeople.test(name.trim());
  const people = name.split(between).flatMap((part) => {
    const titles = leading.exec(part)?.[0] ?? '';
    const isTitled = titled.test(titles);
    if (isGroup && !isTitled) return behindTitles(part);
    const own = part.slice(titles.length);
    return [...own.matchAll(capitals)]
      .map(([run]) => run.trim())
      .filter((run) => {
        const words = run.split(/\s+/);
        if (words.length === 1) return (isTitled || isHousehold.test(titles)) && own.trim() === run;
        return words.length < 8 && !noPerson.test(words[0] ?? '');
      });
  });
  return [...new Set(people)];
}

const called = new RegExp(`(?:^|\\s)(?:${personTitle})\\s+(.*)$`, 'iu');

/** “Cơ sở của bà Trần Thị Bình” */
function behindTitles(part: string): string[] {
  const [run] = called.exec(part)?.[1]?.match(capitals) ?? [];
  return run?.includes(' ') ? [run.trim()] : [];
}

/** Types of collectives named after people, and words between the type and the names. */
const heads =
  /^(?:(?:tập thể|nhóm|các|đồng|ban nhạc|tổ(?: hợp tác)?|tác giả|chủ nhiệm|doanh nghiệp(?: tư nhân)?|DNTN|hộ(?: kinh doanh| gia đình)?|gia đình|trang trại|cơ sở(?: sản xuất| kinh doanh)?|cửa hàng|hiệu|tiệm|xưởng|quán|vườn)(?=[\s:]|$)[\s:]*)+/iu;

/**
 * Full personal names that a collective's name may consist of: “Doanh nghiệp tư nhân Lò Văn Thử”, “Lò
 * Văn Thử và cộng sự”, “Tổ lái xe (Lò Văn Thử, Lò Văn Nếm)”. A school named after someone does not
 * count, nor does a name of two words, which may be a firm's own.
 */
export function wholeNamesWithin(name: string): string[] {
  return name.split(between).flatMap((part) => {
    const own = part.replace(heads, '').trim();
    const words = own.split(/\s+/);
    const at = words.findIndex((word, index) => index > 0 && isFamilyName(word));
    // “Tổ lái xe Lò Văn Thử”, “Công ty TNHH Lò Văn Thử”, “Gara Lò Văn Thử”
    const behind = words.slice(at);
    const isBehind =
      at > 0 &&
      behind.length > 2 &&
      behind.length < 5 &&
      behind.join(' ').match(capitals)?.[0] === behind.join(' ') &&
      (at === 1 || !/^\p{Lu}\p{Ll}/u.test(words[at - 1] ?? '')) &&
      !isNamesake.test(words.slice(0, at).join(' '));
    if (isBehind) return [behind.join(' ')];
    const isName = words.length > 2 && words.length < 8 && own.match(capitals)?.[0] === own;
    return isName && mayBeFamilyName(words[0] ?? '') ? [own] : [];
  });
}

const isNamesake =
  /trường|tiểu học|thcs|thpt|trung học|mầm non|mẫu giáo|đại học|cao đẳng|bệnh viện|liên đội|chi đội|công viên|phố|đường|phường|xã|thôn|xóm/iu;

/**
 * Full names within a written name: behind a baptismal name, an honour or anything else that is not a
 * family name (“Giuse Lò Văn Thử”), and without the letter that distinguishes namesakes (“Lò Văn Thử
 * A”).
 */
export function wholeNamesOf(name: string): string[] {
  const words = withoutTitles(name).split(/\s+/);
  const at = words.findIndex((word) => beginsName(word));
  const bare = withoutArticle(words);
  const behind = at > 0 && words.length - at > 2 ? [words.slice(at)] : [];
  return [words, ...behind, ...(bare.length > 1 ? [bare] : [])]
    .flatMap((each) =>
      each.length > 2 && isLetter(each.at(-1)) ? [each, each.slice(0, -1)] : [each],
    )
    .map((each) => each.join(' '));
}

/** “Hen Niê” for “H’Hen Niê”, “Wang Niê” for “Y Wang Niê”; empty without such an article. */
function withoutArticle([first = '', ...rest]: readonly string[]): string[] {
  if (/^[YHK]['’ʼ]?$/u.test(first)) return rest;
  const own = /^[HK]['’ʼ](\p{Lu}.*)$/u.exec(first)?.[1];
  return own ? [own, ...rest] : [];
}

const beginsName = (word: string) => mayBeFamilyName(word) || /^(?:Tôn|Thích)$/u.test(word);
const isLetter = (word = '') => /^[(]?\p{Lu}[).]?$/u.test(word);

/** The people named in a household's name. */
export function peopleOfHousehold(name: string): string[] {
  return peopleNamed(name, 'ho-gia-dinh');
}

const titles = new RegExp(`^\\s*(?:(?:${honour}|${personTitle})(?=[\\s(]|$)\\s*)+`, 'iu');

/** A name without leading titles and without additions in brackets or behind a comma. */
export function withoutTitles(name: string): string {
  const [person = ''] = name.replace(titles, '').split(/[,;(–]/);
  return person.trim() || name;
}
