import { movementOf } from '../../facts/movement.ts';
import { plansOf } from '../../facts/plan-document.ts';
import { isVerbatim } from '../../facts/plan-words.ts';
import { repeatsIn } from '../../facts/repeats.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const planClause: Rule = {
  id: 'plan-clause',
  title: 'Kế hoạch có đủ mọi điều khoản, mỗi điều khoản một mã, mã đã công bố không mất.',
  why: 'Bài, tiêu chí và liên kết cũ dẫn tới từng điều khoản; mất một điều khoản là hỏng mọi chỗ dẫn tới nó.',
  bad: [
    { plan: { 'tieu-chi/tc3.md': ['clause: iv-1-3', 'clause: iv-1-2'] } },
    {
      plan: {
        'ke-hoach.yml': ['difficulties: v-ket', 'difficulties:'],
        'ke-hoach/5-to-chuc-thuc-hien.md': ['phù hợp./.', 'phù hợp./. {#v-1}'],
      },
    },
    {
      plan: {
        'ke-hoach.yml': ['difficulties: v-ket', 'difficulties:'],
        'ke-hoach/5-to-chuc-thuc-hien.md': ['phù hợp./.', 'phù hợp./. {#Đoạn cuối}'],
      },
    },
    { plan: { 'dia-chi-dieu-khoan.txt': ['iv-1-tc3 = iv-1-3', 'iv-1-tc3'] } },
  ],
  good: [
    {
      plan: {
        'ke-hoach/5-to-chuc-thuc-hien.md': [
          'bổ sung cho phù hợp./.',
          'bổ sung cho phù hợp./. {#v-ket}',
        ],
      },
    },
  ],
  *content(content) {
    for (const plan of plansOf(content)) {
      const { parts, document, keptFile } = plan;
      for (const { kind, place: at, ...fault } of document.diagnostics) {
        // A text that differs from the source has other clauses too; the difference is reported.
        if (kind === 'vanished' && !isVerbatim(plan)) continue;
        const { file, ...place } = at;
        const record = parts.find((part) => part.file === file);
        yield { ...(record ? { record } : { file: file || keptFile }), place, ...fault };
      }
    }
    // Each criterion has its own words in the act of its movement; one clause may name several awards.
    const placed = content.of('criterion').filter(({ value }) => value.clause);
    for (const { item: record, before } of repeatsIn(
      placed,
      (each) => `${movementOf(each, content)} ${each.value.clause}`,
    ))
      yield {
        record,
        path: ['clause'],
        actual: `đang ghi ${quote(record.value.clause)}, trùng với một tệp khác`,
        expected: 'mỗi tệp một điều khoản',
        help: 'Xem lại mã điều khoản của hai tệp.',
        related: { record: before.item, path: ['clause'] },
      };
  },
};
