import { address } from '../addresses.ts';
import { lineageOf } from '../model/lineage.ts';
import { vocabularyOf } from '../model/vocabulary.ts';
import { memoise } from './memoise.ts';
import { recordsOf } from './records.ts';

/** A unit as shown by pages. */
export type Unit = Awaited<ReturnType<typeof getUnits>>[number];

/** Every unit, in the order of the registry. */
export const getUnits = memoise(async () =>
  (await recordsOf('unit'))
    .sort((a, b) => a.data.position - b.data.position)
    .map(({ data }) => ({ ...data, address: address.unit(data.id) })),
);

/** The unit of an id. */
export const getUnitById = memoise(
  async () => new Map((await getUnits()).map((unit) => [unit.id, unit])),
);

/** The units that include a unit's awards, by its id: itself and its successors. */
export const getLineageById = memoise(async () => {
  const byId = await getUnitById();
  const successorsOf = ({ successors = [] }: Unit) =>
    successors.flatMap((id) => byId.get(id) ?? []);
  return new Map((await getUnits()).map((unit) => [unit.id, lineageOf(unit, successorsOf)]));
});

/** Every authority that signs decisions. */
export const getIssuers = memoise(async () =>
  vocabularyOf(
    'issuer',
    (await recordsOf('issuer')).map(({ data }) => data),
  ),
);

/** An authority's name in awards and filters. */
export const nameOfIssuer = ({
  name,
  shortName,
}: {
  name: string;
  shortName?: string | undefined;
}) => shortName ?? name;
