import { address } from '../addresses.ts';
import { placeWithin } from '../model/plan/labels.ts';
import { countInWords } from '../text/number-words.ts';
import { upperFirst } from '../text/upper-first.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import { getMovementById, getMovements, type Movement } from './movements.ts';
import { getClause, planWith } from './plan.ts';
import { recordsOf } from './records.ts';

/** A criterion as shown by pages; number 0 is the common requirement. */
export type Criterion = Awaited<ReturnType<typeof getAll>>[number];

const getAll = memoise(async () => {
  const movements = await getMovementById();
  const criteria = await Promise.all(
    (await recordsOf('criterion')).map(async (entry) => {
      const [of = '', id = ''] = entry.id.split('/');
      const movement = movements.get(of);
      if (!movement)
        throw new Error(
          `Criterion "${entry.id}": the site shows no movement "${of}". Add its phong-trao.yml.`,
        );
      return {
        ...entry.data,
        clause: await getClause(of, entry.data.clause),
        /** Id within its movement, as used by exemplars. */
        id,
        /** Id among all criteria: `m/dung-hen`. */
        key: entry.id,
        movement,
        address: address.criterion(of, id),
      };
    }),
  );
  return criteria.sort((a, b) => a.number - b.number);
});

const getByMovement = memoise(async () =>
  groupBy(
    (await getAll()).filter(({ number }) => number > 0),
    ({ movement }) => [movement.id],
  ),
);

/** The criteria of a movement, in order; possibly empty. */
export async function getCriteria(movement: string): Promise<readonly Criterion[]> {
  return (await getByMovement()).get(movement) ?? [];
}

/** The criteria of every movement, in the order of the movements. */
export const getAllCriteria = memoise(async () => {
  const byMovement = await getByMovement();
  return (await getMovements()).flatMap(({ id }) => byMovement.get(id) ?? []);
});

/** The common requirement of a movement's criteria, if any. */
async function getCommonRequirement(movement: string): Promise<Criterion | undefined> {
  return (await getAll()).find((each) => each.movement.id === movement && each.number === 0);
}

/** The other content of a movement's page of criteria. */
export async function getCriteriaPage(movement: Movement) {
  const criteria = await getCriteria(movement.id);
  const common = await getCommonRequirement(movement.id);
  const parents = new Set(criteria.map(({ clause }) => clause.parent));
  const [parent] = parents.size === 1 ? parents : [];
  /** “Mục 1, phần III của Kế hoạch”, if one clause of the act contains them all. */
  const place = parent && `${parent.label} của ${planWith(parent).name}`;
  const count = `${countInWords(criteria.length)} tiêu chí thi đua`;
  const what = [common && `${common.title} và`, count].filter(Boolean).join(' ');
  const where = place ? ` tại ${placeWithin(place)}` : '';
  const description = `${upperFirst(what)}${where}, kèm các tập thể, cá nhân tiêu biểu thực hiện.`;
  return { movement, criteria, common, place, description };
}
