import * as z from 'zod';
import { recipientTypes } from './recipient-type.ts';
import { choice, slug, text } from './text.ts';

/**
 * A person or collective across all its commendations (`doi-tuong.yml`), linked by a person in the
 * office, never by name alone. Its page uses the names of its rows, so that a withheld row stays
 * withheld.
 */
export const subjectSchema = () =>
  z.strictObject({
    /** Part of its address; ASCII, contains no name, never changed once published: `dt-0001`. */
    id: slug().meta({ title: 'Mã', public: true, description: 'Không nêu tên: dt-0001' }),
    /** Name for the keepers only. */
    name: text().meta({ title: 'Gọi là', description: 'Để nhớ trong cơ quan; không công bố' }),
    /** Person, collective or household. */
    recipientType: choice(recipientTypes).meta({ title: 'Đối tượng', public: true }),
    /** Its rows, as `2021/9902-qd-ubnd#cn07`. */
    commendations: z
      .array(text().meta({ title: 'Mã trường hợp', public: true, names: 'commendation' }))
      .min(1)
      .meta({
        title: 'Trường hợp khen thưởng',
        public: true,
        description: 'Mã quyết định và dòng: 2021/9902-qd-ubnd#cn07',
      }),
    /** How it is known that all rows are the same person or collective. */
    basis: text().meta({
      title: 'Căn cứ xác định là một',
      description: 'Hồ sơ, lý lịch đã đối chiếu; không công bố',
    }),
    /** Invented subject: marked wherever it is shown, left out unless `SAMPLES=1`. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa', public: true }),
  });
