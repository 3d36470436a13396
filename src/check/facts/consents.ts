import { exact } from '../../text/fold.ts';
import type { CheckedRecord } from '../kit/content.ts';

type Exemplar = CheckedRecord<'exemplar' | 'draft'>;
type Honouree = NonNullable<Exemplar['value']['honourees']>[number];
export type Consent = NonNullable<Exemplar['value']['consent']>[number];

/** A person or collective of an exemplar, and the block of consent that names it. */
export interface Asked {
  name: string;
  honouree: Honouree;
  /** Its place in `honourees`. */
  index: number;
  consent: Consent | undefined;
  /** Where its block stands, if it has one. */
  path: PropertyKey[];
}

/** Whom an exemplar that is shown names, each with what was asked of it; none where no block is written. */
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
