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
