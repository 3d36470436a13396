import { findingsOf } from '../../facts/personal-data/findings.ts';
import { anyOf, quote, slashed } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { forNoun, type Rule, type Violation } from '../../kit/rule.ts';

const cancelling = {
  relation: 'Hủy bỏ bởi',
  number: '9917',
  symbol: 'QĐ-CTN',
  on: '12/12/2022',
};

export const cancellingDecision: Rule = {
  id: 'cancelling-decision',
  title: 'Quyết định bị hủy bỏ phải ghi quyết định hủy bỏ.',
  why: 'Người đọc cần số và ngày của quyết định hủy bỏ, đính chính để đối chiếu.',
  bad: [
    { order: { status: 'huy-bo' } },
    {
      says: 'Tình trạng và quan hệ nói khác nhau',
      order: { status: 'dinh-chinh', related: [cancelling] },
    },
    { order: { status: 'huy-bo', related: [{ ...cancelling, number: '9905', on: '15/02/2022' }] } },
    { order: { status: 'huy-bo', related: [{ ...cancelling, on: '12/12/2019' }] } },
    { decision: { status: 'huy-bo-mot-phan', related: [cancelling] } },
    {
      decision: {
        status: 'huy-bo',
        related: [cancelling],
        'recipients.3.status': 'huy-bo-mot-phan',
      },
      exemplar: { commendations: [] },
      model: { commendations: [] },
    },
  ],
  record: forNoun(['decision'], function* ({ value }) {
    const { status, related = [], recipients = [] } = value;
    const own = related.findIndex((each) => isSame(each, value));
    if (own >= 0)
      yield {
        path: ['related', own, 'number'],
        actual: 'đang dẫn tới chính quyết định này',
        expected: 'số, ký hiệu của quyết định khác',
        help: 'Đối chiếu rồi ghi số của quyết định kia.',
      };
    yield* ofOtherStatus(value);
    const row = recipients.findIndex((each) => each.status);
    if (!status && row < 0) return;
    const path = status ? ['status'] : ['recipients', row, 'status'];
    if (related.length === 0) {
      yield {
        path,
        of: 'key',
        actual: 'có tình trạng hủy bỏ hoặc đính chính mà không ghi theo văn bản nào',
        expected: 'số, ký hiệu, ngày của văn bản kia ở related',
        help: 'Chép khối related từ tệp mẫu, ghi quan hệ (Hủy bỏ bởi, Đính chính bởi), số, ký hiệu, ngày của quyết định hoặc công văn ấy; không ghi lý do.',
      };
    } else if (value.signed && related.every(({ on }) => on && on < (value.signed ?? ''))) {
      yield {
        path: ['related', 0, 'on'],
        severity: 'warning',
        actual: `ghi ngày ${slashed(related[0]?.on ?? '')}, trước ngày ký của quyết định này (${slashed(value.signed)})`,
        expected: 'ngày của quyết định hủy bỏ, đính chính, ký sau quyết định này',
        help: 'Đối chiếu ngày ký của cả hai văn bản với bản gốc; đúng như vậy thì để nguyên.',
      };
    } else if (!related.some(({ on }) => on)) {
      yield {
        path: ['related', 0],
        severity: 'warning',
        actual: 'chưa ghi ngày của văn bản kia',
        expected: 'ngày ký của văn bản hủy bỏ, đính chính',
        help: 'Thêm dòng “on: dd/mm/yyyy” theo bản gốc; chưa rõ ngày thì để nguyên, không đoán.',
      };
    }
  }),
};

type Decision = CheckedRecord<'decision'>['value'];

/** Effects of another document on a decision, by the words of the relation, and the matching status. */
const doneTo = {
  'huy-bo': /(?:hủy|huỷ|thu hồi|bãi bỏ).* (?:bởi|theo)(?!\p{L})/iu,
  'dinh-chinh': /đính chính.* (?:bởi|theo)(?!\p{L})/iu,
};

/**
 * Conflicts in which one side states that a decision was cancelled, the other that it was corrected, or
 * nothing.
 */
function* ofOtherStatus({
  status,
  extent,
  related = [],
  recipients = [],
}: Decision): Iterable<Violation> {
  const held = [status, ...recipients.map((row) => row.status)].filter(Boolean);
  for (const [index, { relation = '' }] of related.entries())
    for (const [meant, words] of Object.entries(doneTo)) {
      if (!words.test(relation) || held.some((each) => each?.startsWith(meant))) continue;
      yield {
        path: ['related', index, 'relation'],
        severity: 'warning',
        actual: `đang ghi ${quote(relation)}, mà tình trạng (status) ${held.length > 0 ? `là ${anyOf([...new Set(held.map(String))])}` : 'chưa ghi'}`,
        expected: 'tình trạng và quan hệ nói như nhau',
        help: `Văn bản kia làm đúng như quan hệ đang ghi thì viết status: ${meant}${meant === 'huy-bo' ? ', huy-bo-mot-phan khi chỉ một số trường hợp' : ''}; không thì sửa relation theo văn bản ấy.`,
      };
    }
  for (const [index, row] of recipients.entries())
    if (row.status === 'huy-bo-mot-phan')
      yield {
        path: ['recipients', index, 'status'],
        severity: 'warning',
        actual: 'một trường hợp ghi hủy bỏ một phần',
        expected: 'huy-bo hoặc dinh-chinh ở từng trường hợp; huy-bo-mot-phan chỉ của cả quyết định',
        help: 'Xem quyết định kia: trường hợp này bị hủy bỏ thì viết huy-bo, được sửa thì viết dinh-chinh.',
      };
  if (
    status === 'huy-bo-mot-phan' &&
    extent === 'toan-van' &&
    !recipients.some((row) => row.status)
  )
    yield {
      path: ['status'],
      severity: 'warning',
      actual: 'ghi hủy bỏ một phần, mà không trường hợp nào ghi tình trạng',
      expected: 'status: huy-bo ở từng trường hợp bị hủy bỏ',
      help: 'Xem quyết định hủy bỏ rồi ghi status: huy-bo ở các trường hợp ấy; phần bị hủy không phải là trường hợp nào thì để nguyên.',
    };
}

/** Whether a related decision is the one that refers to it: same number, symbol and year. */
function isSame(
  related: NonNullable<Decision['related']>[number],
  { number, symbol, signed }: Decision,
): boolean {
  const yearOf = (day = '') => day.slice(0, 4);
  const isAlike = number && related.number === number && related.symbol === symbol;
  return Boolean(isAlike) && yearOf(related.on ?? signed) === yearOf(signed);
}

const cancelled = { status: 'huy-bo', related: [cancelling] };

export const cancelReason: Rule = {
  id: 'cancel-reason',
  title: 'Không ghi lý do hủy bỏ, đính chính.',
  why: 'Trang chỉ nêu tình trạng và số, ngày của quyết định kia; nêu lý do có thể làm tổn hại người có tên.',
  bad: [
    { order: { ...cancelled, note: 'Hủy bỏ do kê khai sai thành tích.' } },
    { order: { ...cancelled, note: 'Thu hồi vì có đơn tố cáo.' } },
  ],
  good: [
    { order: { ...cancelled, note: 'Quyết định hủy bỏ do Chủ tịch nước ký.' } },
    { order: { ...cancelled, note: 'Chỉ trích hai dòng vì các dòng khác ngoài phạm vi tư liệu.' } },
  ],
  record: (record, today, official) => findingsOf(record, today, 'cancel-reason', official),
};
