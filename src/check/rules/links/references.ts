import { nearest } from '../../../text/nearest.ts';
import { anyOf, quote } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import { exemplarNouns, type Rule } from '../../kit/rule.ts';

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

export const unknownCommendation: Rule = {
  id: 'unknown-commendation',
  title: 'Trường hợp khen thưởng được nhắc tới phải có trong quyết định.',
  why: 'Mã dẫn tới một dòng không có thì người đọc không đối chiếu được bài với quyết định.',
  severity: 'error',
  bad: [
    { exemplar: { commendations: ['2021/9903-qd-ubnd#cn01'] } },
    { exemplar: { commendations: ['2021/9902-qd-ubnd#cn09'] } },
  ],
  good: [{ exemplar: { commendations: [] } }],
  *content({ of, files, decisionById, commendationById }) {
    for (const record of exemplarNouns.flatMap((noun) => of(noun))) {
      for (const [index, id] of (record.value.commendations ?? []).entries()) {
        if (!id || commendationById.has(id)) continue;
        const [decision = '', anchor] = id.split('#');
        const isKnown = decisionById.has(decision);
        if (
          files.has(`khen-thuong/${decision}.md`) &&
          !decisionById.get(decision)?.value.recipients
        ) {
          continue;
        }
        const near = isKnown ? undefined : nearest(decision, decisionById.keys());
        yield {
          record,
          path: ['commendations', index],
          actual: isKnown
            ? `quyết định ${quote(decision)} không có dòng “${anchor}”`
            : `không có quyết định ${quote(decision)}`,
          expected: 'mã của một trường hợp có trong quyết định đã nhập',
          help: near
            ? `Viết ${near}#${anchor}.`
            : isKnown
              ? 'Sao mã từ trang của quyết định: tt là tập thể, cn là cá nhân, hgd là hộ gia đình.'
              : 'Nhập quyết định ấy trước, hoặc xóa mã này.',
        };
      }
    }
  },
};
