import * as z from 'zod';
import { choice, text } from './text.ts';

/** Rules of the check whose findings a person may answer. */
export const answerableRules = {
  'personal-data': { label: 'Dữ liệu cá nhân' },
  health: { label: 'Sức khỏe' },
  'private-life': { label: 'Đời tư' },
  'cancel-reason': { label: 'Lý do hủy bỏ' },
  // The sentence is about someone or something else of the same name.
  'withheld-named': { label: 'Trùng tên trường hợp không công bố' },
} as const;

export type AnswerableRule = keyof typeof answerableRules;

/** Suspected sentences that a person has read and accepted. Private. */
export const acknowledged = () =>
  z
    .array(
      z.strictObject({
        /** The rule that reports the sentence. */
        rule: choice(answerableRules).meta({ title: 'Quy tắc' }),
        /** The whole sentence, verbatim; after a change it must be read again. */
        words: text().meta({ title: 'Câu đã đọc', description: 'Chép nguyên từ lời báo' }),
        /**
         * For `withheld-named`: the person whom the sentence does not mean, as a reference to a row or the
         * slug of an exemplar, and a digest of the name (`2021/9902-qd-ubnd#cn07:cabnhpoe`). Other people are
         * still reported.
         */
        namesakeOf: z
          .array(text())
          .optional()
          .meta({ title: 'Trùng tên với', description: 'Chép nguyên từ lời báo' }),
        /** Who has read it. */
        by: text().meta({ title: 'Người đã đọc', description: 'Họ và tên' }),
      }),
    )
    .optional()
    .meta({ title: 'Câu đã đọc và cho đăng' });
