import { address } from '../addresses.ts';
import { isInForce, tallyOf } from '../model/tally.ts';
import type { Award } from './awards.ts';
import { type Commendation, countsByAward, getCommendationsByUnit } from './commendations.ts';
import { getCriteria } from './criteria.ts';
import type { Exemplar } from './exemplars.ts';
import { groupBy } from './group-by.ts';
import { getUnits, type Unit } from './units.ts';

/** A count, with the page that lists what was counted. */
export interface Count {
  label: string;
  count: number;
  href?: string | undefined;
}

/** A year's awards in force by award, in order of rank; zeros are kept. */
export interface YearCount extends Count {
  byAward: number[];
}

/** Awards in force by year of decision, oldest first, each by award. */
export function countsByYear(
  awards: readonly Award[],
  commendations: readonly Commendation[],
): YearCount[] {
  return [...groupBy(commendations, ({ decision }) => [decision.year])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, items]) => ({
      label: year,
      count: items.filter(isInForce).length,
      href: address.registerOfYear(year),
      byAward: countsByAward(awards, items).map(({ count }) => count),
    }));
}

/** Awards in force by unit, most first, including those of its predecessors; zeros are omitted. */
export async function countsByUnit(): Promise<Count[]> {
  const commendations = await getCommendationsByUnit();
  return (await getUnits())
    .map(({ id, name, address: href }) => ({
      label: name,
      count: tallyOf(commendations.get(id) ?? []).count,
      href,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'vi'));
}

/** The part of a unit's count that belongs to each predecessor. */
export function countsBefore(
  unit: Unit,
  commendations: readonly Commendation[],
): Required<Count>[] {
  return [...groupBy(commendations, (each) => (each.withheld || !each.unit ? [] : [each.unit]))]
    .map(([its, items]) => ({
      ...its,
      label: its.name,
      count: tallyOf(items).count,
      href: its.address,
    }))
    .filter(({ id, count }) => id !== unit.id && count > 0);
}

/** Exemplars by criterion of a movement, in its order; zeros are kept. */
export async function countsByCriterion(
  movement: string,
  exemplars: readonly Exemplar[],
): Promise<Count[]> {
  return (await getCriteria(movement)).map(({ id, number, shortTitle, address: href }) => ({
    label: `${number}. ${shortTitle}`,
    count: exemplars.filter((each) => each.movement.id === movement && each.criteria.includes(id))
      .length,
    href,
  }));
}
