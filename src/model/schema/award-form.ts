import * as z from 'zod';
import { clauseId } from './plan.ts';
import { count, text } from './text.ts';

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

/** A form of commendation, and the clause of the plan that names it. */
export const awardFormSchema = () =>
  z.strictObject({
    /** Rank in lists, 1 first; whole number. */
    order: count().meta({ title: 'Thứ tự', public: true }),
    /** Full name as the plan writes it, also in filters. */
    title: text().meta({ title: 'Tên', public: true }),
    /** Office that decides it, in words: “Chủ tịch nước”. */
    decidedBy: text().meta({ title: 'Người quyết định', public: true }),
    /** Verb of its decisions: “tặng thưởng” or “tặng”. */
    verb: text().meta({
      title: 'Động từ trong quyết định',
      public: true,
      description: 'tặng thưởng, tặng',
    }),
    /** Symbols that its decisions usually carry, for readers; the check asks the issuers' list. */
    symbols: z.array(text()).meta({ title: 'Ký hiệu quyết định thường gặp', public: true }),
    /** One or two sentences for cards and lists; plain text. */
    summary: text().meta({ title: 'Giới thiệu', public: true }),
    /** Other words that readers search by; never printed. */
    aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm', public: true }),
    /** Whether it has classes (hạng), so that a row must name one. */
    classes: z.boolean().optional().meta({ title: 'Có hạng', public: true }),
    /** Clause of the plan that names it; its words stand there. */
    clause: clauseId(),
  });
