import * as z from 'zod';
import { text } from './text.ts';

/**
 * Written forms of a withheld person besides the name, and files, as decided by a person reading them.
 * Private.
 */
export const writtenForms = () => ({
  /** Words that also refer to the person, verbatim: masked everywhere like the name. */
  alsoWritten: z.array(text()).optional().meta({
    title: 'Cũng được viết là',
    description: 'Khi không công bố: biệt danh, tên viết tắt, tài khoản… trang thay như thay tên',
  }),
  /** Words that contain part of the name but were judged to refer to someone or something else. */
  othersWritten: z.array(text()).optional().meta({
    title: 'Cách viết chỉ người khác, việc khác',
    description: 'Đã đọc, không phải người này; kiểm tra thôi nhắc',
  }),
  /**
   * Downloads that a person has opened without finding the name: path and digest, as reported by the
   * check.
   */
  openedFiles: z.array(text()).optional().meta({
    title: 'Tệp đã mở xem',
    description: 'Đã mở, không nêu trường hợp này; tệp thay đổi thì kiểm tra nhắc lại',
  }),
});

/** The keys of fields that contain quotations (`isQuotation`). */
export const quotingKeys: readonly string[] = [...Object.keys(writtenForms()), 'acknowledged'];

/**
 * Whether the value at a path repeats words, letter by letter, that stand elsewhere: however they are spelt
 * there, in letters of an old font or with a sign of another alphabet, they are right.
 */
export function isQuotation(path: readonly PropertyKey[]): boolean {
  const key = path.find((each) => quotingKeys.includes(String(each)));
  return key !== undefined && (key !== 'acknowledged' || path.at(-1) === 'words');
}
