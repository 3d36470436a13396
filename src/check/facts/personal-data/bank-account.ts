import { digitRuns, isQuantity } from './digits.ts';
import { type Span, spansOf } from './span.ts';

const named = /(?:số tài khoản|so tai khoan|stk|số tk|tk số)(?!\p{L})[^\d\n.]{0,50}$/iu;
const banks =
  'vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb ?bank|sacombank|vpbank|tpbank|acb|shb|vib|hdbank|ocb|scb|seabank|lpbank|eximbank|msb|ngân hàng';
const near = new RegExp(
  `(?:tài khoản(?! (?:vneid|định danh|đăng nhập|người dùng|zalo|facebook|mạng))|(?:${banks})(?!\\p{L}))[^\\d\\n.]{0,50}$`,
  'iu',
);
const bankAfter = new RegExp(`^[\\s,;(-]*(?:tại |ngân hàng )?(?:${banks})(?!\\p{L})`, 'iu');
/** A bank's name and then its number: then “ủng hộ” before it makes no sum of it. */
const bankBefore = new RegExp(`(?<!\\p{L})(?:${banks})\\s*[:.]?\\s*$`, 'iu');

/** An account with a letter among its digits, as some banks give them. */
const lettered =
  /(?<=(?:tài khoản|tai khoan|stk|số tk|tk số|tk)(?!\p{L})[^\d\n.]{0,20})(?<!\p{L})\d{2,4}[A-Z]{1,2}\d{6,}(?!\p{L})/giu;

/** Numbers that the text calls a bank account; sums paid into one are none. */
export function bankAccounts(text: string): Span[] {
  const runs = digitRuns(text, 8).filter((run) => {
    if (/^9704\d{12}$/.test(run.digits)) return true;
    const isSum = /^[\s)]*(?:đồng|đ(?!\p{L})|vnđ|vnd|triệu|tỷ|tỉ)/iu.test(run.after);
    if (named.test(run.before)) return !isSum;
    if (isSum) return false;
    if (bankBefore.test(run.before)) return true;
    return bankAfter.test(run.after) || (near.test(run.before) && !isQuantity(run));
  });
  return [...runs, ...spansOf(text, lettered)];
}
