import { codePoint } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const noBreakSpace: Rule = {
  id: 'no-break-space',
  title: 'Dùng dấu cách thường, không dùng dấu cách đặc biệt.',
  why: 'Dấu cách đặc biệt (thường từ Word) trông như dấu cách nhưng làm tên không khớp và tìm không ra.',
  severity: 'error',
  bad: [{ exemplar: { author: 'Trần\u00a0Thị Lụa' } }],
  good: [],
  *file({ origin }) {
    if (!origin) return;
    let count = 0;
    for (const { index, 0: letter } of origin.source.text.matchAll(
      /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g,
    )) {
      if (count >= 5) return;
      count += 1;
      yield {
        textOffset: index,
        actual: `có dấu cách đặc biệt ${codePoint(letter)}`,
        expected: 'dấu cách thường',
        help: 'Xóa rồi gõ lại dấu cách.',
      };
    }
  },
};
