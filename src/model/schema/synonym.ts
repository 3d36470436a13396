import * as z from 'zod';
import { text } from './text.ts';

/** Ways to call one thing (`tu-dong-nghia.yml`): whichever is typed finds the others. */
export const synonymSchema = () =>
  z.strictObject({
    /** Every way to call the thing, two at least; never a person's name, which is found by its own letters alone. */
    words: z.array(text()).min(2).meta({
      title: 'Các cách gọi',
      description: 'Từ hai cách trở lên; không ghi tên người',
      public: true,
    }),
  });
