import { getCollection } from 'astro:content';
import { address } from '../addresses.ts';
import type { ClauseId } from '../model/schema/clause.ts';
import { once } from './once.ts';

/** A criterion as pages show it; number 0 is the common requirement above the five. */
export type Criterion = Awaited<ReturnType<typeof getAll>>[number];

const getAll = once(async () =>
  (await getCollection('criterion'))
    .map((entry) => ({
      ...entry.data,
      clause: entry.data.clause as ClauseId,
      id: entry.id,
      entry,
      address: address.criterion(entry.id),
    }))
    .sort((a, b) => a.number - b.number),
);

/** The five criteria, in order. */
export const getCriteria = once(async () => (await getAll()).filter(({ number }) => number > 0));

/** The requirement common to all five. */
export const getCommonRequirement = once(async () => {
  const common = (await getAll()).find(({ number }) => number === 0);
  if (!common) throw new Error('content/tieu-chi has no common requirement (number: 0)');
  return common;
});

/** The four award forms, in order of rank. */
export const getAwardForms = once(async () =>
  (await getCollection('awardForm'))
    .map((entry) => ({
      ...entry.data,
      clause: entry.data.clause as ClauseId,
      id: entry.id,
      entry,
      address: address.awardForm(entry.id),
    }))
    .sort((a, b) => a.order - b.order),
);
