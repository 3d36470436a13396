import * as z from 'zod';
import { absolute, address } from '../../addresses.ts';
import { sampleNotice } from '../../model/schema/sample.ts';

/** Metadata of every JSON file. */
interface About {
  title: string;
  /** Name of its schema, below `/du-lieu/json/schema/`. */
  schema: string;
}

const schemaAddress = (name: string) => absolute(address.dataFile(`json/schema/${name}.json`));
const terms = absolute(`${address.data}#dieu-khoan`);

/**
 * A table as JSON: metadata, schema and terms, then its rows. Built row by row, since a million rows
 * exceed the maximum length of a string.
 */
export function toJsonTable({ title, schema }: About, rows: readonly { sample?: unknown }[]): Blob {
  const notice = rows.some(({ sample }) => sample) ? sampleNotice : undefined;
  const about = print({ $schema: schemaAddress(schema), title, terms, notice, rows: [] });
  if (rows.length === 0) return new Blob([about]);
  const end = about.lastIndexOf(']');
  const texts = rows.map((row, at) => {
    const lines = JSON.stringify(row, null, 2).replaceAll('\n', '\n    ');
    return `${at === 0 ? '' : ','}\n    ${lines}`;
  });
  return new Blob([about.slice(0, end), ...texts, '\n  ', about.slice(end)]);
}

/** A record as JSON, with its schema and terms. */
export function toJsonDocument(schema: string, record: { sample?: unknown }): string {
  const notice = record.sample ? sampleNotice : undefined;
  return print({ $schema: schemaAddress(schema), terms, notice, ...record });
}

const envelope = {
  $schema: z.url(),
  terms: z.url().meta({ title: 'Điều khoản sử dụng' }),
  notice: z
    .string()
    .optional()
    .meta({ title: 'Cảnh báo', description: 'Có khi là dữ liệu minh họa' }),
};

/** JSON Schema of a table. */
export function tableSchema({ title, schema }: About, row: z.ZodObject): string {
  return printSchema(
    schema,
    title,
    z.strictObject({ ...envelope, title: z.string(), rows: z.array(row) }),
  );
}

/** JSON Schema of one record. */
export function documentSchema({ title, schema }: About, record: z.ZodObject): string {
  return printSchema(schema, title, record.extend(envelope));
}

function printSchema(name: string, title: string, schema: z.ZodObject): string {
  const { $schema, ...rest } = z.toJSONSchema(schema);
  return print({ $schema, $id: schemaAddress(name), title, ...rest });
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
