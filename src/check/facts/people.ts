import { exact } from '../../text/fold.ts';
import { peopleOfHousehold } from '../../text/titles.ts';
import type { CheckedRecord } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';

/** A recipient or honouree as far as its name goes. */
interface Named {
  name?: string | undefined;
  recipientType?: string | undefined;
}

/** A recipient as far as its name and unit go. */
interface Placed extends Named {
  unit?: string | undefined;
  unitAsWritten?: string | undefined;
}

/** One key for one person or collective of one unit, however the tones are placed. */
export const personKey = onceFor(
  ({ name = '', unit, unitAsWritten = '' }: Placed) =>
    `${exact(name)}|${unit ?? exact(unitAsWritten)}`,
);

/** Names of the persons that a recipient is: itself, or those in a household's name. */
export function peopleIn({ name = '', recipientType }: Named): string[] {
  if (recipientType === 'ca-nhan') return name ? [name] : [];
  return recipientType === 'ho-gia-dinh' ? peopleOfHousehold(name) : [];
}

/** Every name that a decision or an exemplar lists, with its row and its place. */
export function namesIn(record: CheckedRecord<'exemplar' | 'draft' | 'decision'>) {
  const { list, rows } = rowsOf(record);
  return rows.flatMap((row, index) => {
    const path: PropertyKey[] = [list, index, 'name'];
    return row.name ? [{ row, name: row.name.trim(), path }] : [];
  });
}

/** Those whom a decision or an exemplar lists, and the key that holds them. */
export function rowsOf({ value }: CheckedRecord<'exemplar' | 'draft' | 'decision'>) {
  return 'recipients' in value
    ? { list: 'recipients', rows: value.recipients ?? [] }
    : { list: 'honourees', rows: ('honourees' in value && value.honourees) || [] };
}
