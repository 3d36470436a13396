import { z } from 'zod';
import { clauses } from './clause.ts';
import { choice, count, text } from './text.ts';

/** The closed list of clause IV.2.a, in order of rank. */
export const awardForms = {
  'huan-chuong-lao-dong': { label: 'Huân chương Lao động' },
  'bang-khen-thu-tuong': { label: 'Bằng khen của Thủ tướng Chính phủ' },
  'bang-khen-chu-tich-ubnd-tinh': { label: 'Bằng khen của Chủ tịch UBND tỉnh' },
  'giay-khen': { label: 'Giấy khen của Giám đốc Sở GTVT' },
} as const;

export type AwardFormId = keyof typeof awardForms;

/** Classes of the one form that has them, in order of rank. */
export const awardClasses = {
  nhat: { label: 'hạng Nhất' },
  nhi: { label: 'hạng Nhì' },
  ba: { label: 'hạng Ba' },
} as const;

export type AwardClass = keyof typeof awardClasses;

/** A form of commendation; its body is the words of the plan, verbatim. */
export const awardFormSchema = () =>
  z.strictObject({
    order: count().meta({ title: 'Thứ tự' }),
    title: text().meta({ title: 'Tên' }),
    decidedBy: text().meta({ title: 'Người quyết định' }),
    verb: text().meta({ title: 'Động từ trong quyết định', description: 'tặng thưởng, tặng' }),
    symbols: z.array(text()).meta({ title: 'Ký hiệu quyết định thường gặp' }),
    summary: text().meta({ title: 'Giới thiệu' }),
    aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm' }),
    classes: z.boolean().optional().meta({ title: 'Có hạng' }),
    clause: choice(clauses).meta({ title: 'Điều khoản' }),
  });
