import { digitRuns, isQuantity } from './digits.ts';
import type { Span } from './find.ts';

const named = /(?:số tài khoản|stk|số tk|tk số)(?!\p{L})[^\d\n.]{0,50}$/iu;
const near =
  /(?:tài khoản(?! (?:vneid|định danh|đăng nhập|người dùng|zalo|facebook|mạng))|(?:vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb ?bank|sacombank|vpbank|tpbank|ngân hàng)(?!\p{L}))[^\d\n.]{0,50}$/iu;
const bankAfter =
  /^[\s,;(-]*(?:tại |ngân hàng )?(?:vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb ?bank|sacombank|vpbank|tpbank|ngân hàng)(?!\p{L})/iu;

/** Numbers that the text calls a bank account; sums paid into one are none. */
export function bankAccounts(text: string): Span[] {
  return digitRuns(text, 8).filter((run) => {
    const isSum = /^[\s)]*(?:đồng|đ(?!\p{L})|vnđ|vnd|triệu|tỷ|tỉ)/iu.test(run.after);
    if (named.test(run.before)) return !isSum;
    if (isSum) return false;
    return bankAfter.test(run.after) || (near.test(run.before) && !isQuantity(run));
  });
}
