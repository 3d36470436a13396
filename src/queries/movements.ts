import { address } from '../addresses.ts';
import { movementLevels, movementManners, movementStatuses } from '../model/schema/movement.ts';
import { vocabularyOf } from '../model/vocabulary.ts';
import { memoise } from './memoise.ts';
import { getOffice } from './office.ts';
import { recordsOf } from './records.ts';

/** A movement as shown by pages. */
export type Movement = Awaited<ReturnType<typeof getMovements>>[number];

/** Every movement: the current one first, then the newest; those without a known day last. */
export const getMovements = memoise(async () => {
  const { movement: current } = await getOffice();
  const entries = await recordsOf('movement');
  const movements = entries.map(({ id, data }) => {
    const begins = data.launched ?? data.from ?? '';
    return {
      ...data,
      id,
      address: address.movement(id),
      sort: data.sort ?? 'Phong trào thi đua',
      levelLabel: movementLevels[data.level].label,
      mannerLabel: movementManners[data.manner].label,
      statusLabel: data.status && movementStatuses[data.status].label,
      kinds: data.kinds ?? [],
      begins,
      /** Year of its start; empty if unknown. */
      year: begins.slice(0, 4),
      isCurrent: entries.length === 1 || id === current,
    };
  });
  return movements.sort(
    (a, b) =>
      Number(b.isCurrent) - Number(a.isCurrent) ||
      b.begins.localeCompare(a.begins) ||
      a.id.localeCompare(b.id),
  );
});

/** The movement that a record names. */
export const getMovementVocabulary = memoise(async () =>
  vocabularyOf('movement', await getMovements()),
);

/** Movements by folder name. */
export const getMovementById = memoise(
  async () => new Map((await getMovements()).map((movement) => [movement.id, movement])),
);

/** The current movement. @throws {Error} if there is none: the check reports that */
export const getCurrentMovement = memoise(async () => {
  const movement = (await getMovements()).find(({ isCurrent }) => isCurrent);
  if (!movement)
    throw new Error('`movement` in co-quan.yml names no movement that this site shows.');
  return movement;
});
