import { type Column, unpackColumn } from './column.ts';
import {
  isPerson,
  type OwnColumn,
  ownColumns,
  type RecordRow,
  type Records,
  type RecordsTable,
} from './register-table.ts';

/** Restores the records of a packed table. */
export function unpackRecords({ columns, counts, rare, ...rest }: RecordsTable): Records {
  const read = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, reader(column)]),
  ) as Record<OwnColumn, () => string>;
  const isOwn = (name: string) => ownColumns.some((own) => own === name);
  const texts = Object.entries<() => string>(read).filter(([name]) => !isOwn(name));
  const rows: RecordRow[] = [];
  for (const [decision, count] of counts.entries()) {
    for (let n = 0; n < count; n += 1) {
      const recipientType = read.recipientType();
      const row: RecordRow = { decision, recipientType, name: '' };
      if (isPerson(row)) {
        row.name = [read.family(), read.middle(), read.given()].filter(Boolean).join(' ');
        for (const [field, next] of texts) Object.assign(row, { [field]: next() || undefined });
      } else row.name = read.whole();
      const unit = read.unit();
      if (unit.startsWith('=')) row.unitAsWritten = unit.slice(1);
      else if (unit) row.unit = Number(unit);
      rows.push(row);
    }
  }
  for (const [index, more] of rare) Object.assign(rows[index] ?? {}, more);
  return { rows, ...rest };
}

/** Returns a column's texts one after the other. */
function reader(column: Column): () => string {
  const numbers = unpackColumn(column);
  let at = 0;
  return () => {
    const text = column.values[numbers[at] ?? 0] ?? '';
    at += 1;
    return text;
  };
}
