import { digitRuns, isPaperNumber, isQuantity } from './digits.ts';
import type { Span } from './find.ts';

const named =
  /(?:cccd|cmnd|cmt|cmtnd|căn cước|chứng minh (?:nhân dân|thư)|định danh|giấy chứng minh|hộ chiếu|số giấy tờ)[^\d]{0,30}$/iu;

/** CCCD (12 digits, the first is 0) and CMND (9 digits); 12 others and grouped ones where named. */
export function identityNumbers(text: string): Span[] {
  return digitRuns(text, 9).filter((run) => {
    const { digits, before, groups } = run;
    if (digits.length !== 9 && digits.length !== 12) return false;
    if (named.test(before)) return true;
    if (isQuantity(run) || isPaperNumber(run)) return false;
    if (digits.length === 12) {
      return (
        digits.startsWith('0') &&
        (groups.every((group) => group === 1) || groups.every((group) => group >= 3))
      );
    }
    const isPlain = groups.length === 1 && !/0{4,}$/.test(digits);
    return (
      isPlain ||
      groups.every((group) => group === 1) ||
      (groups.join() === '3,3,3' && !/000$/.test(digits))
    );
  });
}
