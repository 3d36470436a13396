import * as z from 'zod';
import type { Field, Public } from './field.ts';

/** The `.meta()` of a schema. */
export const fieldOf = (schema: z.ZodType) => (schema.meta() ?? {}) as Partial<Field>;

/** The names of an object's fields with a certain declaration. */
export function fieldNames(
  schema: z.ZodObject,
  says: (field: Partial<Field>) => unknown,
): string[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>)
    .filter(([, field]) => says(fieldOf(field)))
    .map(([name]) => name);
}

type Shape = z.core.$ZodLooseShape;
type Kept<S extends Shape, Mark> = {
  -readonly [Name in keyof S as S[Name] extends Mark ? Name : never]: PublicSchema<S[Name]>;
};
type Strict<S extends Shape> = z.ZodObject<S, z.core.$strict>;
type Withholding<S extends Shape> = z.ZodDiscriminatedUnion<
  [
    Strict<Kept<S, Public<'even-withheld'>> & { withheld: z.ZodLiteral<true> }>,
    Strict<Kept<S, Public> & { withheld: z.ZodLiteral<false> }>,
  ],
  'withheld'
>;

/** A schema with only its public fields, at every depth. */
export type PublicSchema<S> =
  S extends z.ZodObject<infer Fields>
    ? keyof Kept<Fields, Public> extends never
      ? S // A picture of Astro's: an object in name, by a transform.
      : keyof Kept<Fields, Public<'even-withheld'>> extends never
        ? Strict<Kept<Fields, Public>>
        : Withholding<Fields>
    : S extends z.ZodArray<infer Item>
      ? z.ZodArray<PublicSchema<Item> & z.core.SomeType>
      : S extends z.ZodOptional<infer Inner>
        ? z.ZodOptional<PublicSchema<Inner> & z.core.SomeType>
        : S;

/**
 * The schema of a record's published part: only public fields, at every depth. An object that a field
 * may withhold becomes one of two: `withheld` with the fields that are still public, or all public
 * fields.
 * @throws {TypeError} for a schema type whose fields it cannot enumerate
 */
export function publicSchema<S extends z.ZodType>(schema: S): PublicSchema<S> {
  const known = memory.get(schema) ?? made(schema);
  memory.set(schema, known);
  return known as PublicSchema<S>;
}

/** Object schemas shared by several schemas are converted once. */
const memory = new WeakMap<z.ZodType, z.ZodType>();

function made(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodArray) return z.array(publicSchema(schema.element as z.ZodType));
  if (schema instanceof z.ZodOptional) return publicSchema(schema.unwrap() as z.ZodType).optional();
  if (!(schema instanceof z.ZodObject)) return leaf(schema);
  const only = (isKept: (field: Partial<Field>) => boolean) =>
    Object.fromEntries(
      fieldNames(schema, isKept).map((name) => [name, publicSchema(schema.shape[name])]),
    );
  const all = only(isPublic);
  if (!withholdingField(schema)) return z.strictObject(all);
  return z.discriminatedUnion('withheld', [
    z.strictObject({ ...only(isPublicEvenWithheld), withheld: z.literal(true) }),
    z.strictObject({ ...all, withheld: z.literal(false) }),
  ]);
}

/** A record's raw value with only its public fields, as input of `publicSchema`. */
export function publicValue(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) return publicValue(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) return undefined;
    return value.map((item) => publicValue(schema.element as z.ZodType, item));
  }
  if (!(schema instanceof z.ZodObject)) {
    leaf(schema);
    return typeof value === 'object' ? undefined : value;
  }
  if (value === null || typeof value !== 'object') return undefined;
  const values = value as Record<string, unknown>;
  const { field, shown, evenWithheld } = waysOut(schema);
  const withheld = field !== undefined && values[field.name] === field.withholds;
  const kept = (withheld ? evenWithheld : shown)
    .filter((name) => values[name] !== undefined)
    .map((name) => [name, publicValue(schema.shape[name], values[name])]);
  return { ...Object.fromEntries(kept), ...(field && { withheld }) };
}

/** The published fields of an object, cached per schema. */
function waysOut(schema: z.ZodObject) {
  const known = ways.get(schema) ?? {
    field: withholdingField(schema),
    shown: fieldNames(schema, isPublic),
    evenWithheld: fieldNames(schema, isPublicEvenWithheld),
  };
  ways.set(schema, known);
  return known;
}

const ways = new WeakMap<
  z.ZodObject,
  { field: ReturnType<typeof withholdingField>; shown: string[]; evenWithheld: string[] }
>();

const isPublic = (field: Partial<Field>) => field.public !== undefined;
const isPublicEvenWithheld = (field: Partial<Field>) => field.public === 'even-withheld';

/** The field that may withhold an object, and the value that does. */
function withholdingField(schema: z.ZodObject) {
  const [name] = fieldNames(schema, ({ withholds }) => withholds);
  return name === undefined
    ? undefined
    : { name, withholds: fieldOf(schema.shape[name]).withholds };
}

const leaves = new Set(['string', 'number', 'boolean', 'enum', 'literal', 'transform']);

/** A schema without fields. */
function leaf(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) {
    leaf(schema.in as z.ZodType);
    leaf(schema.out as z.ZodType);
  } else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) leaf(option as z.ZodType);
  } else if (!leaves.has(schema.type)) {
    throw new TypeError(`publicSchema does not know the fields of a ${schema.type}`);
  }
  return schema;
}

/** A field without subfields, by its path without array indexes. */
export interface Leaf {
  path: string[];
  schema: z.ZodType;
  /** Whether it and all its parents are public. */
  isPublic: boolean;
}

/** Every leaf of a schema, to audit what may be published. */
export function leavesOf(schema: z.ZodType, path: string[] = [], isOpen = true): Leaf[] {
  if (schema instanceof z.ZodOptional) {
    return leavesOf(schema.unwrap() as z.ZodType, path, isOpen);
  }
  if (schema instanceof z.ZodArray) return leavesOf(schema.element as z.ZodType, path, isOpen);
  if (!(schema instanceof z.ZodObject)) return [{ path, schema, isPublic: isOpen }];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
    leavesOf(field, [...path, name], isOpen && isPublic(fieldOf(field))),
  );
}
