import { fold } from '../../text/fold.ts';
import type { Content } from '../kit/content.ts';

const known = new WeakMap<Content, ReadonlyMap<string, string>>();

/** Ids of units by every name they go or went by, folded; a name of two units leads to neither. */
export function unitIdByName(content: Content): ReadonlyMap<string, string> {
  const found = known.get(content) ?? byName(content);
  known.set(content, found);
  return found;
}

/** A unit's name as it is compared: no marks, no case, single spaces, no stop at the end. */
export function unitKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function byName({ of }: Content): ReadonlyMap<string, string> {
  const names = of('unit').flatMap(({ id, value }) =>
    [value.name, value.shortName, ...(value.formerNames ?? []).map((each) => each.name)].flatMap(
      (name) => (name ? [{ key: unitKey(name), id }] : []),
    ),
  );
  return new Map(
    [...Map.groupBy(names, ({ key }) => key)].flatMap(([key, units]) => {
      const ids = [...new Set(units.map(({ id }) => id))];
      return key && ids.length === 1 ? [[key, ids[0] as string] as const] : [];
    }),
  );
}
