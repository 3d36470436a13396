import { nearest } from '../../../text/nearest.ts';
import { quote } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

export const unknownUnit: Rule = {
  id: 'unknown-unit',
  title: 'Mã đơn vị phải có trong don-vi.yml.',
  why: 'Mã không có thì người đọc không lọc được theo đơn vị. Người ngoài ngành ghi unitAsWritten.',
  severity: 'error',
  bad: [
    { decision: { 'recipients.0.unit': 'doi-so-9' } },
    { exemplar: { 'honourees.0.unit': 'doi-so1' } },
    { units: { '2.successor': 'doi-so-9' } },
    { says: 'Một mã sai trong don-vi.yml chỉ báo một lần', units: { '0.id': 'doi-mot' } },
  ],
  good: [{ decision: { 'recipients.0.unit': null, 'recipients.0.unitAsWritten': 'Huyện Đông' } }],
  *content(content) {
    const uses = usesOf(content).filter(({ record, unit }) => {
      const isOwn = record.noun === 'unit' && content.issuerById.has(unit);
      return !content.unitById.has(unit) && !isOwn;
    });
    if (uses.length === 0 || content.of('unit').length === 0) return;
    for (const [unit, [first, ...others]] of Map.groupBy(uses, (use) => use.unit)) {
      if (!first) continue;
      const near = nearest(unit, content.unitById.keys());
      const count = others.length > 0 ? ` (và ${others.length} chỗ khác)` : '';
      yield {
        record: first.record,
        path: first.path,
        also: others.map(({ record }) => record),
        actual: `đang ghi ${quote(unit)}${count}, không có đơn vị nào mang mã này`,
        expected: 'một mã trong don-vi.yml',
        help: near
          ? `Viết ${near}${others.length > 2 ? `; nếu mã vừa bị sửa trong don-vi.yml thì ghi lại ${unit} ở đó` : ''}.`
          : first.record.noun === 'unit'
            ? 'Thêm đơn vị ấy vào don-vi.yml, hoặc để trống successor.'
            : 'Xem lại mã trong don-vi.yml; đơn vị chưa có thì thêm vào; người ngoài ngành thì bỏ unit, ghi unitAsWritten.',
      };
    }
  },
};

interface Use {
  record: CheckedRecord;
  path: PropertyKey[];
  unit: string;
}

/** Every place that names a unit by its id. */
function usesOf({ of }: Content): Use[] {
  const use = (record: CheckedRecord, path: PropertyKey[], unit: string | undefined): Use[] =>
    unit ? [{ record, path, unit }] : [];
  return [
    ...[...of('exemplar'), ...of('draft')].flatMap((record) =>
      (record.value.honourees ?? []).flatMap(({ unit }, index) =>
        use(record, ['honourees', index, 'unit'], unit),
      ),
    ),
    ...of('decision').flatMap((record) =>
      (record.value.recipients ?? []).flatMap(({ unit }, index) =>
        use(record, ['recipients', index, 'unit'], unit),
      ),
    ),
    ...of('unit').flatMap((record) => use(record, ['successor'], record.value.successor)),
  ];
}
