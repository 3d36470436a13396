import { slashed } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const dayOrder: Rule = {
  id: 'day-order',
  title: 'Các ngày phải theo thứ tự hợp lẽ.',
  why: 'Viết rồi mới duyệt, duyệt rồi mới đăng; tờ trình có trước quyết định. Ngược lại là chép nhầm hoặc đăng trước khi duyệt.',
  severity: 'error',
  bad: [
    { exemplar: { published: '09/01/2022' } },
    { exemplar: { written: '11/01/2022' } },
    { exemplar: { 'period.to': '01/08/2021' } },
    { decision: { 'proposal.on': '21/12/2021' } },
  ],
  good: [
    {
      says: 'Sửa rồi duyệt lại sau ngày đăng',
      exemplar: { published: '10/01/2022', 'approval.on': '01/06/2023', updated: '02/06/2023' },
    },
    { says: 'Cùng một ngày', exemplar: { written: '10/01/2022', published: '10/01/2022' } },
  ],
  record: (record, today) => [
    ...orderOfExemplar(record, today),
    ...orderOfDecision(record, today),
    ...orderOfUnit(record, today),
  ],
};

const orderOfExemplar = forNoun(exemplarNouns, function* (record) {
  const order = orderIn(record);
  const { value } = record;
  const { written, approval, published, updated, period, consent = [] } = value;
  yield* order(['written'], 'ngày viết', written, ['approval', 'on'], 'ngày duyệt', approval?.on);
  // An exemplar that was edited is approved anew; then it is its update that may not come before.
  if (updated && published && approval?.on && approval.on > published) {
    yield* order(
      ['approval', 'on'],
      'ngày duyệt',
      approval.on,
      ['updated'],
      'ngày cập nhật',
      updated,
    );
  } else {
    for (const violation of order(
      ['approval', 'on'],
      'ngày duyệt',
      approval?.on,
      ['published'],
      'ngày đăng',
      published,
    ))
      yield {
        ...violation,
        help: 'Bài sửa rồi duyệt lại thì ghi ngày vào updated; không phải thế thì đối chiếu giấy tờ rồi sửa ngày chép nhầm.',
      };
  }
  if (!approval?.on)
    yield* order(['written'], 'ngày viết', written, ['published'], 'ngày đăng', published);
  yield* order(['published'], 'ngày đăng', published, ['updated'], 'ngày cập nhật', updated);
  yield* order(
    ['period', 'from'],
    'ngày bắt đầu',
    period?.from,
    ['period', 'to'],
    'ngày kết thúc',
    period?.to,
  );
  for (const [index, { on, until }] of consent.entries()) {
    const at = ['consent', index];
    yield* order([...at, 'on'], 'ngày cho phép', on, [...at, 'until'], 'ngày hết hạn', until);
  }
});

const orderOfDecision = forNoun(['decision'], function* (record) {
  const order = orderIn(record);
  const { value } = record;
  const { proposal, signed, provenance } = value;
  yield* order(['proposal', 'on'], 'ngày tờ trình', proposal?.on, ['signed'], 'ngày ký', signed, [
    'proposal',
    'on',
  ]);
  yield* order(
    ['signed'],
    'ngày ký',
    signed,
    ['provenance', 'checked'],
    'ngày đối chiếu',
    provenance?.checked,
  );
});

const orderOfUnit = forNoun(['unit', 'issuer'], function* (record) {
  const order = orderIn(record);
  const { value } = record;
  yield* order(
    ['validFrom'],
    'ngày bắt đầu',
    value.validFrom,
    ['validTo'],
    'ngày kết thúc',
    value.validTo,
  );
  const former = 'formerNames' in value ? (value.formerNames ?? []) : [];
  for (const [index, { from, to }] of former.entries()) {
    const at = ['formerNames', index];
    yield* order([...at, 'from'], 'ngày bắt đầu', from, [...at, 'to'], 'ngày kết thúc', to);
  }
});

/** Compares two days of a record; the later one is at fault unless a path says otherwise. */
const orderIn = (record: CheckedRecord) =>
  function* (
    earlierPath: PropertyKey[],
    earlierName: string,
    earlier: string | undefined,
    laterPath: PropertyKey[],
    laterName: string,
    later: string | undefined,
    path = laterPath,
  ): Iterable<Violation> {
    if (!earlier || !later || earlier <= later) return;
    const isEarlier = path !== laterPath;
    yield {
      path,
      actual: isEarlier
        ? `${slashed(earlier)} là sau ${laterName} (${slashed(later)})`
        : `${slashed(later)} là trước ${earlierName} (${slashed(earlier)})`,
      expected: isEarlier ? `không muộn hơn ${laterName}` : `không sớm hơn ${earlierName}`,
      help: 'Đối chiếu giấy tờ rồi sửa ngày chép nhầm.',
      related: { record, path: isEarlier ? laterPath : earlierPath },
    };
  };
