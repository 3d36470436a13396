import * as z from 'zod';
import { collections } from '../../model/collections.ts';
import { type RecipientType, recipientTypes } from '../../model/schema/recipient-type.ts';
import { tallyOf } from '../../model/tally.ts';
import type { Award } from '../../queries/awards.ts';
import type { Commendation } from '../../queries/commendations.ts';
import { groupBy } from '../../queries/group-by.ts';
import type { Unit } from '../../queries/units.ts';
import { count, sample, titlesOf, words } from './fields.ts';

const titleOf = titlesOf(collections.unit.schema);
const counted = 'Không tính trường hợp đã hủy bỏ';
const typeCounts = Object.fromEntries(
  Object.entries(recipientTypes).map(([, { label, declared }]) => [
    declared,
    count({ title: label, description: counted }),
  ]),
) as Record<(typeof recipientTypes)[RecipientType]['declared'], ReturnType<typeof count>>;

/** Commendations in force of one year, one unit and one award. */
export const yearlyFigureRow = z.strictObject({
  year: words({ title: 'Năm', description: 'Năm ký quyết định' }),
  unit: words({ title: titleOf('name'), description: 'Như danh mục đơn vị hiện nay' }),
  unitId: words({ title: 'Mã đơn vị' }).optional(),
  award: words({ title: 'Danh hiệu, hình thức' }),
  form: words({ title: 'Mã hình thức' }),
  ...typeCounts,
  commendations: count({ title: 'Tổng số', description: counted }),
  sample: sample(),
});

/** Rows without a listed unit, and withheld rows: a line of its own each. */
const noUnit = 'Ngoài danh mục đơn vị';
const withheldUnit = 'Không công bố đơn vị';

/**
 * The register by year, unit and award, newest year first; every row in force is counted once, so that
 * the sheet adds up to the register. A unit's line has only its own awards: its predecessors have their
 * own lines.
 */
export function yearlyFiguresOf(
  commendations: readonly Commendation[],
  units: readonly Unit[],
  awards: readonly Award[],
): z.output<typeof yearlyFigureRow>[] {
  const nameOf = (each: Commendation) =>
    each.withheld ? withheldUnit : (each.unit?.name ?? noUnit);
  const order = new Map(units.map(({ name }, index) => [name, index]));
  const rank = new Map(awards.map(({ id }, index) => [id, index]));
  const groups = [
    ...groupBy(commendations, (each) => [`${each.decision.year}|${nameOf(each)}|${each.award.id}`]),
  ].flatMap(([, own]) => {
    const [first] = own;
    const tally = tallyOf(own);
    return first && tally.count > 0 ? [{ first, own, tally }] : [];
  });
  const place = (name: string) => order.get(name) ?? units.length + Number(name === withheldUnit);
  return groups
    .sort(
      ({ first: a }, { first: b }) =>
        Number(b.decision.year) - Number(a.decision.year) ||
        place(nameOf(a)) - place(nameOf(b)) ||
        (rank.get(a.award.id) ?? 0) - (rank.get(b.award.id) ?? 0),
    )
    .map(({ first, own, tally }) => ({
      year: first.decision.year,
      unit: nameOf(first),
      unitId: first.withheld ? undefined : first.unit?.id,
      award: first.award.title,
      form: first.award.id,
      ...byType(tally),
      commendations: tally.count,
      sample: own.some((each) => each.sample) || undefined,
    }));
}

const byType = (tally: ReturnType<typeof tallyOf>) =>
  Object.fromEntries(
    Object.entries(recipientTypes).map(([type, { declared }]) => [
      declared,
      tally.byType.find((each) => each.type === type)?.count ?? 0,
    ]),
  ) as Record<keyof typeof typeCounts, number>;
