import type { Noun } from '../../../model/collections.ts';
import { titleAt } from '../../../model/schema/schema-at.ts';
import { valueAt } from '../../facts/how-to-fill.ts';
import { valuesIn } from '../../facts/values.ts';
import { slashed } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import type { Rule, Violation } from '../../kit/rule.ts';
import { ownRound } from '../nominations/nominations.example.ts';

export const dayOrder: Rule = {
  id: 'day-order',
  title: 'Các ngày phải theo thứ tự hợp lẽ.',
  why: 'Viết rồi mới duyệt, duyệt rồi mới đăng; tờ trình có trước quyết định. Ngược lại là chép nhầm hoặc đăng trước khi duyệt.',
  bad: [
    { exemplar: { published: '09/01/2022' } },
    { exemplar: { written: '14/02/2020' } },
    { exemplar: { 'period.to': '01/08/2021' } },
    { units: { '1.formerNames.0.from': '10/2021', '1.formerNames.0.to': '09/2021' } },
    { movement: { from: '15/08/2021', to: '14/08/2020', launched: null } },
    { decision: { 'recipients.3.publish': 'an', 'recipients.3.scanRedacted': '19/12/2021' } },
    {
      says: 'Hạn gửi trước ngày văn bản đề nghị là cảnh báo',
      files: ownRound(
        'progress:\n  - { state: da-gui, on: 03/12/2022 }\n',
        'request: { on: 01/12/2022 }\ndue: 30/11/2022\n',
      ),
    },
  ],
  good: [
    {
      says: 'Sửa rồi duyệt lại sau ngày đăng',
      exemplar: { published: '10/01/2022', 'approval.on': '01/06/2023', updated: '02/06/2023' },
    },
    {
      says: 'Tên trước đây chỉ rõ tháng',
      units: { '1.formerNames.0.from': '05/09/2021', '1.formerNames.0.to': '09/2021' },
    },
  ],
  *record(record) {
    for (const { value, path } of valuesIn(record.value))
      for (const [first, last] of ends)
        if (value !== null && typeof value === 'object' && first in value && last in value)
          yield* faultsIn(record, { earlier: [...path, first], later: [...path, last] });
    const orders: readonly Order[] =
      record.noun === 'exemplar' || record.noun === 'draft'
        ? ofExemplar(record as CheckedRecord<'exemplar' | 'draft'>)
        : (ordersOf[record.noun] ?? []);
    for (const order of orders) yield* faultsIn(record, order);
  },
};

/** Two days of a record, of which the first must not be later; `*` is every item of a list. */
interface Order extends Pick<Violation, 'severity' | 'help'> {
  earlier: PropertyKey[];
  later: PropertyKey[];
  /** Where the error is shown; the later day by default. */
  at?: 'earlier';
  /** Words of the record's note that attribute the order to the document itself. */
  said?: RegExp;
}

const ordersOf: { [Each in Noun]?: readonly Order[] } = {
  movement: [{ earlier: ['launched'], later: ['to'] }],
  decision: [
    {
      earlier: ['proposals', '*', 'on'],
      later: ['signed'],
      at: 'earlier',
      // An error of the document itself is kept, with a note.
      said: /tờ trình/iu,
      help: 'Đối chiếu bản gốc rồi sửa ngày chép nhầm; bản gốc in đúng như vậy thì giữ nguyên và nói ở note, ví dụ “Bản gốc ghi ngày tờ trình sau ngày ký.”.',
    },
    { earlier: ['signed'], later: ['provenance', 'checked'] },
    { earlier: ['signed'], later: ['recipients', '*', 'scanRedacted'] },
  ],
  round: [
    { earlier: ['request', 'on'], later: ['due'], severity: 'warning' },
    { earlier: ['request', 'on'], later: ['council', 'met'], severity: 'warning' },
    { earlier: ['council', 'met'], later: ['proposals', '*', 'on'], severity: 'warning' },
  ],
  nomination: [{ earlier: ['meeting', 'met'], later: ['proposal', 'on'], severity: 'warning' }],
};

function ofExemplar({ value }: CheckedRecord<'exemplar' | 'draft'>): Order[] {
  const { approval, published, updated } = value;
  const isApprovedAnew = updated && published && approval?.on && approval.on > published;
  return [
    { earlier: ['period', 'from'], later: ['written'] },
    { earlier: ['written'], later: ['approval', 'on'] },
    // An edited exemplar is approved again; then its update must not be earlier.
    isApprovedAnew
      ? { earlier: ['approval', 'on'], later: ['updated'] }
      : {
          earlier: ['approval', 'on'],
          later: ['published'],
          help: 'Bài sửa rồi duyệt lại thì ghi ngày vào updated; không phải thế thì đối chiếu giấy tờ rồi sửa ngày chép nhầm.',
        },
    ...(approval?.on ? [] : [{ earlier: ['written'], later: ['published'] }]),
    { earlier: ['published'], later: ['updated'] },
    // It is withdrawn regardless of the day.
    { earlier: ['published'], later: ['withdrawn'], severity: 'warning' },
  ];
}

/** Keys that begin and end a period, wherever both may occur. */
const ends = [
  ['from', 'to'],
  ['validFrom', 'validTo'],
  ['on', 'until'],
] as const;

/** The paths that a path with `*` expands to. */
function placesOf(value: unknown, path: PropertyKey[]): PropertyKey[][] {
  const at = path.indexOf('*');
  if (at < 0) return [path];
  const list = valueAt(value, path.slice(0, at));
  if (!Array.isArray(list)) return [];
  return list.map((_, index) => path.with(at, index));
}

function* faultsIn(record: CheckedRecord, order: Order): Iterable<Violation> {
  const { at, said, severity, help = 'Đối chiếu giấy tờ rồi sửa ngày chép nhầm.' } = order;
  const { note = '' } = record.value as { note?: string };
  if (said?.test(note)) return;
  const nameOf = (path: PropertyKey[]) =>
    ends.some(([from]) => from !== 'on' && from === path.at(-1))
      ? 'ngày bắt đầu'
      : (titleAt(record.noun, path) ?? '').toLowerCase();
  for (const earlier of placesOf(record.value, order.earlier))
    for (const later of placesOf(record.value, order.later)) {
      const [from, to] = [earlier, later].map((path) => valueAt(record.value, path));
      if (typeof from !== 'string' || typeof to !== 'string') continue;
      // A month is compared only as far as both are known.
      if (from <= to || from.startsWith(to)) continue;
      const isEarlier = at === 'earlier';
      yield {
        path: isEarlier ? earlier : later,
        ...(severity && { severity }),
        actual: isEarlier
          ? `${slashed(from)} là sau ${nameOf(later)} (${slashed(to)})`
          : `${slashed(to)} là trước ${nameOf(earlier)} (${slashed(from)})`,
        expected: isEarlier
          ? `không muộn hơn ${nameOf(later)}`
          : `không sớm hơn ${nameOf(earlier)}`,
        help,
        related: { record, path: isEarlier ? later : earlier },
      };
    }
}
