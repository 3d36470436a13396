import { exact } from '../../text/fold.ts';
import { personTitle } from '../../text/titles.ts';

const titles = new RegExp(`^(?:\\s*(?:${personTitle}))+\\s*`, 'iu');

/** A person's name to compare, without what stands before it (Ông, a degree) or after a comma. */
export function bareName(name: string): string {
  const [person = ''] = name.split(/[,;(–]/);
  return exact(person.replace(titles, ''));
}
