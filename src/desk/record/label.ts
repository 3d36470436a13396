import { collections, type Noun } from '../../model/collections.ts';
import { upperFirst } from '../../text/upper-first.ts';

/** What a noun's records are called, with a capital. */
export const labelOf = (noun: Noun): string => upperFirst(collections[noun].label);
