import { collections, type Noun, type Value } from '../collections.ts';
import type { ContentSet } from './content-set.ts';

/** The records of a noun that its schema takes, with their ids; the others are left to the check. */
export function validRecords<N extends Noun>(
  { of }: Pick<ContentSet, 'of'>,
  noun: N,
): { id: string; value: Value<N> }[] {
  return of(noun).flatMap(({ id, data }) => {
    const { success, data: value } = collections[noun].schema.safeParse(data);
    return success ? [{ id, value: value as Value<N> }] : [];
  });
}
