import { slashed } from '../../facts/wording.ts';
import { forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const consentWithheld: Rule = {
  id: 'consent-withheld',
  title: 'Sự đồng ý đã rút hoặc hết hạn thì bài không hiện.',
  why: 'Dựng trang lần tới thì bài tự được gỡ; đây là lời nhắc, không chặn việc khác.',
  severity: 'warning',
  bad: [
    { exemplar: { 'consent.0.status': 'da-rut' } },
    { exemplar: { 'consent.0.until': '31/12/2023' } },
    { says: 'Cho phép sau khi đã đăng là lỗi', exemplar: { 'consent.0.on': '20/01/2022' } },
  ],
  good: [{ exemplar: { 'consent.0.until': '31/12/2030' } }],
  record: forNoun(
    ['exemplar'],
    function* (
      { value: { consent = [], withdrawn, published, updated } },
      today,
    ): Iterable<Violation> {
      if (withdrawn) return;
      const isWithheld = consent.some(
        ({ status, until }) => status === 'da-rut' || (until && until < today),
      );
      for (const [index, { status, until, on }] of consent.entries()) {
        if (status === 'da-rut') {
          yield {
            path: ['consent', index, 'status'],
            actual: 'người được nêu đã rút sự đồng ý, bài này không hiện',
            expected: 'ghi thêm ngày ngừng công bố, để người sau biết',
            help: 'Bài đã được gỡ; nên thêm dòng “withdrawn: dd/mm/yyyy”.',
          };
        } else if (until && until < today) {
          yield {
            path: ['consent', index, 'until'],
            actual: `sự đồng ý hết hạn ngày ${slashed(until)}, bài này không hiện`,
            expected: 'sự đồng ý còn hạn',
            help: 'Xin phép lại rồi ghi ngày cho phép mới (on), hạn mới (until); không xin được thì thêm dòng “withdrawn: dd/mm/yyyy”.',
          };
        }
        const last = updated ?? published;
        if (on && last && on > last && status === 'dong-y' && !isWithheld) {
          yield {
            path: ['consent', index, 'on'],
            severity: 'error',
            actual: `cho phép ngày ${slashed(on)}, sau ngày đăng ${slashed(last)}`,
            expected: 'ngày cho phép không sau ngày đăng',
            help: 'Xem lại ngày; nếu là xin phép lại thì duyệt lại bài và ghi ngày cập nhật (updated).',
          };
        }
      }
    },
  ),
};
