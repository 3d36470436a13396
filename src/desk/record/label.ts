import { collections, type Noun } from '../../model/collections.ts';
import { upperFirst } from '../../text/upper-first.ts';

/** The name of a noun's records, capitalised. */
export const labelOf = (noun: Noun): string => upperFirst(collections[noun].label);
