import * as z from 'zod';

/** A value of which any part may be missing, because it was refused. */
export type Loose<T> = T extends string
  ? T | undefined
  : T extends readonly (infer Item)[]
    ? Loose<Item>[]
    : T extends object
      ? { [Key in keyof T]?: Loose<T[Key]> | undefined }
      : T | undefined;

/** The valid parts of data that a schema refuses as a whole. Lists keep the indexes of their items. */
export function looseParse(schema: z.ZodType, data: unknown): unknown {
  if (schema instanceof z.ZodOptional) return looseParse(schema.unwrap() as z.ZodType, data);
  if (schema instanceof z.ZodObject) {
    if (data === null || typeof data !== 'object' || Array.isArray(data)) return {};
    const shape = schema.shape as Record<string, z.ZodType>;
    return Object.fromEntries(
      Object.keys(shape)
        .filter((key) => Object.hasOwn(data, key))
        .map((key) => [
          key,
          looseParse(shape[key] as z.ZodType, (data as Record<string, unknown>)[key]),
        ]),
    );
  }
  if (schema instanceof z.ZodArray) {
    if (!Array.isArray(data)) return [];
    return data.map((item) => looseParse(schema.element as z.ZodType, item));
  }
  const parsed = schema.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}
