import { valueAt } from '../../facts/how-to-fill.ts';
import { slashed } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const dayOrder: Rule = {
  id: 'day-order',
  title: 'Các ngày phải theo thứ tự hợp lẽ.',
  why: 'Viết rồi mới duyệt, duyệt rồi mới đăng; tờ trình có trước quyết định. Ngược lại là chép nhầm hoặc đăng trước khi duyệt.',
  bad: [
    { exemplar: { published: '09/01/2022' } },
    { exemplar: { written: '11/01/2022' } },
    { exemplar: { written: '14/02/2020' } },
    { exemplar: { 'period.to': '01/08/2021' } },
    { decision: { 'proposals.0.on': '21/12/2021' } },
    { units: { '1.formerNames.0.from': '10/2021', '1.formerNames.0.to': '09/2021' } },
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
    { says: 'Cùng một ngày', exemplar: { written: '10/01/2022', published: '10/01/2022' } },
  ],
  record: (record, today) => [
    ...orderOfExemplar(record, today),
    ...orderOfDecision(record, today),
    ...orderOfUnit(record, today),
  ],
};

/** Two days of a record, the first of which must not be the later one. */
interface Order {
  earlier: PropertyKey[];
  later: PropertyKey[];
  /** Where the fault is shown; the later day by default. */
  at?: 'earlier';
  help?: string;
}

const orderOfExemplar = forNoun(exemplarNouns, function* (record) {
  const { approval, published, updated, consent = [] } = record.value;
  const isApprovedAnew = updated && published && approval?.on && approval.on > published;
  yield* faultsIn(record, [
    { earlier: ['period', 'from'], later: ['written'] },
    { earlier: ['written'], later: ['approval', 'on'] },
    // An exemplar that was edited is approved anew; then it is its update that may not come before.
    isApprovedAnew
      ? { earlier: ['approval', 'on'], later: ['updated'] }
      : {
          earlier: ['approval', 'on'],
          later: ['published'],
          help: 'Bài sửa rồi duyệt lại thì ghi ngày vào updated; không phải thế thì đối chiếu giấy tờ rồi sửa ngày chép nhầm.',
        },
    ...(approval?.on ? [] : [{ earlier: ['written'], later: ['published'] }]),
    { earlier: ['published'], later: ['updated'] },
    { earlier: ['period', 'from'], later: ['period', 'to'] },
    ...consent.map((_, index) => ({
      earlier: ['consent', index, 'on'],
      later: ['consent', index, 'until'],
    })),
  ]);
});

const orderOfDecision = forNoun(['decision'], (record) =>
  faultsIn(record, [
    // A slip of the paper's own is kept, and said.
    ...(/tờ trình/iu.test(record.value.note ?? '') ? [] : (record.value.proposals ?? [])).map(
      (_, index) => ({
        earlier: ['proposals', index, 'on'],
        later: ['signed'],
        at: 'earlier' as const,
        help: 'Đối chiếu bản gốc rồi sửa ngày chép nhầm; bản gốc in đúng như vậy thì giữ nguyên và nói ở note, ví dụ “Bản gốc ghi ngày tờ trình sau ngày ký.”.',
      }),
    ),
    { earlier: ['signed'], later: ['provenance', 'checked'] },
  ]),
);

const orderOfUnit = forNoun(['unit', 'issuer'], (record) => {
  const former = 'formerNames' in record.value ? (record.value.formerNames ?? []) : [];
  return faultsIn(record, [
    { earlier: ['validFrom'], later: ['validTo'] },
    ...former.map((_, index) => ({
      earlier: ['formerNames', index, 'from'],
      later: ['formerNames', index, 'to'],
    })),
  ]);
});

/** What messages call a day, by its keys without places in lists. */
const names: Record<string, string> = {
  written: 'ngày viết',
  'approval on': 'ngày duyệt',
  published: 'ngày đăng',
  updated: 'ngày cập nhật',
  'period from': 'ngày bắt đầu',
  'period to': 'ngày kết thúc',
  'consent on': 'ngày cho phép',
  'consent until': 'ngày hết hạn',
  'proposals on': 'ngày tờ trình',
  signed: 'ngày ký',
  'provenance checked': 'ngày đối chiếu',
  validFrom: 'ngày bắt đầu',
  validTo: 'ngày kết thúc',
  'formerNames from': 'ngày bắt đầu',
  'formerNames to': 'ngày kết thúc',
};

function nameOf(path: PropertyKey[]): string {
  return names[path.filter((step) => typeof step === 'string').join(' ')] ?? '';
}

function* faultsIn(record: CheckedRecord, orders: readonly Order[]): Iterable<Violation> {
  for (const { earlier, later, at, help } of orders) {
    const [from, to] = [earlier, later].map((path) => valueAt(record.value, path));
    if (typeof from !== 'string' || typeof to !== 'string' || !isAfter(from, to)) continue;
    const isEarlier = at === 'earlier';
    yield {
      path: isEarlier ? earlier : later,
      actual: isEarlier
        ? `${slashed(from)} là sau ${nameOf(later)} (${slashed(to)})`
        : `${slashed(to)} là trước ${nameOf(earlier)} (${slashed(from)})`,
      expected: isEarlier ? `không muộn hơn ${nameOf(later)}` : `không sớm hơn ${nameOf(earlier)}`,
      help: help ?? 'Đối chiếu giấy tờ rồi sửa ngày chép nhầm.',
      related: { record, path: isEarlier ? later : earlier },
    };
  }
}

/** Whether one day is after another; of a month that is as far as one of them is known, neither is. */
function isAfter(day: string, other: string): boolean {
  return day > other && !day.startsWith(other);
}
