import { exact } from './fold.ts';
import { remembered } from './remembered.ts';

/** Components of organisation names, in full and in their usual abbreviation. */
const pairs: readonly (readonly [full: string, short: string])[] = [
  ['ủy ban mặt trận tổ quốc', 'UBMTTQ'],
  ['ủy ban mặt trận tổ quốc', 'UB MTTQ'],
  ['ủy ban nhân dân', 'UBND'],
  ['hội đồng nhân dân', 'HĐND'],
  ['mặt trận tổ quốc', 'MTTQ'],
  ['liên hiệp phụ nữ', 'LHPN'],
  ['liên đoàn lao động', 'LĐLĐ'],
  ['cựu chiến binh', 'CCB'],
  ['thanh niên cộng sản', 'TNCS'],
  ['trung học cơ sở', 'THCS'],
  ['trung học phổ thông', 'THPT'],
  ['tiểu học', 'TH'],
  ['mầm non', 'MN'],
  ['giáo dục và đào tạo', 'GD&ĐT'],
  ['giáo dục và đào tạo', 'GDĐT'],
  ['giáo dục và đào tạo', 'GD-ĐT'],
  ['giao thông vận tải', 'GTVT'],
  ['cảnh sát giao thông', 'CSGT'],
  ['ban chỉ huy quân sự', 'BCHQS'],
  ['ban chỉ huy quân sự', 'BCH quân sự'],
  ['ban chỉ huy quân sự', 'Ban CHQS'],
  ['công an', 'CA'],
  ['trạm y tế', 'TYT'],
  ['trung tâm y tế', 'TTYT'],
  ['bệnh viện đa khoa', 'BVĐK'],
  ['bệnh viện', 'BV'],
  ['đa khoa', 'ĐK'],
  ['tổ dân phố', 'TDP'],
  ['thành phố', 'TP'],
  ['tổ hợp tác', 'THT'],
  ['công ty cổ phần', 'CTCP'],
  ['doanh nghiệp tư nhân', 'DNTN'],
  ['trách nhiệm hữu hạn', 'TNHH'],
  ['một thành viên', 'MTV'],
  ['ban chấp hành', 'BCH'],
  ['câu lạc bộ', 'CLB'],
  ['hợp tác xã', 'HTX'],
  ['cổ phần', 'CP'],
  ['công ty', 'Cty'],
  ['thương mại và dịch vụ', 'thương mại dịch vụ'],
  ['thương mại', 'TM'],
  ['dịch vụ', 'DV'],
  ['và', '&'],
];

/** Abbreviations of three letters or more that are not also words, each with its full form. */
export const organisationShortForms: readonly (readonly string[])[] = pairs
  .filter(([, short]) => /^\p{L}{3,}$/u.test(short))
  .map(([full, short]) => [short, full]);

/** Words that begin a full name and are often omitted: “THCS Bưởi Gượng”, “Khoa Nhi”. */
const dispensable =
  /^(?:trường\s+(?=(?:mầm non|tiểu học|trung học)\s)|tập thể\s+(?=(?:khoa|phòng|tổ|đội|ban|trường|lớp|cán bộ|nhân dân)\s))(.)/iu;

/** The name of an organisation with all abbreviations expanded. */
export const inFull = (name: string) =>
  pairs.reduce(
    (text, [long, short]) => replaced(text, short, long),
    name.replace(/([Uu])ỷ(?= ban )/g, (_, u: string) => (u === 'U' ? 'Ủy' : 'ủy')),
  );

/** Limit on the spellings generated for one name. */
const most = 64;

/**
 * The spellings of an organisation's name: “Câu lạc bộ Đèn Khuya” → itself, “CLB Đèn Khuya”; the given
 * name comes first.
 */
export function organisationSpellings(name: string): string[] {
  const full = inFull(name);
  const bare = full.replace(dispensable, '$1');
  const ways = new Set([name, full, bare]);
  for (const [long, short] of pairs) {
    for (const way of [...ways]) {
      if (ways.size < most) ways.add(replaced(way, long, short));
    }
  }
  return [...ways];
}

/**
 * The spellings of a position or a unit beside a name: “Bản Sín Chải, xã Tả Phìn” is also “Bản Sín
 * Chải”, “Đại úy, Trưởng Công an xã” either of the two. The whole comes first.
 */
export const detailSpellings = remembered((detail): readonly string[] => {
  const parts = detail
    .split(/\s*[,;]\s*|\s+[-–—]\s+|\s+kiêm\s+/u)
    .filter((part) => part.includes(' '));
  return [...new Set([detail, ...parts].flatMap(organisationSpellings))];
});

