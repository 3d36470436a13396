import * as z from 'zod';
import type { Noun } from '../collections.ts';
import { schemaAt, unwrap } from '../schema/schema-at.ts';
import type { KeyOrder } from './edit-yaml.ts';

/** The key order of a noun's records, at any path. */
export function keyOrderOf(noun: Noun): KeyOrder {
  return (path) => {
    const schema = schemaAt(noun, path);
    const inner = schema && unwrap(schema);
    return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  };
}
