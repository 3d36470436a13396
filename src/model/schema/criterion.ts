import * as z from 'zod';
import { acknowledged } from './acknowledged.ts';
import { clauseId } from './plan.ts';
import { count, text } from './text.ts';

/** A criterion: its name, and the clause of the plan that contains its words. */
export const criterionSchema = () =>
  z.strictObject({
    /** Its number among the criteria; 0 is a requirement common to all, which a plan may lack. */
    number: count().meta({
      title: 'Số',
      public: true,
      description: 'Theo thứ tự của kế hoạch; 0 là yêu cầu chung',
    }),
    /** Name given by the editor; the plan has none. */
    title: text().meta({ title: 'Tên gọi', public: true }),
    /** Short name, for chips and table heads. */
    shortTitle: text().meta({ title: 'Tên gọi ngắn', public: true }),
    /** One or two sentences for cards; plain text, not the words of the plan. */
    summary: text().meta({ title: 'Nói gọn', public: true }),
    /** Clause of the plan that contains its words. */
    clause: clauseId(),
    /** Alternative search terms; never printed. */
    aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm', public: true }),
    /** Suspected sentences that a person has accepted. Private. */
    acknowledged: acknowledged(),
  });
