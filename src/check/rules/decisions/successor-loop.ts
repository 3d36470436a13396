import type { CheckedRecord, Content } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

export const successorLoop: Rule = {
  id: 'successor-loop',
  title: 'Đơn vị kế tiếp không dẫn vòng về chính đơn vị ấy.',
  why: 'Người đọc lần theo đơn vị kế tiếp để biết nay hỏi ở đâu; dẫn vòng thì không tới đâu.',
  severity: 'error',
  bad: [
    { units: { '0.successor': 'doi-so-1' } },
    { issuers: { '2.successor': 'so-gtvt-ha-nam', '3.successor': 'chu-tich-ubnd-tinh-ha-nam' } },
  ],
  good: [{ units: { '0.successor': 'phong-so-2' } }],
  *content(content) {
    for (const record of [...content.of('unit'), ...content.of('issuer')]) {
      if (!leadsBack(record, content)) continue;
      yield {
        record,
        path: ['successor'],
        actual: 'các đơn vị kế tiếp dẫn vòng về chính mục này',
        expected: 'đơn vị nhận bàn giao, còn hoạt động',
        help: 'Xem lại đơn vị kế tiếp; chưa rõ thì để trống.',
      };
    }
  },
};

type Succeeded = CheckedRecord<'unit' | 'issuer'>;

function leadsBack(start: Succeeded, { unitById, issuerById }: Content): boolean {
  const seen = new Set<Succeeded>();
  let next: Succeeded | undefined = start;
  while (next && !seen.has(next)) {
    seen.add(next);
    const id: string = next.value.successor ?? '';
    next = next.noun === 'issuer' ? (issuerById.get(id) ?? unitById.get(id)) : unitById.get(id);
    if (next === start) return true;
  }
  return false;
}
