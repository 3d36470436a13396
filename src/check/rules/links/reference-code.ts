import type * as z from 'zod';
import { collections, type Noun } from '../../../model/collections.ts';
import { awardName } from '../../../model/schema/award.ts';
import { placesIn, type ReferredNoun, referredNouns } from '../../../model/schema/reference.ts';
import { schemaAt, unwrap } from '../../../model/schema/schema-at.ts';
import { slugPattern } from '../../../model/schema/text.ts';
import { everyRecord } from '../../facts/content.ts';
import { idsByName, unitKey } from '../../facts/units-by-name.ts';
import { quote } from '../../facts/wording.ts';
import type { Content } from '../../kit/content.ts';
import { exemplarNouns, type Rule } from '../../kit/rule.ts';
import { nominee, ownRound } from '../nominations/nominations.example.ts';

/** Where the ids of a noun stand. */
const listed: Record<ReferredNoun, string> = {
  award: 'một hình thức, danh hiệu trong hinh-thuc/',
  issuer: 'một cơ quan trong co-quan-ban-hanh.yml',
  movement: 'một phong trào trong phong-trao/',
  unit: 'một đơn vị trong don-vi.yml',
};

/** The schema refuses such values and drops them; only here are all names known. */
export const referenceCode: Rule = {
  id: 'reference-code',
  title: 'Mục ghi mã của hình thức, cơ quan, phong trào thì ghi mã, không ghi tên.',
  why: 'Tên viết nhiều cách; mã thì chỉ có một, nhờ đó trang nối được các nội dung với nhau.',
  bad: [
    { decision: { form: 'Bằng khen của Thủ tướng Chính phủ' } },
    { decision: { issuer: 'Chủ tịch nước' } },
    { exemplar: { movement: 'Covid-19' } },
    { issuers: { '3.forms': ['Lao động tiên tiến'] } },
    { files: ownRound(nominee('Đỗ Văn Mười').replace('doi-so-1', 'Đội số 1')) },
  ],
  good: [{ decision: { form: 'bang-khen-chu-tich-ubnd-tinh' } }],
  *content(content) {
    for (const record of everyRecord(content).filter(({ whole }) => !whole)) {
      const { noun } = record;
      const written = placesIn(collections[noun].schema, record.entry().data, isReference);
      for (const { path, id } of written) {
        // A person's unit is named by a rule that also offers `unitAsWritten`.
        if (slugPattern.test(id) || (path.at(-1) === 'unit' && offersWords.has(noun))) continue;
        const schema = schemaAt(noun, path);
        const nouns = schema ? referredNouns(unwrap(schema)) : [];
        const meant = nouns.map((each) => idByName(content, each).get(unitKey(id))).find(Boolean);
        yield {
          record,
          path,
          actual: `đang ghi ${quote(id)}`,
          expected: `mã của ${nouns.map((each) => listed[each]).join(' hoặc ')}`,
          help: meant
            ? `Viết ${meant}.`
            : 'Mở danh sách ấy, tìm đúng tên này rồi ghi mã của nó; chưa có thì thêm vào danh sách trước, không ghi mã của tên khác.',
        };
      }
    }
  },
};

const offersWords = new Set<Noun>([...exemplarNouns, 'decision']);

const isReference = (field: z.ZodType) => referredNouns(field).length > 0;

/** Ids of a noun by each name that one record alone goes by. */
function idByName({ of }: Content, noun: ReferredNoun): ReadonlyMap<string, string> {
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
