import { movementIn, type Noun } from '../../../model/collections.ts';
import { exact } from '../../../text/fold.ts';
import { personKey } from '../../facts/people.ts';
import { repeatsIn } from '../../facts/repeats.ts';
import { valuesIn } from '../../facts/values.ts';
import { quote } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

/** Keys that identify a record among others of its noun. */
const unique: readonly [Noun, string, 'warning'?][] = [
  ['unit', 'id'],
  ['issuer', 'id'],
  ['abbreviation', 'short'],
  ['role', 'id'],
  ['subject', 'id'],
  ['award', 'order'],
  ['unit', 'name', 'warning'],
  ['issuer', 'name', 'warning'],
  ['role', 'name', 'warning'],
];

export const duplicateId: Rule = {
  id: 'duplicate-id',
  title: 'Trong một danh sách, mỗi mã, mỗi tên, mỗi thứ tự chỉ dùng một lần.',
  why: 'Hai khối trùng mã thì một khối biến mất khỏi trang; trùng thứ tự thì không biết hình thức nào cao hơn.',
  bad: [
    {
      units: { '1.id': 'doi-so-1' },
      decision: { 'recipients.1.unit': 'doi-so-1', 'recipients.3.unit': 'doi-so-1' },
      order: { 'recipients.1.unit': 'doi-so-1' },
    },
    { says: 'Trùng tên là cảnh báo', units: { '2.name': 'Phòng số 2' } },
  ],
  *content({ of }) {
    for (const [noun, key, severity] of unique) {
      const all: readonly CheckedRecord[] = of(noun);
      // Roles belong to their movement; names are compared independent of tone placement.
      const keyOf = (record: CheckedRecord) => {
        const words = (record.value as Record<string, unknown>)[key]?.toString();
        return words && `${movementIn(record.file)} ${key === 'name' ? exact(words) : words}`;
      };
      for (const { item: record, before } of repeatsIn(all, keyOf)) {
        // Another message reports records with the same id.
        if (key === 'name' && record.id === before.item.id) continue;
        yield {
          record,
          path: [key],
          ...(severity && { severity }),
          actual: `${quote((record.value as Record<string, unknown>)[key])} đã dùng cho một khối khác`,
          expected: 'mỗi khối một mã, một tên, một thứ tự riêng',
          help: severity
            ? 'Là một thì gộp hai khối; là hai nơi trùng tên thì để nguyên.'
            : key === 'order'
              ? 'Ghi lại thứ tự ở một trong hai tệp; hình thức cao hơn mang số nhỏ hơn.'
              : 'Hai nơi khác nhau thì đổi mã của khối ghi sau, và ở những chỗ dùng mã ấy mà nói về nơi ghi sau; chép thừa thì xóa một khối.',
          related: { record: before.item, path: [key] },
        };
      }
    }
  },
};

export const repeatItem: Rule = {
  id: 'repeat-item',
  title: 'Trong một mục liệt kê, mỗi mã, mỗi khối chỉ ghi một lần.',
  why: 'Ghi hai lần thì trang hiện hai lần ở cùng một danh sách, hoặc một khối không có tác dụng.',
  severity: 'warning',
  bad: [
    { exemplar: { commendations: ['2021/9902-qd-ubnd#cn01', '2021/9902-qd-ubnd#cn01'] } },
    {
      movement: { 'kinds.1.id': 'dien-hinh-tien-tien' },
      exemplar: { kind: 'dien-hinh-tien-tien' },
    },
    { issuers: { '3.symbols': ['QĐ-SGTVT', 'QĐ-SGTVT'] } },
  ],
  *record({ value }) {
    for (const { value: items, path } of valuesIn(value)) {
      if (!Array.isArray(items) || people.has(path.at(-1) ?? '')) continue;
      for (const { index, before } of repeatsIn(items, keyOf))
        yield {
          path: [...path, index],
          // Of two items with the same id, one is lost.
          ...(hasId(items[index]) && { severity: 'error' }),
          actual: `${quote(keyOf(items[index]))} đã ghi ở mục thứ ${before.index + 1}`,
          expected: 'mỗi mã, mỗi khối một lần',
          help: hasId(items[index])
            ? 'Đổi mã của khối mới, hoặc gộp hai khối làm một.'
            : 'Xóa phần ghi thừa; đúng là hai mục khác nhau thì ghi chỗ khác nhau.',
        };
    }
  },
};

/** Lists of people, two of whom may have equal fields; `name-twice` reports those. */
const people = new Set<PropertyKey>(['recipients', 'nominees', 'honourees']);

const hasId = (item: unknown) => typeof item === 'object' && item !== null && 'id' in item;

/** The identity of a list item: itself, or the key used to refer to it. */
function keyOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return item?.toString();
  const { id, file, honouree } = item as Record<string, string | undefined>;
  return id ?? file ?? honouree ?? JSON.stringify(item);
}

export const repeatNumber: Rule = {
  id: 'repeat-number',
  title: 'Trong một phần của danh sách, số thứ tự không lặp lại.',
  why: 'Lặp số thường là dán thừa một dòng; bản gốc đánh số như vậy thì để nguyên.',
  severity: 'warning',
  bad: [{ decision: { 'recipients.1.no': 1 } }],
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
  record: forNoun([...exemplarNouns, 'decision', 'nomination'], function* (record) {
    const [list, rows] = Object.entries(record.value).find(([key]) => people.has(key)) ?? [];
    if (!list || !Array.isArray(rows)) return;
    const keyOf = (row: (typeof rows)[number]) =>
      row?.name && `${personKey(row)}|${row.recipientType}`;
    for (const { item, index, before } of repeatsIn(rows, keyOf))
      yield {
        path: [list, index, 'name'],
        actual: `${quote(item.name)} đã có ở trường hợp thứ ${before.index + 1} trong danh sách, cùng đơn vị`,
        expected: 'mỗi người, mỗi tập thể một dòng',
        help: 'Đối chiếu bản gốc; nếu là hai người trùng tên thì để nguyên.',
        related: { record, path: [list, before.index, 'name'] },
      };
  }),
};
