import { z } from 'zod';
import { text } from './text.ts';

/** Ways to call one thing (`tu-dong-nghia.yml`): whichever is typed finds the others. */
export const synonymSchema = () =>
  z.strictObject({
    words: z
      .array(text())
      .min(2)
      .meta({ title: 'Các cách gọi', description: 'Từ hai cách trở lên; không ghi tên người' }),
  });
