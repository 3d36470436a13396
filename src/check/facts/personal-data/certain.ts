import { digitRuns, isOfPaper, isQuantity } from './digits.ts';
import { type Span, spansOf } from './span.ts';

const named =
  /(?:cccd|cmnd|cmt|cmtnd|căn cước|chứng minh (?:nhân dân|thư)|định danh|giấy chứng minh|số giấy tờ)[^\d]{0,30}$/iu;

/** Prefix of a citizen's number: province (001 to 096), century and sex (0 to 3), year of birth. */
const citizen = /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}$/;

/** Groups of three, separated by slashes, unlike any date or document number. */
const parted = /(?<![\d/])\d{3}(?:\/\d{3}){3}(?![\d/])/g;

/** CCCD (12 digits with a valid prefix) and CMND (9 digits labelled as such). */
export function identityNumbers(text: string): Span[] {
  const runs = digitRuns(text, 9).filter((run) => {
    const { digits, before, groups } = run;
    if (digits.length === 9) return named.test(before);
    if (!citizen.test(digits)) return false;
    if (named.test(before)) return true;
    const isWhole = groups.every((group) => group === 1) || groups.every((group) => group >= 3);
    return isWhole && !isQuantity(run) && !isOfPaper(run);
  });
  const slashed = spansOf(text, parted);
  return [
    ...runs,
    ...slashed.filter(({ start, end }) => citizen.test(text.slice(start, end).replace(/\D/g, ''))),
  ];
}

const bank =
  '(?<!\\p{L})(?:vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb ?bank|sacombank|vpbank|tpbank|acb|shb|vib|hdbank|ocb|scb|seabank|lpbank|eximbank|msb|ngân hàng)(?!\\p{L})';
const bankBefore = new RegExp(`${bank}[^\\d\\n]{0,40}$`, 'iu');
const bankBeside = new RegExp(`${bank}\\s*[:.]?\\s*$`, 'iu');
const bankAfter = new RegExp(`^[^\\d\\n]{0,40}${bank}`, 'iu');
const account = /(?:tài khoản|tai khoan|stk|số tk|tk số)(?!\p{L})[^\d\n]{0,40}$/iu;

/** Account numbers with a named bank; amounts of money are excluded. */
export function bankAccounts(text: string): Span[] {
  return digitRuns(text, 8).filter((run) => {
    const { digits, before, after } = run;
    if (/^9704\d{12}$/.test(digits)) return true;
    if (/^[\s)]*(?:đồng|đ(?!\p{L})|vnđ|vnd|triệu|tỷ|tỉ)/iu.test(after)) return false;
    if (!bankBefore.test(before) && !bankAfter.test(after)) return false;
    return account.test(before) || bankBeside.test(before) || !(isQuantity(run) || isOfPaper(run));
  });
}

const official =
  /(?:đường dây nóng|hotline|tổng đài|trực ban|số máy trực|máy trực|điện thoại (?:cơ quan|văn phòng|sở|trực|của sở|của văn phòng|liên hệ của cơ quan)|văn phòng (?:sở|ubnd)|trung tâm hành chính|ban chỉ đạo|ban chỉ huy|số trực|điện thoại trực)[^.!?\n]{0,40}$/iu;

/** Labels of a telephone number without its leading zero. */
const calledBy = /(?<!\p{L})(?:tel|sđt|sdt|đtdđ|đt|dđ|điện thoại|di động|zalo|gọi)[.:\s]*$/iu;

/** Mobile numbers in other notations. */
const disguised = [
  // Three groups separated by slashes or commas: 0912/345/678.
  /(?<![\d/,])0[35789]\d(?:\d([/,])\d{3}\1\d{3}|([/,])\d{3}\2\d{4})(?!\d|[/,]\d)/g,
  // Two of them separated by a slash: 0912345678/0987654321.
  /(?<![\d/])0[35789]\d{8}(?=\s?\/\s?0[35789]\d{8}(?!\d))|(?<=0[35789]\d{8}\s?\/\s?)0[35789]\d{8}(?!\d)/g,
  // Letters that resemble digits: O912 345 678.
  /(?<![\p{L}\d])(?=[\d .-]{0,18}[OoIl])[0Oo][35789][\dOoIl](?:[ .-]?[\dOoIl]){7}(?![\p{L}\d])/gu,
  // Digit by digit in words: không chín một hai …
  /(?<!\p{L})không[\s,.-]+(?:ba|năm|bảy|bẩy|tám|chín)(?:[\s,.-]+(?:không|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín)){8}(?!\p{L})/giu,
];

/** Mobile numbers; hotlines are excluded. */
export function phones(text: string): Span[] {
  const runs = digitRuns(text, 9).filter((run) => {
    const { before } = run;
    if (official.test(before) || isOfPaper(run)) return false;
    const digits = run.digits.replace(/^(?:00)?84(?:0)?(?=[35789]\d{8}$)/, '0');
    if (/^[35789]\d{8}$/.test(digits)) return calledBy.test(before);
    return (
      /^0(?:[35789]|1[2689])\d{8}$/.test(digits) && (run.digits.startsWith('0') || !isQuantity(run))
    );
  });
  return [...runs, ...disguised.flatMap((pattern) => spansOf(text, pattern))];
}

const at =
  '(?:\\s{0,2}@\\s{0,2}|\\s{0,2}[[({]\\s?(?:at|a|@|a[ -]?còng|a móc|a vòng)\\s?[\\])}]\\s{0,2}|\\s+(?:at|a[ -]?còng|a móc|a vòng)\\s+)';
const dot =
  '(?:\\s?\\.\\s?|\\s{0,2}[[({]\\s?(?:dot|chấm|\\.)\\s?[\\])}]\\s{0,2}|\\s+(?:chấm|dot)\\s+)';
const email = new RegExp(
  `(?<![\\p{L}\\d])([a-z0-9][a-z0-9._%+-]{0,63})(${at})([a-z0-9-]{2,}(?:${dot}[a-z0-9-]{2,}){1,4})`,
  'giu',
);

/** E-mail addresses outside the domains of public bodies, in any notation of @ and dots. */
export function emails(text: string): Span[] {
  if (!/@|còng|móc|vòng|(?<!\p{L})at(?!\p{L})|[[({]\s?a/iu.test(text)) return [];
  return [...text.matchAll(email)]
    .filter(([, , sign = '', domain = '']) => {
      const plain = domain.replace(new RegExp(dot, 'giu'), '.').toLowerCase();
      if (/\.gov\.vn$/.test(plain)) return false;
      return (
        /@|còng|móc|vòng|[[({]\s?at/iu.test(sign) || /\.(?:com|vn|net|org|edu|info)$/.test(plain)
      );
    })
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}
