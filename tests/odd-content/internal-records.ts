import { stringify } from 'yaml';
import * as z from 'zod';
import { collections, isInternal, type Noun } from '../../src/model/collections.ts';
import { nouns } from '../../src/model/read/content-set.ts';
import { referredNouns } from '../../src/model/schema/reference.ts';
import type { CopiedContent } from '../copied-content.ts';

/** Ids in the sample content, for reference fields. */
const known: Record<string, string> = {
  unit: 'doi-minh-hoa-so-1',
  award: 'giay-khen',
  issuer: 'so-gtvt-ha-nam',
  movement: 'covid-19',
};
const choices = ['cong-trang', 'tap-the', 'nhat', 'da-gui', 'dong-y', 'thanh-vien', 'lanh-dao'];

/**
 * Writes a round and a dossier, which are never published, with a marker in every text field of their
 * schema.
 * @returns the markers by field
 */
export function plantInternalRecords(copy: CopiedContent): Record<string, string> {
  const markers: Record<string, string> = {};
  for (const noun of nouns.filter(isInternal)) {
    const name = noun === 'round' ? 'dot-xet' : 'doi-minh-hoa-so-1';
    const record = filled(noun, collections[noun].schema, [], markers);
    copy.write(`_de-nghi/2016/quax/${name}.yml`, stringify(record));
  }
  return markers;
}

function filled(
  noun: Noun,
  schema: z.ZodType,
  path: string[],
  markers: Record<string, string>,
): unknown {
  if (schema instanceof z.ZodOptional)
    return filled(noun, schema.unwrap() as z.ZodType, path, markers);
  if (schema instanceof z.ZodArray)
    return [filled(noun, schema.element as z.ZodType, path, markers)];
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(schema.shape).map(([key, field]) => [
        key,
        filled(noun, field as z.ZodType, [...path, key], markers),
      ]),
    );
  }
  const [referred] = referredNouns(schema);
  if (referred) return known[referred];
  if (path.at(-1) === 'decisions') return '2021/9902-qd-ubnd';
  const text = `Quax${[noun, ...path].join('')}`;
  for (const value of [text, '29/02/2016', 3, true, ...choices]) {
    if (!schema.safeParse(value).success) continue;
    if (value === text) markers[`${noun} ${path.join('.')}`] = text;
    return value;
  }
  throw new Error(`no value for ${noun} ${path.join('.')}`);
}
