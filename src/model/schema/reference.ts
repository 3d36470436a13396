import * as z from 'zod';
import { slug } from './text.ts';

/** Nouns that records of others name by their id, each through one vocabulary. */
export type ReferredNoun = 'award' | 'issuer' | 'movement' | 'unit';

/** Id of a record of a noun; only a schema makes one, and the check sees that it leads somewhere. */
export type Id<N extends ReferredNoun> = string & z.$brand<N>;

const fields = z.registry<{ nouns: readonly ReferredNoun[] }>();

/** The id of a record of another noun, or of one of several. */
export function reference<const N extends ReferredNoun>(...nouns: [N, ...N[]]) {
  const field = slug().brand<N>();
  fields.add(field, { nouns });
  return field;
}

/** The nouns that a field's id may be of; none where it is no reference. */
export function referredNouns(schema: z.ZodType): readonly ReferredNoun[] {
  return fields.get(schema)?.nouns ?? [];
}

/** A place of a record that names another one. */
export interface ReferenceAt {
  /** The nouns that the id may be of. */
  nouns: readonly ReferredNoun[];
  path: PropertyKey[];
  id: string;
}

/** Every reference of a record's value, in the order of its schema. */
export function referencesIn(schema: z.ZodType, value: unknown): ReferenceAt[] {
  return fieldsOf(schema).flatMap(({ nouns, steps }) =>
    valuesAt(value, steps).map(({ path, id }) => ({ nouns, path, id })),
  );
}

/** A field that refers: the keys that lead to it, `each` for every item of a list. */
interface Field {
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
  const field = fields.get(schema);
  if (field) yield { nouns: field.nouns, steps };
  else if (schema instanceof z.ZodOptional) yield* fieldsBelow(schema.unwrap() as z.ZodType, steps);
  else if (schema instanceof z.ZodArray)
    yield* fieldsBelow(schema.element as z.ZodType, [...steps, each]);
  else if (schema instanceof z.ZodObject) {
    for (const [key, inner] of Object.entries(schema.shape))
      yield* fieldsBelow(inner as z.ZodType, [...steps, key]);
  }
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
