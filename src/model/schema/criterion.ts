import { z } from 'zod';
import { clauses } from './clause.ts';
import { choice, count, text } from './text.ts';

/** A criterion of clause IV.1; its body is the words of the plan, verbatim. */
export const criterionSchema = () =>
  z.strictObject({
    number: count().meta({
      title: 'Số',
      description: 'Do người biên tập đánh; 0 là yêu cầu chung',
    }),
    title: text().meta({ title: 'Tên gọi' }),
    shortTitle: text().meta({ title: 'Tên gọi ngắn' }),
    summary: text().meta({ title: 'Nói gọn' }),
    clause: choice(clauses).meta({ title: 'Điều khoản' }),
    aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm' }),
  });
