import { nearest } from '../../../text/nearest.ts';
import { anyOf, quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const unknownIssuer: Rule = {
  id: 'unknown-issuer',
  title: 'Cơ quan ban hành phải có trong co-quan-ban-hanh.yml.',
  why: 'Thẩm quyền, hình thức và ký hiệu được đối chiếu theo danh sách ấy.',
  severity: 'error',
  bad: [
    { decision: { issuer: 'chu-tich-ubnd-tinh' } },
    { issuers: { '3.successor': 'so-xay-dung' } },
  ],
  good: [{ issuers: { '3.successor': 'thu-tuong-chinh-phu' } }],
  *content({ of, issuerById, unitById }) {
    if (issuerById.size === 0) return;
    for (const record of of('decision')) {
      const { issuer } = record.value;
      if (!issuer || issuerById.has(issuer)) continue;
      const near = nearest(issuer, issuerById.keys());
      yield {
        record,
        path: ['issuer'],
        actual: `đang ghi ${quote(issuer)}, không có cơ quan nào mang mã này`,
        expected:
          issuerById.size <= 6
            ? anyOf([...issuerById.keys()])
            : 'một mã trong co-quan-ban-hanh.yml',
        help: near
          ? `Viết ${near}.`
          : 'Viết một mã trong danh sách; chỉ khi cơ quan chưa có ở đó thì thêm vào co-quan-ban-hanh.yml.',
      };
    }
    for (const record of of('issuer')) {
      const { successor } = record.value;
      if (!successor || issuerById.has(successor) || unitById.has(successor)) continue;
      yield {
        record,
        path: ['successor'],
        actual: `đang ghi ${quote(successor)}, không có cơ quan nào mang mã này`,
        expected: 'mã của một cơ quan trong danh sách',
        help: 'Thêm cơ quan kế tiếp vào danh sách, hoặc để trống.',
      };
    }
  },
};
