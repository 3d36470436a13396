import { digitRuns, isPaperNumber, isQuantity } from './digits.ts';
import type { Span } from './find.ts';

const official =
  /(?:đường dây nóng|hotline|tổng đài|trực ban|số máy trực|máy trực|điện thoại (?:cơ quan|văn phòng|sở|trực|của sở|của văn phòng|liên hệ của cơ quan)|văn phòng (?:sở|ubnd)|trung tâm hành chính|ban chỉ đạo|ban chỉ huy|số trực|điện thoại trực)[^.!?\n]{0,40}$/iu;
const ofPerson = /(?:nhà riêng|cá nhân|(?<!\p{L})nhà (?:ông|bà|anh|chị))[^\d.;\n]{0,40}$/iu;

/** Mobile numbers; landlines where the text calls them a person's. Hotlines are none. */
export function phones(text: string): Span[] {
  return digitRuns(text, 9).filter((run) => {
    const { before } = run;
    if (official.test(before) || isPaperNumber(run)) return false;
    const digits = run.digits.replace(/^84(?=[35789]\d{8}$)/, '0');
    if (/^0[35789]\d{8}$/.test(digits) || /^01[2689]\d{8}$/.test(digits)) {
      return !isQuantity(run) || digits.startsWith('0');
    }
    return /^02\d{8,9}$/.test(digits) && ofPerson.test(before);
  });
}
