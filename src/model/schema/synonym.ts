import * as z from 'zod';
import { text } from './text.ts';

/** Synonyms (`tu-dong-nghia.yml`): searching for one finds the others. */
export const synonymSchema = () =>
  z.strictObject({
    /** All synonyms, at least two; never a person's name, which only its own letters may find. */
    words: z.array(text()).min(2).meta({
      title: 'Các cách gọi',
      description: 'Từ hai cách trở lên; không ghi tên người',
      public: true,
    }),
  });
