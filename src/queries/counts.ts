import { address } from '../addresses.ts';
import type { Award } from './awards.ts';
import { type Commendation, countsByAward } from './commendations.ts';
import { getCriteria } from './criteria.ts';
import type { Exemplar } from './exemplars.ts';
import { groupBy } from './group-by.ts';

/** A thing counted, with the page that lists what was counted. */
export interface Count {
  label: string;
  count: number;
  href?: string | undefined;
}

/** A year's commendations by award, in order of rank; awards with none are kept. */
export interface YearCount extends Count {
  byAward: number[];
}

/** Commendations by year of decision, oldest first, each by award. */
export function countsByYear(
  awards: readonly Award[],
  commendations: readonly Commendation[],
): YearCount[] {
  return [...groupBy(commendations, ({ decision }) => [decision.year])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, items]) => ({
      label: year,
      count: items.length,
      href: address.registerOfYear(year),
      byAward: countsByAward(awards, items).map(({ count }) => count),
    }));
}

/** Commendations by unit, most first; rows that name no unit of the registry are not counted. */
export function countsByUnit(commendations: readonly Commendation[]): Count[] {
  const units = groupBy(commendations, (each) =>
    each.withheld || !each.unit ? [] : [each.unit.id],
  );
  return [...units.values()]
    .flatMap((items) => {
      const [first] = items;
      if (!first || first.withheld || !first.unit) return [];
      const { name, address: href } = first.unit;
      return [{ label: name, count: items.length, href }];
    })
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'vi'));
}

/** Exemplars by the criterion of a movement that they show, in its order; criteria with none are kept. */
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
