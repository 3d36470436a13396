import { exact } from '../../text/fold.ts';
import type { CheckedRecord } from '../kit/content.ts';

type Exemplar = CheckedRecord<'exemplar' | 'draft'>;
type Honouree = NonNullable<Exemplar['value']['honourees']>[number];
export type Consent = NonNullable<Exemplar['value']['consent']>[number];

/** A person or collective of an exemplar, with its block of consent. */
export interface Asked {
  name: string;
  honouree: Honouree;
  /** Its index in `honourees`. */
  index: number;
  consent: Consent | undefined;
  /** Path of its block, if any. */
  path: PropertyKey[];
}

/** The people named in a shown exemplar, each with its consent; empty if no block is written. */
export function askedIn({ value }: Exemplar): Asked[] {
  const { honourees = [], consent: given = [], withdrawn } = value;
  if (withdrawn || given.length === 0) return [];
  return honourees.flatMap((honouree, index): Asked[] => {
    const { name } = honouree;
    if (!name) return [];
    const at = given.findIndex((each) => each.honouree && exact(each.honouree) === exact(name));
    return [{ name, honouree, index, consent: given[at], path: ['consent', at] }];
  });
}
