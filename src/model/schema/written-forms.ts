import * as z from 'zod';
import { text } from './text.ts';

/** How somebody withheld is written besides the name: what a person has said of forms in the texts, and of files. Private. */
export const writtenForms = () => ({
  /** Words that mean the person too, letter by letter: masked as the name is, wherever they stand. */
  alsoWritten: z.array(text()).optional().meta({
    title: 'Cũng được viết là',
    description: 'Khi không công bố: biệt danh, tên viết tắt, tài khoản… trang thay như thay tên',
  }),
  /** Words that hold a part of the name and were read as meaning somebody or something else. */
  othersWritten: z.array(text()).optional().meta({
    title: 'Cách viết chỉ người khác, việc khác',
    description: 'Đã đọc, không phải người này; kiểm tra thôi nhắc',
  }),
  /** Files for download that a person has opened without finding the name: path and digest, as the check says them. */
  openedFiles: z.array(text()).optional().meta({
    title: 'Tệp đã mở xem',
    description: 'Đã mở, không nêu trường hợp này; tệp thay đổi thì kiểm tra nhắc lại',
  }),
});
