import * as z from 'zod';
import { choicesOf } from '../../src/check/facts/how-to-fill.ts';
import { type Collection, collections } from '../../src/model/collections.ts';
import { dayFormat } from '../../src/model/schema/day.ts';

/** Locations of each noun's files, as editor globs. */
const globs: Record<keyof typeof collections, string[]> = {
  movement: ['phong-trao/*/phong-trao.yml'],
  plan: ['phong-trao/*/ke-hoach.yml'],
  planPart: ['phong-trao/*/ke-hoach/*.md'],
  criterion: ['phong-trao/*/tieu-chi/*.md'],
  award: ['hinh-thuc/*.md'],
  exemplar: ['guong-dien-hinh/*/index.md'],
  decision: ['khen-thuong/*/*.md'],
  unit: ['don-vi.yml'],
  issuer: ['co-quan-ban-hanh.yml'],
  abbreviation: ['chu-viet-tat.yml'],
  synonym: ['tu-dong-nghia.yml'],
  role: ['phong-trao/*/trach-nhiem.yml'],
  page: ['trang/*.mdx'],
  office: ['co-quan.yml'],
  draft: ['_nhap/*/index.md'],
  subject: ['doi-tuong.yml'],
  round: ['_de-nghi/*/*/dot-xet.yml'],
  nomination: ['_de-nghi/*/*/*.yml'],
};

/** A JSON Schema for every noun, by path, derived from the check's schemas. */
export function schemaFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(collections).map(([noun, collection]: [string, Collection]) => {
      const { schema, label, list } = collection;
      const whole = list ? z.array(schema) : schema;
      const json = {
        ...z.toJSONSchema(whole, { io: 'input', unrepresentable: 'any', override }),
        title: label,
      };
      return [pathOf(noun), `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

/** The editor settings that map schemas to files. */
export function editorSettings() {
  const schemas = Object.entries(globs).map(([noun, files]) => [
    `./${pathOf(noun)}`,
    files.map((file) => `content/${file}`),
  ]);
  return { 'yaml.schemas': Object.fromEntries(schemas) };
}

function pathOf(noun: string): string {
  return `.vscode/schemas/${noun}.json`;
}

/** Metadata for the site, which editors ignore. */
const ofTheSite = ['public', 'names', 'withholds', 'column', 'register', 'formerly', 'labels'];

/** The written form of a transformed value: a day, a word of a list. */
function override({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  for (const key of ofTheSite) delete jsonSchema[key];
  const schema = zodSchema as unknown as z.ZodType;
  if (schema.meta()?.format === dayFormat) {
    jsonSchema.type = 'string';
    jsonSchema.pattern = schema.safeParse('2021').success
      ? String.raw`^((\d{2}/)?\d{2}/)?\d{4}$`
      : String.raw`^(\d{2}/)?\d{2}/\d{4}$`;
  }
  const choices = schema instanceof z.ZodPipe ? choicesOf(schema) : undefined;
  if (choices) Object.assign(jsonSchema, { type: 'string', examples: choices });
}
