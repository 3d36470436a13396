import * as z from 'zod';
import { clauses } from './clause.ts';
import { choice, count, text } from './text.ts';

/** A criterion of clause IV.1; its body is the words of the plan, verbatim. */
export const criterionSchema = () =>
  z.strictObject({
    /** Number that the editor gives (the plan has dashes only); 0 is the common requirement. */
    number: count().meta({
      title: 'Số',
      description: 'Do người biên tập đánh; 0 là yêu cầu chung',
    }),
    /** Name that the editor gives; the plan has none. */
    title: text().meta({ title: 'Tên gọi' }),
    /** The name in a few words, for chips and table heads. */
    shortTitle: text().meta({ title: 'Tên gọi ngắn' }),
    /** One or two sentences for cards; plain text, not the words of the plan. */
    summary: text().meta({ title: 'Nói gọn' }),
    /** Clause of the plan whose words the body repeats. */
    clause: choice(clauses).meta({ title: 'Điều khoản' }),
    /** Other words that readers search by; never printed. */
    aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm' }),
  });
