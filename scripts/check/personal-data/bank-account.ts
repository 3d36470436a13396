import type { Span } from './find.ts';

const patterns = [
  /(?:số tài khoản|stk|tài khoản(?: (?:ngân hàng|cá nhân|số))?)(?:\s*(?:số|là|của [^\d.\n]{1,40}))?\s*[:：]?\s*[^\d\n.]{0,30}?\d(?:[ .-]{0,2}\d){5,18}/giu,
  /(?:vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb ?bank|sacombank|vpbank|tpbank|acb|vib|shb|ngân hàng)[^\d\n]{0,40}?(?:stk|tk|số|tài khoản|:)[^\d\n]{0,10}\d(?:[ .-]{0,2}\d){7,18}/giu,
];

/** Numbers that the text calls a bank account. */
export function bankAccounts(text: string): Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
      start: index + match.search(/\d/),
      end: index + match.length,
    })),
  );
}
