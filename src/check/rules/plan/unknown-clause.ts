import type * as z from 'zod';
import { collections } from '../../../model/collections.ts';
import { nearestId } from '../../../model/plan/nearest-id.ts';
import type { PlanClause, PlanDocument } from '../../../model/plan/plan-document.ts';
import { documentHead } from '../../../model/schema/plan.ts';
import { fieldOf } from '../../../model/schema/public.ts';
import { placesIn } from '../../../model/schema/reference.ts';
import { everyRecord } from '../../facts/content.ts';
import { planFor } from '../../facts/plan-document.ts';
import { isVerbatim } from '../../facts/plan-words.ts';
import { anyOf, quote } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

export const unknownClause: Rule = {
  id: 'unknown-clause',
  title: 'Mã điều khoản phải có trong Kế hoạch.',
  why: 'Trang trích nguyên văn điều khoản theo mã; mã không có thật thì không trích được gì, hoặc trích nhầm chỗ.',
  bad: [
    { plan: { 'tieu-chi/tc1.md': ['clause: iv-1-1', 'clause: iv-1-9'] } },
    { plan: {}, exemplar: { clauses: ['iv-1-3'] } },
    { plan: { 'ke-hoach.yml': ['clause: v-1', 'clause: v-7'] } },
  ],
  good: [{ plan: { 'tieu-chi/tc3.md': ['clause: iv-1-3', 'clause: iv-1-tc3'] } }],
  *content(content) {
    const references = referencesOf(content);
    for (const { record, path, id, isContent } of references) {
      const plan = planFor(record, content);
      if (!plan) continue;
      const { clauseById } = plan.document;
      // A text that differs from the source may lack clauses; the difference is reported.
      if (plan.kept.has(id) && !isVerbatim(plan)) continue;
      const contents = (plan.record.value.contents ?? []).flatMap((each) => each?.clause ?? []);
      const clause = clauseById.get(id);
      if (clause && !isContent) continue;
      if (clause && contents.some((each) => clauseById.get(each) === clause)) continue;
      const ids = isContent ? contents : [...clauseById.keys()];
      // Two criteria never share a clause.
      const isFree = (each: string) =>
        record.noun !== 'criterion' ||
        references.every((other) => other.record.noun !== 'criterion' || other.id !== each);
      const near = clauseWith(record, path, plan.document)?.id ?? nearestId(id, ids.filter(isFree));
      yield {
        record,
        path,
        actual: clause
          ? `đang ghi ${quote(id)} (${clause.label})`
          : `đang ghi ${quote(id)}, mà văn bản không có điều khoản này`,
        expected: isContent
          ? contents.length > 0
            ? anyOf(contents)
            : 'một nội dung có ở contents của ke-hoach.yml'
          : 'mã của một điều khoản có thật',
        help: near
          ? `Gần nhất là ${near} (${labelOf(clauseById.get(near))}); đúng chỗ ấy thì viết ${near}.`
          : 'Mở trang Kế hoạch, sao mã ở cuối địa chỉ của điều khoản cần dẫn.',
      };
    }
  },
};

const labelOf = (clause: PlanClause | undefined) => clause?.label ?? '';

interface Reference {
  record: CheckedRecord;
  path: PropertyKey[];
  id: string;
  /** Whether it must be one of the movement's contents. */
  isContent: boolean;
}

/** Every reference to a clause in the content. */
function referencesOf(content: Content): Reference[] {
  return everyRecord(content).flatMap((record) =>
    placesIn(collections[record.noun].schema, record.value, namesClause)
      .filter(({ id }) => id !== documentHead)
      .map((at) => ({ record, ...at, isContent: /^(?:exemplar|draft)$/.test(record.noun) })),
  );
}

const namesClause = (field: z.ZodType) => fieldOf(field).names === 'clause';

/** The only clause that contains the words marked by a correction. */
function clauseWith({ value }: CheckedRecord, path: PropertyKey[], { clauses }: PlanDocument) {
  const { corrections } = value as CheckedRecord<'plan'>['value'];
  const words = path[0] === 'corrections' ? corrections?.[Number(path[1])]?.at : undefined;
  const found = words ? clauses.filter(({ text }) => text.includes(words)) : [];
  return found.length === 1 ? found[0] : undefined;
}
