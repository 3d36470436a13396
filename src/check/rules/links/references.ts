import { nearest } from '../../../text/nearest.ts';
import { citationsOf } from '../../facts/citations.ts';
import { anyOf, quote } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
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
  *content({ of, unitById, issuerById }) {
    const named = [
      ...exemplarNouns
        .flatMap((noun) => of(noun))
        .flatMap((record) =>
          (record.value.honourees ?? []).flatMap(({ unit }, index) =>
            reference(record, ['honourees', index, 'unit'], unit),
          ),
        ),
      ...of('decision').flatMap((record) =>
        (record.value.recipients ?? []).flatMap(({ unit }, index) =>
          reference(record, ['recipients', index, 'unit'], unit),
        ),
      ),
    ];
    if (of('unit').length === 0) return;
    const nowhere = [
      ...unresolved(named, unitById),
      ...successors(of('unit'), unitById, issuerById),
    ];
    for (const [unit, [first, ...others]] of Map.groupBy(nowhere, ({ id }) => id)) {
      if (!first) continue;
      const near = nearest(unit, unitById.keys());
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
    const named = of('decision').flatMap((record) =>
      reference(record, ['issuer'], record.value.issuer),
    );
    for (const { id, record, path } of unresolved(named, issuerById)) {
      const near = nearest(id, issuerById.keys());
      yield {
        record,
        path,
        actual: `đang ghi ${quote(id)}, không có cơ quan nào mang mã này`,
        expected:
          issuerById.size <= 6
            ? anyOf([...issuerById.keys()])
            : 'một mã trong co-quan-ban-hanh.yml',
        help: near
          ? `Viết ${near}.`
          : 'Viết một mã trong danh sách; chỉ khi cơ quan chưa có ở đó thì thêm vào co-quan-ban-hanh.yml.',
      };
    }
    for (const { id, record, path } of successors(of('issuer'), issuerById, unitById))
      yield {
        record,
        path,
        actual: `đang ghi ${quote(id)}, không có cơ quan nào mang mã này`,
        expected: 'mã của một cơ quan trong danh sách',
        help: 'Thêm cơ quan kế tiếp vào danh sách, hoặc để trống.',
      };
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
  *content(content) {
    const { files, decisionById } = content;
    for (const { record, path, id, award } of citationsOf(content)) {
      if (award) continue;
      const [decision = '', anchor] = id.split('#');
      const cited = decisionById.get(decision);
      if (files.has(`khen-thuong/${decision}.md`) && !cited?.value.recipients) continue;
      const near = cited ? undefined : nearest(decision, decisionById.keys());
      yield {
        record,
        path,
        actual: cited
          ? `quyết định ${quote(decision)} không có dòng “${anchor}”`
          : `không có quyết định ${quote(decision)}`,
        expected: 'mã của một trường hợp có trong quyết định đã nhập',
        help: near
          ? `Viết ${near}#${anchor}.`
          : cited
            ? 'Sao mã từ trang của quyết định: tt là tập thể, cn là cá nhân, hgd là hộ gia đình.'
            : 'Nhập quyết định ấy trước, hoặc xóa mã này.',
      };
    }
  },
};

/** A place that names another record by its id. */
interface Reference {
  record: CheckedRecord;
  path: PropertyKey[];
  id: string;
}

type ById = ReadonlyMap<string, unknown>;

function reference(
  record: CheckedRecord,
  path: PropertyKey[],
  id: string | undefined,
): Reference[] {
  return id ? [{ record, path, id }] : [];
}

/** References that lead to none of the records. */
function unresolved(references: Reference[], ...known: ById[]): Reference[] {
  return references.filter(({ id }) => !known.some((records) => records.has(id)));
}

/** Units and issuers whose successor is none of the records. */
function successors(records: CheckedRecord<'unit' | 'issuer'>[], ...known: ById[]): Reference[] {
  const named = records.flatMap((record) =>
    reference(record, ['successor'], record.value.successor),
  );
  return unresolved(named, ...known);
}