/**
 * Joins a position and a unit that overlap: “Phó Trưởng phòng”, “Phòng Nội vụ” → “Phó Trưởng phòng Nội
 * vụ”.
 */
export function positionInUnit(position: string, unit: string): string | undefined {
  const words = position.split(/\s+/);
  const own = unit.split(/\s+/);
  const same = (from: number) =>
    words.slice(from).every((word, index) => exact(word) === exact(own[index] ?? ''));
  const from = words.findIndex((_, index) => index > 0 && same(index));
  if (from < 0) return undefined;
  return [...words, ...own.slice(words.length - from)].join(' ');
}

/** Legal forms of an organisation, which people omit. */
const legalForms = ['trách nhiệm hữu hạn', 'một thành viên', 'cổ phần', 'tư nhân'];

/**
 * The name of an organisation without its legal form: “Công ty TNHH MTV Bưởi Gượng” → “Công ty Bưởi
 * Gượng”, “Cty Bưởi Gượng”, “Công ty TNHH Bưởi Gượng”, …; empty if it has no legal form.
 */
export function withoutLegalForm(name: string): string[] {
  const full = inFull(name);
  const ways = new Set([full]);
  for (const form of legalForms) {
    for (const way of [...ways]) ways.add(replaced(way, form, '').replace(/\s+/g, ' ').trim());
  }
  ways.delete(full);
  // “Công ty Vận tải” is any such firm; a proper name has at least two capitals.
  return [...ways]
    .filter(
      (way) =>
        (
          way
            .split(/\s+/)
            .slice(1)
            .join(' ')
            .match(/(?:^|\s)\p{Lu}/gu) ?? []
        ).length > 1,
    )
    .flatMap(organisationSpellings);
}

/**
 * The name of a firm without its line of business, which another firm may share: “Công ty TNHH Thương
 * mại Bưởi Gượng” → “Công ty TNHH Bưởi Gượng”, “Công ty Bưởi Gượng”, …
 */
export function withoutBusiness(name: string): string[] {
  const full = inFull(name);
  const [kind] = firm.exec(full) ?? [];
  const short = `${kind} ${properName(name)}`;
  if (!kind || !properName(name) || short === full) return [];
  return [...organisationSpellings(short), ...withoutLegalForm(short)];
}

const firm = new RegExp(
  `^(?:công ty|doanh nghiệp|hợp tác xã)(?:\\s(?:${legalForms.join('|')}))*`,
  'iu',
);

/**
 * The proper name of a firm or a group: “Công ty TNHH Bưởi Gượng” → “Bưởi Gượng”, “Nhóm “Bếp ăn 0 đồng””
 * → “Bếp ăn 0 đồng”; undefined for a single word.
 */
export function properName(name: string): string | undefined {
  const full = inFull(name);
  const quoted = /\s[“"]([^“”"\s]+(?:\s[^“”"\s]+)+)[”"]$/u.exec(full)?.[1];
  if (quoted) return quoted;
  if (!called.test(full)) return undefined;
  return /\s(\p{Lu}[\p{L}\p{M}\d]*(?:\s\p{Lu}[\p{L}\p{M}\d]*)+)$/u.exec(full)?.[1];
}

/**
 * Informal names of an organisation: “UBND Yên Mỹ” for “Ủy ban nhân dân xã Yên Mỹ”, “Hội Phụ nữ xã Yên
 * Mỹ”; others may share them.
 */
export function shorterNames(name: string): string[] {
  const full = inFull(name);
  const ways = new Set([full]);
  for (const word of ['(?:tỉnh|huyện|xã|phường|thị trấn|thành phố)', ...passing]) {
    for (const way of [...ways]) ways.add(replaced(way, word, '').replace(/\s+/g, ' ').trim());
  }
  ways.delete(full);
  return [...ways].filter((way) => /\s\p{Lu}/u.test(way)).flatMap(organisationSpellings);
}

const passing = ['liên hiệp', 'việt nam', 'cộng sản hồ chí minh', 'số'];

const called =
  /^(?:công ty|doanh nghiệp|hợp tác xã|tổ hợp tác|câu lạc bộ|nhóm|đội|quỹ|mô hình|trang trại|cơ sở|cửa hàng)\s/iu;

/** These expressions take longer to compile than to run. */
const expressionOf = remembered(
  (what) => new RegExp(`(^|[^\\p{L}\\p{M}\\p{N}])${what}(?![\\p{L}\\p{M}\\p{N}])`, 'giu'),
);

function replaced(text: string, what: string, by: string): string {
  const isThere = what.startsWith('(') || text.toLowerCase().includes(what.toLowerCase());
  if (!isThere) return text;
  return text.replace(expressionOf(what), (_, before: string) => before + by);
}
