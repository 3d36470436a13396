import { getCollection } from 'astro:content';
import { address } from '../addresses.ts';
import { memoise } from './memoise.ts';
import { getClause } from './plan.ts';

/** A criterion as pages show it; number 0 is the common requirement above the others. */
export type Criterion = Awaited<ReturnType<typeof getAll>>[number];

const getAll = memoise(async () => {
  const criteria = await getCollection('criterion');
  return Promise.all(
    criteria.map(async ({ id, data }) => ({
      ...data,
      clause: await getClause(data.clause),
      id,
      address: address.criterion(id),
    })),
  ).then((all) => all.sort((a, b) => a.number - b.number));
});

/** The criteria, in order. */
export const getCriteria = memoise(async () => (await getAll()).filter(({ number }) => number > 0));

/** The requirement common to all criteria; a plan may have none. */
export const getCommonRequirement = memoise(async () =>
  (await getAll()).find(({ number }) => number === 0),
);
