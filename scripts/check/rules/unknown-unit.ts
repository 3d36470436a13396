import type { Content } from '../content.ts';
import type { CheckedRecord } from '../inspect.ts';
import { nearest } from '../nearest.ts';
import type { Finding, Rule } from '../rule.ts';
import { quote } from '../wording.ts';

export const unknownUnit: Rule = {
  id: 'unknown-unit',
  title: 'Mã đơn vị phải có trong don-vi.yml.',
  why: 'Mã không có thì người đọc không lọc được theo đơn vị. Người ngoài ngành ghi unitAsWritten.',
  severity: 'error',
  bad: [
    { decision: { 'recipients.0.unit': 'doi-so-9' } },
    { exemplar: { 'honourees.0.unit': 'doi-so1' } },
    { units: { '2.successor': 'doi-so-9' } },
  ],
  good: [{ decision: { 'recipients.0.unit': null, 'recipients.0.unitAsWritten': 'Huyện Đông' } }],
  *content(content) {
    for (const record of [...content.of('exemplar'), ...content.of('draft')]) {
      for (const [index, { unit }] of (record.value.honourees ?? []).entries()) {
        yield* unknown(content, record, ['honourees', index, 'unit'], unit);
      }
    }
    for (const record of content.of('decision')) {
      for (const [index, { unit }] of (record.value.recipients ?? []).entries()) {
        yield* unknown(content, record, ['recipients', index, 'unit'], unit);
      }
    }
    for (const record of content.of('unit')) {
      yield* unknown(content, record, ['successor'], record.value.successor);
    }
  },
};

function* unknown(
  { unitById, issuerById }: Content,
  record: CheckedRecord,
  path: PropertyKey[],
  unit: string | undefined,
): Iterable<Finding> {
  if (!unit || unitById.has(unit)) return;
  if (path[0] === 'successor' && issuerById.has(unit)) return;
  const near = nearest(unit, unitById.keys());
  yield {
    record,
    path,
    found: `đang ghi ${quote(unit)}, không có đơn vị nào mang mã này`,
    expected: 'một mã trong don-vi.yml',
    fix: near
      ? `Viết ${near}.`
      : 'Thêm đơn vị vào don-vi.yml; người ngoài ngành thì bỏ unit và ghi unitAsWritten.',
  };
}
