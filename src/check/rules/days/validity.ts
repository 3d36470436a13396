import { slashed } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const validity: Rule = {
  id: 'validity',
  title: 'Cơ quan ban hành, đơn vị phải đang hoạt động vào ngày ký.',
  why: 'Cơ quan chưa thành lập hoặc đã sáp nhập thì không ký được; đơn vị thì chỉ nhắc, vì giấy tờ thật hay ghi tên cũ.',
  severity: 'error',
  bad: [
    { issuers: { '2.validTo': '30/06/2021' } },
    {
      says: 'Đơn vị: chỉ cảnh báo',
      decision: { 'recipients.0.unit': 'tram-so-3' },
      model: { 'honourees.0.unit': 'tram-so-3' },
    },
  ],
  good: [{ says: 'Ngày cuối cùng vẫn còn hiệu lực', issuers: { '2.validTo': '20/12/2021' } }],
  *content({ of, issuerById, unitById }) {
    for (const record of of('decision')) {
      const { signed, issuer, recipients = [] } = record.value;
      if (!signed) continue;
      const authority = issuer ? issuerById.get(issuer) : undefined;
      const fault = authority && outside(signed, authority.value);
      if (fault)
        yield {
          record,
          path: ['issuer'],
          actual: `ký ngày ${slashed(signed)} mà theo co-quan-ban-hanh.yml, thẩm quyền của ${authority.value.name} ${fault}`,
          expected: 'cơ quan có thẩm quyền vào ngày ký',
          help: 'Xem lại cơ quan ban hành, ngày ký; ngày trong co-quan-ban-hanh.yml sai thì sửa ở đó.',
          related: {
            record: authority,
            path: [signed < (authority.value.validFrom ?? '') ? 'validFrom' : 'validTo'],
          },
        };
      for (const [index, row] of recipients.entries()) {
        const unit = row.unit ? unitById.get(row.unit) : undefined;
        const fault = unit && outside(signed, unit.value);
        if (!fault) continue;
        yield {
          record,
          path: ['recipients', index, 'unit'],
          severity: 'warning',
          actual: `ký ngày ${slashed(signed)} mà theo don-vi.yml, ${unit.value.name} ${fault}`,
          expected: 'đơn vị của lúc ấy; tên cũ ghi ở unitAsWritten',
          help: 'Bản gốc ghi như vậy thì để nguyên; ngày trong don-vi.yml sai thì sửa ở đó.',
          related: {
            record: unit,
            path: [signed < (unit.value.validFrom ?? '') ? 'validFrom' : 'validTo'],
          },
        };
      }
    }
  },
};

function outside(
  day: string,
  { validFrom, validTo }: { validFrom?: string | undefined; validTo?: string | undefined },
): string | undefined {
  if (validFrom && day < validFrom) return `chỉ có từ ${slashed(validFrom)}`;
  return validTo && day > validTo ? `chỉ có đến ${slashed(validTo)}` : undefined;
}
