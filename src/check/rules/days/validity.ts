import { slashed } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { forEach, type Rule } from '../../kit/rule.ts';

export const validity: Rule = {
  id: 'validity',
  title: 'Cơ quan ban hành, đơn vị phải đang hoạt động vào ngày ký.',
  why: 'Cơ quan chưa thành lập hoặc đã sáp nhập thì không ký được; đơn vị thì chỉ nhắc, vì giấy tờ thật hay ghi tên cũ.',
  bad: [
    { issuers: { '2.validTo': '30/06/2021' } },
    {
      says: 'Đơn vị: chỉ cảnh báo',
      decision: { 'recipients.0.unit': 'tram-so-3' },
      model: { 'honourees.0.unit': 'tram-so-3' },
    },
  ],
  good: [{ says: 'Ngày cuối cùng vẫn còn hiệu lực', issuers: { '2.validTo': '20/12/2021' } }],
  content: forEach(['decision'], function* (record, { issuerById, unitById }) {
    const { signed, issuer, recipients = [] } = record.value;
    if (!signed) return;
    const authority = issuerById.get(issuer ?? '');
    const fault = authority && outside(signed, authority);
    if (fault)
      yield {
        path: ['issuer'],
        actual: `ký ngày ${slashed(signed)} mà theo co-quan-ban-hanh.yml, thẩm quyền của ${authority.value.name} ${fault.only}`,
        expected: 'cơ quan có thẩm quyền vào ngày ký',
        help: 'Xem lại cơ quan ban hành, ngày ký; ngày trong co-quan-ban-hanh.yml sai thì sửa ở đó.',
        related: fault.related,
      };
    for (const [index, row] of recipients.entries()) {
      const unit = unitById.get(row.unit ?? '');
      const fault = unit && outside(signed, unit);
      if (!fault) continue;
      yield {
        path: ['recipients', index, 'unit'],
        severity: 'warning',
        actual: `ký ngày ${slashed(signed)} mà theo don-vi.yml, ${unit.value.name} ${fault.only}`,
        expected: 'đơn vị của lúc ấy; tên cũ ghi ở unitAsWritten',
        help: 'Bản gốc ghi như vậy thì để nguyên; ngày trong don-vi.yml sai thì sửa ở đó.',
        related: fault.related,
      };
    }
  }),
};

/** The limit of an authority's or unit's validity that a day exceeds. */
function outside(day: string, record: CheckedRecord<'unit' | 'issuer'>) {
  const { validFrom, validTo } = record.value;
  if (validFrom && day < validFrom)
    return { only: `chỉ có từ ${slashed(validFrom)}`, related: { record, path: ['validFrom'] } };
  if (validTo && day > validTo)
    return { only: `chỉ có đến ${slashed(validTo)}`, related: { record, path: ['validTo'] } };
  return undefined;
}
