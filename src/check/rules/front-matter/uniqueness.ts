import type { Noun } from '../../../model/collections.ts';
import { personKey } from '../../facts/people.ts';
import { repeatsIn } from '../../facts/repeats.ts';
import { quote } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

const lists: readonly Noun[] = ['unit', 'issuer', 'abbreviation', 'role', 'subject'];

export const duplicateId: Rule = {
  id: 'duplicate-id',
  title: 'Trong một danh sách, mỗi mã chỉ dùng một lần.',
  why: 'Hai khối trùng mã thì một khối biến mất khỏi trang.',
  bad: [
    {
      units: { '1.id': 'doi-so-1' },
      decision: { 'recipients.1.unit': 'doi-so-1', 'recipients.3.unit': 'doi-so-1' },
      order: { 'recipients.1.unit': 'doi-so-1' },
    },
  ],
  *content({ of }) {
    for (const noun of lists) {
      const path = [noun === 'abbreviation' ? 'short' : 'id'];
      const all: readonly CheckedRecord[] = of(noun);
      for (const { item: record, before } of repeatsIn(all, ({ id }) => id))
        yield {
          record,
          path,
          actual: `mã ${quote(record.id)} đã dùng cho một khối khác`,
          expected: 'mỗi khối một mã riêng',
          help: 'Đổi mã của khối mới, hoặc gộp hai khối làm một.',
          related: { record: before.item, path },
        };
    }
  },
};

export const repeatItem: Rule = {
  id: 'repeat-item',
  title: 'Trong một mục liệt kê, mỗi mã chỉ ghi một lần.',
  why: 'Mã ghi hai lần làm bài hiện hai lần ở cùng một danh sách.',
  severity: 'warning',
  bad: [
    { exemplar: { criteria: ['tc3', 'tc3'] } },
    { exemplar: { commendations: ['2021/9902-qd-ubnd#cn01', '2021/9902-qd-ubnd#cn01'] } },
  ],
  good: [{ exemplar: { clauses: ['ii-3', 'ii-2'] } }],
  record: forNoun(exemplarNouns, function* ({ value }) {
    const { criteria = [], clauses = [], commendations = [] } = value;
    for (const [key, items] of Object.entries({ criteria, clauses, commendations })) {
      for (const { item, index } of repeatsIn<string | undefined>(items, (item) => item))
        yield {
          path: [key, index],
          actual: `${quote(item)} đã ghi ở trên`,
          expected: 'mỗi mã một lần',
          help: 'Xóa mã ghi thừa.',
        };
    }
  }),
};

export const repeatNumber: Rule = {
  id: 'repeat-number',
  title: 'Trong một phần của danh sách, số thứ tự không lặp lại.',
  why: 'Lặp số thường là dán thừa một dòng; bản gốc đánh số như vậy thì để nguyên.',
  severity: 'warning',
  bad: [{ decision: { 'recipients.1.no': 1 } }],
  good: [{ says: 'Mỗi mục đánh số lại từ 1', decision: { 'recipients.2.no': 1 } }],
  record: forNoun(['decision'], function* (record) {
    const { recipients = [] } = record.value;
    const keyOf = ({ no, section, recipientType }: (typeof recipients)[number]) =>
      no === undefined ? undefined : `${section ?? ''} ${recipientType ?? ''} ${no}`;
    for (const { item, index, before } of repeatsIn(recipients, keyOf))
      yield {
        path: ['recipients', index, 'no'],
        actual: `số ${item.no} đã dùng ở trường hợp thứ ${before.index + 1} trong danh sách`,
        expected: 'mỗi số một dòng trong cùng một phần',
        help: 'Đối chiếu bản gốc; nếu đúng thì để nguyên.',
        related: { record, path: ['recipients', before.index, 'no'] },
      };
  }),
};

export const nameTwice: Rule = {
  id: 'name-twice',
  title: 'Trong một quyết định, một tên ở một đơn vị chỉ có một lần.',
  why: 'Cùng tên, cùng đơn vị thường là dán hai lần. Cùng tên khác đơn vị là chuyện thường.',
  severity: 'warning',
  bad: [{ decision: { 'recipients.3.name': 'Vũ Đức Thiện', 'recipients.3.unit': 'doi-so-1' } }],
  good: [{ decision: { 'recipients.3.name': 'Vũ Đức Thiện' } }],
  record: forNoun(['decision'], function* (record) {
    const { recipients = [] } = record.value;
    const keyOf = (row: (typeof recipients)[number]) =>
      row.name && `${personKey(row)}|${row.recipientType}`;
    for (const { item, index, before } of repeatsIn(recipients, keyOf))
      yield {
        path: ['recipients', index, 'name'],
        actual: `${quote(item.name)} đã có ở trường hợp thứ ${before.index + 1} trong danh sách, cùng đơn vị`,
        expected: 'mỗi người, mỗi tập thể một dòng',
        help: 'Đối chiếu bản gốc; nếu là hai người trùng tên thì để nguyên.',
        related: { record, path: ['recipients', before.index, 'name'] },
      };
  }),
};
