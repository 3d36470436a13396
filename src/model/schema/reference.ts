import * as z from 'zod';
import { slug } from './text.ts';

/** Nouns that other records refer to by id, each through one vocabulary. */
export type ReferredNoun = 'award' | 'issuer' | 'movement' | 'unit';

/** Id of a record of a noun; only a schema creates one, and the check verifies that it exists. */
export type Id<N extends ReferredNoun> = string & z.$brand<N>;

const fields = z.registry<{ nouns: readonly ReferredNoun[] }>();

/** A schema for the id of a record of another noun, or of one of several. */
export function reference<const N extends ReferredNoun>(...nouns: [N, ...N[]]) {
  const field = slug().brand<N>();
  fields.add(field, { nouns });
  return field;
}

/** The nouns that a field's id may be of; empty if it is not a reference. */
export function referredNouns(schema: z.ZodType): readonly ReferredNoun[] {
  return fields.get(schema)?.nouns ?? [];
}

/** A reference in a record. */
export interface ReferenceAt {
  /** The nouns that the id may be of. */
  nouns: readonly ReferredNoun[];
  path: PropertyKey[];
  id: string;
}

/** Every reference of a record's value, in the order of its schema. */
export function referencesIn(schema: z.ZodType, value: unknown): ReferenceAt[] {
  return fieldsOf(schema).flatMap(({ nouns, steps }) =>
    nouns.length > 0 ? valuesAt(value, steps).map((at) => ({ nouns, ...at })) : [],
  );
}

/** Every text of a record's value in one of the given fields, in the order of its schema. */
export function placesIn(
  schema: z.ZodType,
  value: unknown,
  isMeant: (field: z.ZodType) => boolean,
): Pick<ReferenceAt, 'path' | 'id'>[] {
  return fieldsOf(schema).flatMap(({ field, steps }) =>
    isMeant(field) ? valuesAt(value, steps) : [],
  );
}

/** A field without subfields: the keys of its path, `each` for list items. */
interface Field {
  field: z.ZodType;
  /** The nouns that it refers to. */
  nouns: readonly ReferredNoun[];
  steps: readonly (string | typeof each)[];
}
const each = Symbol('each item');

const known = new WeakMap<z.ZodType, Field[]>();

function fieldsOf(schema: z.ZodType): Field[] {
  const found = known.get(schema) ?? [...fieldsBelow(schema, [])];
  known.set(schema, found);
  return found;
}

function* fieldsBelow(schema: z.ZodType, steps: Field['steps']): Iterable<Field> {
  if (schema instanceof z.ZodOptional) yield* fieldsBelow(schema.unwrap() as z.ZodType, steps);
  else if (schema instanceof z.ZodArray)
    yield* fieldsBelow(schema.element as z.ZodType, [...steps, each]);
  else if (schema instanceof z.ZodObject) {
    for (const [key, inner] of Object.entries(schema.shape))
      yield* fieldsBelow(inner as z.ZodType, [...steps, key]);
  } else yield { field: schema, nouns: referredNouns(schema), steps };
}

function valuesAt(
  value: unknown,
  [step, ...rest]: Field['steps'],
  path: PropertyKey[] = [],
): { path: PropertyKey[]; id: string }[] {
  if (step === undefined) return typeof value === 'string' ? [{ path, id: value }] : [];
  if (step === each)
    return Array.isArray(value)
      ? value.flatMap((item, index) => valuesAt(item, rest, [...path, index]))
      : [];
  if (value === null || typeof value !== 'object') return [];
  return valuesAt((value as Record<string, unknown>)[step], rest, [...path, step]);
}
