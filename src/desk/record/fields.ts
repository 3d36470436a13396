import * as z from 'zod';
import { choicesOf } from '../../check/facts/how-to-fill.ts';
import { type Collection, collections, type Noun } from '../../model/collections.ts';
import { dayFormat } from '../../model/schema/day.ts';
import type { Field } from '../../model/schema/field.ts';
import { fieldOf } from '../../model/schema/public.ts';
import { referredNouns } from '../../model/schema/reference.ts';
import { unwrap } from '../../model/schema/schema-at.ts';

/** The input for a field, derived from its schema. */
export type FieldInput =
  | { input: 'text' | 'day' | 'number' | 'switch' | 'texts' }
  /** One, or several with `many`, of a few words. */
  | { input: 'choice'; many: boolean; options: Option[] }
  /** One, or several with `many`, of other records' values. */
  | { input: 'reference'; many: boolean; of: readonly Referred[] }
  /** An object, or a list of objects with `many`. */
  | { input: 'group'; many: boolean; fields: FormField[] };

/** A field of a form, derived only from its schema. */
export type FormField = FieldInput & {
  key: string;
  /** Vietnamese. */
  title: string;
  /** Help below the title. */
  help: string | undefined;
  required: boolean;
  /** Whether a table shows it even if no row has it: it is public, and most rows have it. */
  usual: boolean;
};

export interface Option {
  value: string;
  label: string;
}

/** Targets of a reference: a record of a noun, a clause of a plan, a row of a decision. */
export type Referred = Noun | NonNullable<Field['names']>;

/** The form of a noun's records, in schema order. */
export function formOf(noun: Noun): FormField[] {
  return fieldsOf((collections[noun] as Collection).schema);
}

/** The fields of an object's schema. */
export function fieldsOf(schema: z.ZodObject): FormField[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => {
    const { title, description, column, register } = saidOf(field);
    return {
      key,
      title: title ?? key,
      help: description,
      required: !(field instanceof z.ZodOptional),
      usual: (column ?? register) !== undefined && register !== 'rare',
      ...inputOf(unwrap(field)),
    };
  });
}

function inputOf(schema: z.ZodType): FieldInput {
  if (schema instanceof z.ZodObject)
    return { input: 'group', many: false, fields: fieldsOf(schema) };
  if (schema instanceof z.ZodArray) return listOf(unwrap(schema.element as z.ZodType));
  const of = referredBy(schema);
  if (of.length > 0) return { input: 'reference', many: false, of };
  if (saidOf(schema).format === dayFormat) return { input: 'day' };
  const options = optionsOf(schema);
  if (options) return { input: 'choice', many: false, options };
  if (schema instanceof z.ZodBoolean) return { input: 'switch' };
  return { input: takesNumber(schema) ? 'number' : 'text' };
}

/** Whether digits are a number: a count, or a row's number, which may also be text. */
function takesNumber(schema: z.ZodType): boolean {
  return schema.safeParse(7).success;
}

function listOf(item: z.ZodType): FieldInput {
  if (item instanceof z.ZodObject) return { input: 'group', many: true, fields: fieldsOf(item) };
  const of = referredBy(item);
  if (of.length > 0) return { input: 'reference', many: true, of };
  const options = optionsOf(item);
  return options ? { input: 'choice', many: true, options } : { input: 'texts' };
}

function referredBy(schema: z.ZodType): readonly Referred[] {
  const { names } = saidOf(schema);
  return names ? [names] : referredNouns(schema);
}

function optionsOf(schema: z.ZodType): Option[] | undefined {
  const labels = labelsOf(schema);
  return choicesOf(schema)?.map((value) => ({ value, label: labels[value] ?? value }));
}

/** Labels of an enumeration's values, even behind a preprocessing step. */
function labelsOf(schema: z.ZodType): Record<string, string> {
  if (schema instanceof z.ZodPipe) return labelsOf(schema.out as z.ZodType);
  return (schema.meta()?.labels ?? {}) as Record<string, string>;
}

function saidOf(schema: z.ZodType): Partial<Field> & { format?: string } {
  return { ...fieldOf(unwrap(schema)), ...fieldOf(schema) };
}

/** Parses a path in a diagnostic: `recipients[3].name`. */
export function pathOf(field: string): (string | number)[] {
  return [...field.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) =>
    index === undefined ? String(key) : Number(index),
  );
}

/** The value at a path. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    data,
  );
}

/** The data with another value at a path; parents are copied, never mutated. */
export function withValueAt(
  data: unknown,
  [step, ...rest]: readonly PropertyKey[],
  value: unknown,
): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(data) ? [...data] : [];
    list[step] = withValueAt(list[step], rest, value);
    return list;
  }
  const object = (data ?? {}) as Record<PropertyKey, unknown>;
  return { ...object, [step]: withValueAt(object[step], rest, value) };
}
