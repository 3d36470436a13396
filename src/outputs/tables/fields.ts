import * as z from 'zod';
import { dayFormat } from '../../model/schema/day.ts';
import { fieldNames, fieldOf } from '../../model/schema/public.ts';
import { sampleTag } from '../../model/schema/sample.ts';
import { choice, labelsOf } from '../../model/schema/text.ts';

/**
 * Builders of downloadable fields. `title` is the Vietnamese head of a column, `labels` are shown by CSV
 * and XLSX for values that are slugs in JSON; both are part of the JSON Schema.
 */
interface About {
  title: string;
  description?: string;
}

/** A text. */
export const words = (about: About) => z.string().meta({ ...about });
/** A number of things. */
export const count = (about: About) =>
  z
    .int()
    .min(0)
    .meta({ ...about });
/** A day, `yyyy-mm-dd`. */
export const date = (about: About) => z.iso.date().meta({ ...about });
/** A list of texts. */
export const list = (about: About) => z.array(z.string()).meta({ ...about });

/** One of a table's keys; people read its label. */
export const oneOf = <const Table extends Record<string, { label: string }>>(
  table: Table,
  about: About,
) => z.enum(choice(table).options).meta({ ...about, labels: labelsOf(table) });

/** A flag that is present only if true. */
export const mark = (about: About, label: string) =>
  z
    .literal(true)
    .optional()
    .meta({ ...about, labels: { true: label } });

/** Marks an invented record, in every row of a sample. */
export const sample = () => mark({ title: 'Dữ liệu minh họa' }, sampleTag);

/** Titles of a record's fields from its schema: tables use the same heads. */
export const titlesOf =
  <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) =>
  (name: keyof Shape & string): string => {
    const { title } = fieldOf(schema.shape[name] as unknown as z.ZodType);
    if (!title)
      throw new TypeError(
        `The field "${name}" is public but has no title. Add one in .meta() of its schema.`,
      );
    return title;
  };

/**
 * The columns of a record's schema, by its fields marked as columns; a withheld record lacks most of
 * them.
 */
export function columnFields(schema: z.ZodObject): Record<string, z.ZodType> {
  const mayWithhold = fieldNames(schema, ({ withholds }) => withholds).length > 0;
  return Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
      const { title = name, public: isPublic, column } = fieldOf(field);
      if (!isPublic || !column) return [];
      const shown = columnField(field, { title, ...(column !== true && column) });
      const isAlways = !mayWithhold || isPublic === 'even-withheld';
      return [[name, isAlways || shown instanceof z.ZodOptional ? shown : shown.optional()]];
    }),
  );
}

/** A field as downloaded: its parsed value. */
function columnField(field: z.ZodType, about: About): z.ZodType {
  if (field instanceof z.ZodOptional) {
    return columnField(field.unwrap() as z.ZodType, about).optional();
  }
  if (field.meta()?.format === dayFormat) return date(about);
  // The output of a pipe: “hạng Nhất” is parsed to one of a table's keys.
  if (field instanceof z.ZodPipe) return columnField(field.out as z.ZodType, about);
  if (field instanceof z.ZodEnum) {
    return z.enum(field.options.map(String)).meta({ ...about, labels: field.meta()?.labels });
  }
  if (field instanceof z.ZodBoolean) return mark(about, about.title);
  if (field instanceof z.ZodNumber) return count(about);
  // A row's number as printed: 7, “1.1”.
  if (field instanceof z.ZodUnion) return z.union([count(about), words(about)]).meta({ ...about });
  if (field instanceof z.ZodArray) return list(about);
  if (field instanceof z.ZodString) return words(about);
  throw new TypeError(
    `The field "${about.title}" cannot be a column: expected text, a number, a date, a choice, yes/no or a list. Store it as one of these, or leave it out of tables.`,
  );
}
