import * as z from 'zod';
import { sampleTag } from '../../model/schema/sample.ts';

/**
 * Fields of what can be downloaded. `title` is the Vietnamese head of a column, `labels` the words
 * that CSV and XLSX show for a value that JSON gives as a slug; both stand in the JSON Schema.
 */
interface About {
  title: string;
  description?: string;
}

export const words = (about: About) => z.string().meta({ ...about });
export const count = (about: About) =>
  z
    .int()
    .min(0)
    .meta({ ...about });
export const date = (about: About) => z.iso.date().meta({ ...about });
export const list = (about: About) => z.array(z.string()).meta({ ...about });

/** One of a table's keys; its label is what people read. */
export const oneOf = <const Table extends Record<string, { label: string }>>(
  table: Table,
  about: About,
) =>
  z
    .enum(Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]])
    .meta({ ...about, labels: labelsOf(table) });

/** A mark that stands only where it is true. */
export const mark = (about: About, label: string) =>
  z
    .literal(true)
    .optional()
    .meta({ ...about, labels: { true: label } });

/** Marks an invented record; every row of a sample carries it. */
export const sample = () => mark({ title: 'Dữ liệu minh họa' }, sampleTag);

function labelsOf(table: Record<string, { label: string }>): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([key, { label }]) => [key, label]));
}
