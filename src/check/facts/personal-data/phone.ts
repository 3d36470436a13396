import { digitRuns, isCode, isPaperNumber, isQuantity } from './digits.ts';
import { type Span, spansOf } from './span.ts';

const official =
  /(?:đường dây nóng|hotline|tổng đài|trực ban|số máy trực|máy trực|điện thoại (?:cơ quan|văn phòng|sở|trực|của sở|của văn phòng|liên hệ của cơ quan)|văn phòng (?:sở|ubnd)|trung tâm hành chính|ban chỉ đạo|ban chỉ huy|số trực|điện thoại trực)[^.!?\n]{0,40}$/iu;
const ofPerson = /(?:nhà riêng|cá nhân|(?<!\p{L})nhà (?:ông|bà|anh|chị))[^\d.;\n]{0,40}$/iu;

/** A mobile number in three groups that slashes or commas part: 0912/345/678. */
const parted = /(?<![\d/,])0[35789]\d(?:\d([/,])\d{3}\1\d{3}|([/,])\d{3}\2\d{4})(?!\d|[/,]\d)/g;

/** Two mobile numbers that a slash parts: 0912345678/0987654321. */
const paired =
  /(?<![\d/])0[35789]\d{8}(?=\s?\/\s?0[35789]\d{8}(?!\d))|(?<=0[35789]\d{8}\s?\/\s?)0[35789]\d{8}(?!\d)/g;

/** What says that a number without its zero is a telephone's. */
export const calledBy =
  /(?<!\p{L})(?:tel|sđt|sdt|đtdđ|đt|dđ|điện thoại|di động|zalo|gọi)[.:\s]*$/iu;

/** The same with letters that look like digits: O912 345 678. */
const lettered =
  /(?<![\p{L}\d])(?=[\d .-]{0,18}[OoIl])[0Oo][35789][\dOoIl](?:[ .-]?[\dOoIl]){7}(?![\p{L}\d])/gu;

/** The same in words, digit by digit: không chín một hai … */
const spoken =
  /(?<!\p{L})không[\s,.-]+(?:ba|năm|bảy|bẩy|tám|chín)(?:[\s,.-]+(?:không|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín)){8}(?!\p{L})/giu;

/** Mobile numbers; landlines where the text calls them a person's. Hotlines are none. */
export function phones(text: string): Span[] {
  const runs = digitRuns(text, 9).filter((run) => {
    const { before } = run;
    if (official.test(before) || isPaperNumber(run) || isCode(run)) return false;
    const digits = run.digits.replace(/^(?:00)?84(?:0)?(?=[35789]\d{8}$)/, '0');
    if (/^0[35789]\d{8}$/.test(digits) || /^01[2689]\d{8}$/.test(digits)) {
      return !isQuantity(run) || digits.startsWith('0');
    }
    if (/^[35789]\d{8}$/.test(digits)) return calledBy.test(before);
    const isHome = ofPerson.test(before) || /^[\s(,]*(?:nhà riêng|cá nhân)/iu.test(run.after);
    return /^0[2-8]\d{8,9}$/.test(digits) && isHome;
  });
  return [
    ...runs,
    ...[parted, paired, lettered, spoken].flatMap((pattern) => spansOf(text, pattern)),
  ];
}
