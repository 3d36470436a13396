import type { Consent } from '../../facts/consents.ts';
import { slashed } from '../../facts/wording.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const consentWithheld: Rule = {
  id: 'consent-withheld',
  title: 'Sự đồng ý đã rút hoặc hết hạn thì bài không hiện.',
  why: 'Dựng trang lần tới thì bài tự được gỡ; đây là lời nhắc, không chặn việc khác.',
  severity: 'warning',
  bad: [
    { exemplar: { 'consent.0.status': 'da-rut' } },
    { exemplar: { 'consent.0.until': '31/12/2023' } },
    {
      says: 'Bản nháp thì không duyệt được',
      draft: { consent: [{ honouree: 'Phòng số 2', status: 'da-rut' }] },
    },
  ],
  record: forNoun(
    exemplarNouns,
    function* (
      { value: { consent = [], approval, withdrawn, published, updated } },
      today,
    ): Iterable<Violation> {
      if (withdrawn) return;
      const hasEnded = ({ status, until }: (typeof consent)[number]) =>
        status === 'da-rut' || (until !== undefined && until < today);
      for (const [index, given] of consent.entries()) {
        const path = ['consent', index];
        if (hasEnded(given))
          yield {
            ...wordingOf(given, approval !== undefined),
            path: [...path, given.status === 'da-rut' ? 'status' : 'until'],
          };
        const last = updated ?? published;
        const isLate = given.on && last && given.on > last && given.status === 'dong-y';
        if (isLate && !consent.some(hasEnded))
          yield {
            path: [...path, 'on'],
            severity: 'error',
            actual: `cho phép ngày ${slashed(given.on ?? '')}, sau ngày đăng ${slashed(last)}`,
            expected: 'ngày cho phép không sau ngày đăng',
            help: 'Xem lại ngày; nếu là xin phép lại thì duyệt lại bài và ghi ngày cập nhật (updated).',
          };
      }
    },
  ),
};

/** An approved exemplar is already off the site and gets a reminder; any other must not be approved. */
function wordingOf({ status, until = '' }: Consent, isApproved: boolean): Violation {
  const isWithdrawn = status === 'da-rut';
  const ended = isWithdrawn
    ? 'người được nêu đã rút sự đồng ý'
    : `sự đồng ý hết hạn ngày ${slashed(until)}`;
  if (!isApproved)
    return {
      severity: 'error',
      actual: ended,
      expected: 'sự đồng ý còn hiệu lực thì mới duyệt, đăng bài',
      help: 'Xin phép lại, được đồng ý thì ghi theo giấy đồng ý mới; không được thì không duyệt, không đăng bài này.',
    };
  return {
    actual: `${ended}, bài này không hiện`,
    expected: isWithdrawn ? 'ghi thêm ngày ngừng công bố, để người sau biết' : 'sự đồng ý còn hạn',
    help: isWithdrawn
      ? 'Bài đã được gỡ; nên thêm dòng “withdrawn: dd/mm/yyyy”.'
      : 'Xin phép lại rồi ghi ngày cho phép mới (on), hạn mới (until); không xin được thì thêm dòng “withdrawn: dd/mm/yyyy”.',
  };
}
