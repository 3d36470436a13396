import { textsWithin } from '../../../model/withholding/withheld.ts';
import { valueAt } from '../../facts/how-to-fill.ts';
import { refusals } from '../../facts/refusals.ts';
import { isRowShown, isShown, withheldAt, withholdingIn } from '../../facts/withholding.ts';
import { quote } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const alsoWritten: Rule = {
  id: 'also-written',
  title: 'Mục alsoWritten chỉ ghi ở trường hợp không công bố, bằng lời chỉ riêng trường hợp ấy.',
  why: 'Trang thay đúng từng chữ những lời ghi ở đó, ở mọi nơi. Một chữ ai cũng dùng thì thay sẽ hỏng câu của người khác; ghi ở người đang công bố thì không thay gì, mà người ghi tưởng đã ẩn.',
  severity: 'warning',
  bad: [
    { decision: { 'recipients.3.publish': 'an', 'recipients.3.alsoWritten': ['Ba Khía', 'Hòa'] } },
    { decision: { 'recipients.3.alsoWritten': ['Ba Khía'] } },
    { exemplar: { alsoWritten: ['Ba Khía'] } },
  ],
  good: [
    {
      decision: { 'recipients.3.publish': 'an', 'recipients.3.alsoWritten': ['chị Hòa bến phà'] },
    },
  ],
  *content(content) {
    for (const { text, of, refused } of withholdingIn(content).alsoWritten) {
      if (!refused) continue;
      const holder = withheldAt(of.withheld, content, 'alsoWritten');
      if (!holder) continue;
      const { record } = holder;
      const own = of.withheld.noun === 'decision' ? of.withheld.path : [];
      const lists = [own, []].map((path) => [...path, 'alsoWritten']);
      const list = lists.find((path) => textsWithin(valueAt(record.value, path)).includes(text));
      // What only an earlier state listed is corrected by nobody.
      if (!list) continue;
      yield {
        record,
        path: [...list, textsWithin(valueAt(record.value, list)).indexOf(text)],
        actual: `ghi ${quote(text)}: ${refusals[refused]}`,
        expected: 'lời chỉ riêng trường hợp này',
        help: 'Ghi dài hơn, đúng như trong câu, ví dụ “anh Hùng lái phà”, “hungtv82@…”.',
      };
    }
    yield* ofShown(content);
  },
};

/** Findings about rows and exemplars that are shown. */
function* ofShown(content: Content): Iterable<Violation> {
  const unmasked = (record: CheckedRecord, path: PropertyKey[], cure: string): Violation => ({
    record,
    path,
    actual: 'ghi cách viết để thay, mà trường hợp này đang công bố nên trang không thay gì',
    expected: 'alsoWritten chỉ ở trường hợp không công bố',
    help: `Không công bố thì thêm dòng “${cure}”; đang công bố thì xóa alsoWritten.`,
  });
  for (const record of content.of('decision'))
    for (const [index, row] of (record.value.recipients ?? []).entries())
      if (row?.alsoWritten?.length && isRowShown(record, index, content))
        yield unmasked(record, ['recipients', index, 'alsoWritten'], 'publish: an');
  for (const record of content.of('exemplar'))
    if (record.value.alsoWritten?.length && isShown(record, content))
      yield unmasked(record, ['alsoWritten'], 'withdrawn: dd/mm/yyyy');
}
