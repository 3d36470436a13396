import { exact } from '../../text/fold.ts';
import { peopleOfHousehold } from '../../text/titles.ts';
import type { CheckedRecord } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';

/** The name fields of a recipient or honouree. */
interface Named {
  name?: string | undefined;
  recipientType?: string | undefined;
}

/** The name and unit fields of a recipient. */
interface Placed extends Named {
  unit?: string | undefined;
  unitAsWritten?: string | undefined;
}

/** Key of a person or collective of one unit, independent of tone placement. */
export const personKey = onceFor(
  ({ name = '', unit, unitAsWritten = '' }: Placed) =>
    `${exact(name)}|${unit ?? exact(unitAsWritten)}`,
);

/** The names of a recipient's people: itself, or those in a household's name. */
export function peopleIn({ name = '', recipientType }: Named): string[] {
  if (recipientType === 'ca-nhan') return name ? [name] : [];
  return recipientType === 'ho-gia-dinh' ? peopleOfHousehold(name) : [];
}

/** Every name in a decision or an exemplar, with its row and path. */
export function namesIn(record: CheckedRecord<'exemplar' | 'draft' | 'decision'>) {
  const { list, rows } = rowsOf(record);
  return rows.flatMap((row, index) => {
    const path: PropertyKey[] = [list, index, 'name'];
    return row.name ? [{ row, name: row.name.trim(), path }] : [];
  });
}

/** The people listed in a decision or an exemplar, and the key of the list. */
export function rowsOf({ value }: CheckedRecord<'exemplar' | 'draft' | 'decision'>) {
  return 'recipients' in value
    ? { list: 'recipients', rows: value.recipients ?? [] }
    : { list: 'honourees', rows: ('honourees' in value && value.honourees) || [] };
}
