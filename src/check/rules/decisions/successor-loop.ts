import { lineageOf } from '../../../model/lineage.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import { forEach, type Rule } from '../../kit/rule.ts';

export const successorLoop: Rule = {
  id: 'successor-loop',
  title: 'Đơn vị kế tiếp không dẫn vòng về chính đơn vị ấy.',
  why: 'Người đọc lần theo đơn vị kế tiếp để biết nay hỏi ở đâu; dẫn vòng thì không tới đâu.',
  bad: [{ units: { '0.successors': ['doi-so-1'] } }],
  good: [{ units: { '0.successors': ['phong-so-2', 'tram-so-3'], '2.successors': null } }],
  content: forEach(['unit', 'issuer'], function* (record, content) {
    if (!leadsBack(record, content)) return;
    yield {
      path: ['successors'],
      actual: 'chuỗi đơn vị kế tiếp quay lại chính đơn vị này',
      expected: 'đơn vị khác, đã nhận bàn giao',
      help: 'Xem lại đơn vị kế tiếp; chưa rõ thì để trống.',
    };
  }),
};

type Succeeded = CheckedRecord<'unit' | 'issuer'>;

function leadsBack(start: Succeeded, { unitById, issuerById }: Content): boolean {
  const after = ({ noun, value }: Succeeded) =>
    (value.successors ?? []).flatMap((its) => {
      const id: string = its ?? '';
      const next = (noun === 'issuer' && issuerById.get(id)) || unitById.get(id);
      return next ? [next] : [];
    });
  return lineageOf(start, after).some((each) => after(each).includes(start));
}
