import { personKey } from '../../facts/people.ts';
import { quote } from '../../facts/wording.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

export const nameTwice: Rule = {
  id: 'name-twice',
  title: 'Trong một quyết định, một tên ở một đơn vị chỉ có một lần.',
  why: 'Cùng tên, cùng đơn vị thường là dán hai lần. Cùng tên khác đơn vị là chuyện thường.',
  severity: 'warning',
  bad: [{ decision: { 'recipients.3.name': 'Vũ Đức Thiện', 'recipients.3.unit': 'doi-so-1' } }],
  good: [{ decision: { 'recipients.3.name': 'Vũ Đức Thiện' } }],
  record: forNoun(['decision'], function* (record) {
    const { recipients = [] } = record.value;
    const seen = new Map<string, number>();
    for (const [index, row] of recipients.entries()) {
      const { name, recipientType } = row;
      if (!name) continue;
      const key = `${personKey(row)}|${recipientType}`;
      if (seen.has(key)) {
        yield {
          path: ['recipients', index, 'name'],
          actual: `${quote(name)} đã có ở trường hợp thứ ${(seen.get(key) ?? 0) + 1} trong danh sách, cùng đơn vị`,
          expected: 'mỗi người, mỗi tập thể một dòng',
          help: 'Đối chiếu bản gốc; nếu là hai người trùng tên thì để nguyên.',
          related: { record, path: ['recipients', seen.get(key) ?? 0, 'name'] },
        };
      }
      seen.set(key, index);
    }
  }),
};
