import type { Id, ReferredNoun } from './schema/reference.ts';

/** The records of a noun, indexed by the ids used in references. */
export interface Vocabulary<N extends ReferredNoun, Each> {
  /** The record of an id. @throws {Error} if there is none: the check has refused such content */
  get(id: Id<N>): Each;
  /** Every record, in the order given. */
  all: readonly Each[];
}

/** The vocabulary of a noun, from its records. */
export function vocabularyOf<N extends ReferredNoun, Each extends { id: string }>(
  noun: N,
  all: readonly Each[],
): Vocabulary<N, Each> {
  const byId = new Map(all.map((each) => [each.id, each]));
  return {
    all,
    get(id) {
      const found = byId.get(id);
      if (!found) throw new Error(`content has no ${noun} "${id}"`);
      return found;
    },
  };
}
