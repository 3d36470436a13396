import { digitRuns, isCode, isPaperNumber, isQuantity } from './digits.ts';
import { calledBy } from './phone.ts';
import { type Span, spansOf } from './span.ts';

const named =
  /(?:cccd|cmnd|cmt|cmtnd|căn cước|chứng minh (?:nhân dân|thư)|định danh|giấy chứng minh|hộ chiếu|số giấy tờ)[^\d]{0,30}$/iu;

/** How a citizen's number begins: province (001 to 096), century and sex (0 to 3), year of birth. */
const citizen = /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}$/;

/** Three or four groups of three, parted by slashes as no date and no paper's number is. */
const parted = /(?<![\d/])\d{3}(?:\/\d{3}){2,3}(?![\d/])/g;

/** CCCD (12 digits, the first is 0) and CMND (9 digits); 12 others and grouped ones where named. */
export function identityNumbers(text: string): Span[] {
  const runs = digitRuns(text, 9).filter((run) => {
    const { digits, before, groups } = run;
    if (digits.length !== 9 && digits.length !== 12) return false;
    if (named.test(before)) return true;
    if (digits.length === 9 && calledBy.test(before)) return false;
    if (isQuantity(run) || isPaperNumber(run)) return false;
    if (isCode(run) && !citizen.test(digits)) return false;
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
  const slashed = spansOf(text, parted).filter(({ start, end }) => {
    const isWhole = end - start > 12 && text[start] === '0';
    return isWhole || named.test(text.slice(Math.max(0, start - 60), start));
  });
  return [...runs, ...slashed];
}
