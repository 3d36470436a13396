import { z } from 'zod';
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
    number: text().optional().meta({ title: 'Số', description: 'Để trống khi bản nguồn để trống' }),
    symbol: text().meta({ title: 'Ký hiệu' }),
    issued: partialDay().meta({ title: 'Ngày ban hành' }),
    place: text().meta({ title: 'Nơi ban hành' }),
    issuer: text().meta({ title: 'Cơ quan ban hành' }),
    issuerLong: text().meta({ title: 'Cơ quan ban hành, viết đủ' }),
    parentBody: text().meta({ title: 'Cơ quan chủ quản' }),
    documentType: text().meta({ title: 'Loại văn bản' }),
    title: text().meta({ title: 'Trích yếu' }),
    movement: text().meta({ title: 'Tên phong trào' }),
    aliases: z.array(text()).optional().meta({ title: 'Tên khác' }),
    basis: text().meta({ title: 'Căn cứ' }),
    distribution: z.array(text()).min(1).meta({ title: 'Nơi nhận' }),
    signatory: z
      .strictObject({
        position: text().meta({ title: 'Chức vụ' }),
        name: text().meta({ title: 'Người ký' }),
      })
      .meta({ title: 'Chữ ký' }),
    corrections: z
      .array(
        z.strictObject({
          clause: choice({ ...clauses, 'dau-van-ban': {} }).meta({ title: 'Điều khoản' }),
          kind: choice(correctionKinds).meta({ title: 'Loại' }),
          at: text().optional().meta({
            title: 'Chỗ đánh dấu',
            description: 'Nguyên văn, có một lần trong điều khoản',
          }),
          source: text().meta({ title: 'Bản nguồn' }),
          note: text().meta({ title: 'Ghi chú' }),
        }),
      )
      .meta({ title: 'Hiệu đính' }),
  });

/** Front matter of one part (`1-….mdx`); the body is the text, verbatim. */
export const planPartSchema = () =>
  z.strictObject({
    mark: text().optional().meta({ title: 'Số La Mã của phần' }),
    heading: text().optional().meta({ title: 'Đề mục, nguyên văn' }),
    title: text().meta({ title: 'Đề mục trong mục lục' }),
  });
