import * as z from 'zod';
import { acknowledged } from './acknowledged.ts';
import { clauseId } from './plan.ts';
import { count, text } from './text.ts';

/** A criterion: how it is called, and the clause of the plan that holds its words. */
export const criterionSchema = () =>
  z.strictObject({
    /** Its place among the criteria; 0 is a requirement common to all, which a plan may lack. */
    number: count().meta({
      title: 'Số',
      public: true,
      description: 'Theo thứ tự của kế hoạch; 0 là yêu cầu chung',
    }),
    /** Name that the editor gives; the plan has none. */
    title: text().meta({ title: 'Tên gọi', public: true }),
    /** The name in a few words, for chips and table heads. */
    shortTitle: text().meta({ title: 'Tên gọi ngắn', public: true }),
    /** One or two sentences for cards; plain text, not the words of the plan. */
    summary: text().meta({ title: 'Nói gọn', public: true }),
    /** Clause of the plan that holds its words. */
    clause: clauseId(),
    /** Other words that readers search by; never printed. */
    aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm', public: true }),
    /** Sentences that the check suspects and a person has let stand. Private. */
    acknowledged: acknowledged(),
  });
