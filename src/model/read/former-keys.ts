import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap, YAMLSeq } from 'yaml';
import { collections, type Noun } from '../collections.ts';
import { fieldOf } from '../schema/public.ts';

/**
 * Moves the value of a field's former key to its current key, so that records that were valid stay
 * valid; a field that is now a list takes the former single item. Every value keeps its source position.
 */
export function renameFormerKeys(document: Document, noun: Noun): void {
  const { contents } = document;
  const records = isSeq(contents) ? contents.items : [contents];
  for (const record of records) {
    if (!isMap(record)) continue;
    for (const [key, field] of Object.entries(collections[noun].schema.shape)) {
      const { formerly } = fieldOf(field);
      if (formerly && !record.has(key)) rename(document, record, formerly, key);
    }
  }
}

function rename(document: Document, record: YAMLMap, from: string, to: string): void {
  const pair = record.items.find(({ key }) => isScalar(key) && key.value === from);
  if (!pair || !isScalar(pair.key)) return;
  pair.key.value = to;
  const { value } = pair;
  if (value === null || isSeq(value) || (isScalar(value) && value.value === null)) return;
  const list = new YAMLSeq(document.schema);
  list.items.push(value);
  list.range = (value as Node).range ?? null;
  pair.value = list;
}
