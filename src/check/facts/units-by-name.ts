import { fold } from '../../text/fold.ts';
import type { Content } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';

/** Ids of units by every name they go or went by, folded; a name of two units leads to neither. */
export const unitIdByName = onceFor(({ of }: Content) =>
  idsByName(
    of('unit').map(({ id, value: { name, shortName, formerNames = [] } }) => ({
      id,
      names: [name, shortName, ...formerNames.map((each) => each.name)],
    })),
  ),
);

/** Ids by each name, as `unitKey` has it, that one record alone goes by. */
export function idsByName(
  records: readonly { id: string; names: readonly (string | undefined)[] }[],
): ReadonlyMap<string, string> {
  const named = records.flatMap(({ id, names }) =>
    names.flatMap((name) => (name ? [{ key: unitKey(name), id }] : [])),
  );
  return new Map(
    [...Map.groupBy(named, ({ key }) => key)].flatMap(([key, all]) => {
      const [id = '', ...others] = new Set(all.map((each) => each.id));
      return key && others.length === 0 ? [[key, id] as const] : [];
    }),
  );
}

/** A unit's name as it is compared: no marks, no case, single spaces, no stop at the end. */
export function unitKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
