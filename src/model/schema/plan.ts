import * as z from 'zod';
import { clauses } from './clause.ts';
import { partialDay } from './day.ts';
import { choice, text } from './text.ts';

/** What the editor did at a place of the text; every act is a row of the list of corrections. */
export const correctionKinds = {
  'noi-dong': {
    label: 'Nối dòng',
    help: 'Bản nguồn ngắt đoạn ở chỗ sang trang; bản này nối liền.',
  },
  'nghi-loi': { label: 'Nghi lỗi', help: 'Chữ trong bản nguồn có thể sai; bản này giữ nguyên.' },
  thieu: { label: 'Thiếu', help: 'Bản nguồn để trống hoặc thiếu; bản này không điền.' },
  'dung-lai': {
    label: 'Dựng lại',
    help: 'Bản nguồn không có; dựng theo thể thức văn bản hành chính.',
  },
} as const;

/** The facts of the document; its parts stand beside it as Markdown. */
export const planSchema = () =>
  z.strictObject({
    /** Number as printed; absent when the source leaves it blank. */
    number: text().optional().meta({ title: 'Số', description: 'Để trống khi bản nguồn để trống' }),
    /** Symbol as printed, with its marks: `KH-SGTVT`. */
    symbol: text().meta({ title: 'Ký hiệu' }),
    /** Day of issue, or month and year when the source leaves the day blank. */
    issued: partialDay().meta({ title: 'Ngày ban hành' }),
    /** Place before the date: “Hà Nam”. */
    place: text().meta({ title: 'Nơi ban hành' }),
    /** Issuing office as citations name it. */
    issuer: text().meta({ title: 'Cơ quan ban hành' }),
    /** Issuing office in full, for the head of the printed document. */
    issuerLong: text().meta({ title: 'Cơ quan ban hành, viết đủ' }),
    /** Body above the issuing office, first line of the printed head (Decree 30/2020). */
    parentBody: text().meta({ title: 'Cơ quan chủ quản' }),
    /** Kind of document as printed: “KẾ HOẠCH”. */
    documentType: text().meta({ title: 'Loại văn bản' }),
    /** What the document is about, as printed below its kind. */
    title: text().meta({ title: 'Trích yếu' }),
    /** Name of the movement, without quotation marks. */
    movement: text().meta({ title: 'Tên phong trào' }),
    /** Other names of the movement that readers search by. */
    aliases: z.array(text()).optional().meta({ title: 'Tên khác' }),
    /** The paper that the plan rests on, in one line; the full words stand in the text. */
    basis: text().meta({ title: 'Căn cứ' }),
    /** Lines of “Nơi nhận”, verbatim and in order. */
    distribution: z.array(text()).min(1).meta({ title: 'Nơi nhận' }),
    /** Who signed, as printed below the text. */
    signatory: z
      .strictObject({
        /** Position as printed, in capitals. */
        position: text().meta({ title: 'Chức vụ' }),
        /** Full name of the signer. */
        name: text().meta({ title: 'Người ký' }),
      })
      .meta({ title: 'Chữ ký' }),
    /** Every act of the editor on the text; each is marked in place and listed. */
    corrections: z
      .array(
        z.strictObject({
          /** Clause that it belongs to; `dau-van-ban` is the head of the document. */
          clause: choice({ ...clauses, 'dau-van-ban': {} }).meta({ title: 'Điều khoản' }),
          /** What was done, or only noticed. */
          kind: choice(correctionKinds).meta({ title: 'Loại' }),
          /** Words to mark, verbatim and once in the clause; absent marks the clause as a whole. */
          at: text().optional().meta({
            title: 'Chỗ đánh dấu',
            description: 'Nguyên văn, có một lần trong điều khoản',
          }),
          /** What the source has, verbatim. */
          source: text().meta({ title: 'Bản nguồn' }),
          /** What this text has instead, and why; a sentence for readers. */
          note: text().meta({ title: 'Ghi chú' }),
        }),
      )
      .meta({ title: 'Hiệu đính' }),
  });

/** Front matter of one part (`1-….mdx`); the body is the text, verbatim. */
export const planPartSchema = () =>
  z.strictObject({
    /** Roman numeral as printed, without its stop: “IV”; absent where the part has none. */
    mark: text().optional().meta({ title: 'Số La Mã của phần' }),
    /** Heading verbatim; absent where the source has none. */
    heading: text().optional().meta({ title: 'Đề mục, nguyên văn' }),
    /** Heading in the table of contents, shortened where it must be. */
    title: text().meta({ title: 'Đề mục trong mục lục' }),
  });
