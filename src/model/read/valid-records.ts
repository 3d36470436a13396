import { collections, type Noun, type Value } from '../collections.ts';
import type { ContentSet } from './content-set.ts';

/** The records of a noun that pass its schema, with their ids; the check reports the others. */
export function validRecords<N extends Noun>(
  { of }: Pick<ContentSet, 'of'>,
  noun: N,
): { id: string; value: Value<N> }[] {
  return of(noun).flatMap(({ id, data }) => {
    const { success, data: value } = collections[noun].schema.safeParse(data);
    return success ? [{ id, value: value as Value<N> }] : [];
  });
}
