import { exact } from '../../text/fold.ts';
import { withoutTitles } from '../../text/titles.ts';

/** A person's name to compare, without what stands before it (Ông, a degree) or after a comma. */
export function bareName(name: string): string {
  return exact(withoutTitles(name));
}
