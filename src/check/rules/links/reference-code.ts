import type * as z from 'zod';
import { collections } from '../../../model/collections.ts';
import { awardName } from '../../../model/schema/award.ts';
import { placesIn, type ReferredNoun, referredNouns } from '../../../model/schema/reference.ts';
import { schemaAt, unwrap } from '../../../model/schema/schema-at.ts';
import { slugPattern } from '../../../model/schema/text.ts';
import { everyRecord } from '../../facts/content.ts';
import { valueAt } from '../../facts/how-to-fill.ts';
import { idsByName, unitIdByName, unitKey } from '../../facts/units-by-name.ts';
import { quote } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';
import { nominee, ownRound } from '../nominations/nominations.example.ts';

/** Where the ids of a noun are defined. */
const listed: Record<ReferredNoun, string> = {
  award: 'một hình thức, danh hiệu trong hinh-thuc/',
  issuer: 'một cơ quan trong co-quan-ban-hanh.yml',
  movement: 'một phong trào trong phong-trao/',
  unit: 'một đơn vị trong don-vi.yml',
};

/** The schema refuses and drops such values; only here are all names known. */
export const referenceCode: Rule = {
  id: 'reference-code',
  title: 'Mục ghi mã của hình thức, cơ quan, đơn vị, phong trào thì ghi mã, không ghi tên.',
  why: 'Tên viết nhiều cách, đổi theo năm; mã thì chỉ có một, nhờ đó trang nối được các nội dung với nhau.',
  bad: [
    { decision: { form: 'Bằng khen của Thủ tướng Chính phủ' } },
    { decision: { issuer: 'Chủ tịch nước' } },
    { exemplar: { movement: 'Covid-19' } },
    { issuers: { '3.forms': ['Lao động tiên tiến'] } },
    { says: 'Theo tên cũ', decision: { 'recipients.0.unit': 'Phòng Tổng hợp' } },
    { decision: { 'recipients.0.unit': 'Ủy ban nhân dân xã Đông' } },
    { decision: { 'recipients.2.unit': 'Lái xe', 'recipients.2.position': 'Đội số 1' } },
    { files: ownRound(nominee('Đỗ Văn Mười').replace('doi-so-1', 'Đội số 1')) },
  ],
  *content(content) {
    for (const record of everyRecord(content).filter(({ whole }) => !whole)) {
      const { noun } = record;
      const written = placesIn(collections[noun].schema, record.entry().data, isReference);
      for (const { path, id } of written) {
        if (slugPattern.test(id)) continue;
        const schema = schemaAt(noun, path);
        const nouns = schema ? referredNouns(unwrap(schema)) : [];
        const meant = nouns.map((each) => idByName(content, each).get(unitKey(id))).find(Boolean);
        yield {
          record,
          path,
          actual: `đang ghi ${quote(id)}`,
          expected: `mã của ${nouns.map((each) => listed[each]).join(' hoặc ')}`,
          help: meant
            ? `Viết ${path.at(-1) === 'unit' ? 'unit: ' : ''}${meant}.`
            : path.at(-1) === 'unit' && schemaAt(noun, [...path.slice(0, -1), 'unitAsWritten'])
              ? helpForUnit(record, path, content)
              : 'Mở danh sách ấy, tìm đúng tên này rồi ghi mã của nó; chưa có thì thêm vào danh sách trước, không ghi mã của tên khác.',
        };
      }
    }
  },
};

/** A person of an unlisted unit gets the unit in words. */
function helpForUnit(record: CheckedRecord, path: PropertyKey[], content: Content): string {
  const { unit, position } = valueAt(record.entry().data, path.slice(0, -1)) as Record<
    string,
    unknown
  >;
  const swapped = unitIdByName(content).get(unitKey(String(position ?? '')));
  return swapped
    ? `Mục position lại ghi tên đơn vị ${swapped}: hai mục đổi chỗ thì viết unit: ${swapped}, position: ${unit}.`
    : 'Đơn vị này không có trong don-vi.yml: đổi tên mục “unit” thành “unitAsWritten”, giữ nguyên nội dung.';
}

const isReference = (field: z.ZodType) => referredNouns(field).length > 0;

/** Ids of a noun by each name that belongs to one record only. */
function idByName(content: Content, noun: ReferredNoun): ReadonlyMap<string, string> {
  if (noun === 'unit') return unitIdByName(content);
  const { of } = content;
  const givers = of('issuer').flatMap(({ value }) => [value.name, value.shortName]);
  const named = of(noun).map(({ id, value }) => {
    const { title, name, shortTitle, shortName, aliases = [] } = value as Record<string, never>;
    const given =
      noun === 'award' && title
        ? givers.map((giver) => giver && awardName(value as never, giver))
        : [];
    return { id, names: [id, title, name, shortTitle, shortName, ...aliases, ...given] };
  });
  return idsByName(named);
}
