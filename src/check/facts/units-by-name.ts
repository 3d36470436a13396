import { fold } from '../../text/fold.ts';
import type { Content } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';

/** Ids of units by every current or former name, folded; a name of two units is omitted. */
export const unitIdByName = onceFor(({ of }: Content) =>
  idsByName(
    of('unit').map(({ id, value: { name, shortName, formerNames = [] } }) => ({
      id,
      names: [name, shortName, ...formerNames.map((each) => each.name)],
    })),
  ),
);

/** Ids by each name, normalised by `unitKey`, that belongs to one record only. */
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

/** Normalises a unit's name for comparison: no diacritics, no case, single spaces, no final stop. */
export function unitKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
