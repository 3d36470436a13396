import { getCollection } from 'astro:content';
import { address } from '../addresses.ts';
import { once } from './once.ts';

/** A unit as pages show it. */
export type Unit = Awaited<ReturnType<typeof getUnits>>[number];

/** Every unit, in the order of the registry. */
export const getUnits = once(async () =>
  (await getCollection('unit'))
    .sort((a, b) => a.data.position - b.data.position)
    .map(({ data }) => ({ ...data, address: address.unit(data.id) })),
);

/** The unit of an id. */
export const getUnitById = once(
  async () => new Map((await getUnits()).map((unit) => [unit.id, unit])),
);

/** Every authority that signs decisions. */
export const getIssuerById = once(
  async () => new Map((await getCollection('issuer')).map(({ data }) => [data.id, data])),
);
