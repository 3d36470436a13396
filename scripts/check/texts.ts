import type { CheckedRecord } from './checked.ts';

/** A text of a record, with its place: a key of the front matter, or an offset in the body. */
export interface RecordText {
  text: string;
  path: PropertyKey[];
  bodyOffset?: number;
}

/** Keys that are never shown, or that hold no prose. */
const unshown = new Set([
  'consent',
  'approval',
  'digest',
  'url',
  'page',
  'contact',
  'file',
  'formerSlugs',
]);

/** Every text of a record: values of its front matter, then its body as one. */
export function* textsOf(
  { noun, data, entry }: CheckedRecord,
  options: { private?: boolean } = {},
): Iterable<RecordText> {
  yield* valuesOf(data, [], options.private ?? false);
  const { body } = entry();
  if (body.trim() && noun !== 'planPart') yield { text: body, path: [], bodyOffset: 0 };
}

function* valuesOf(value: unknown, path: PropertyKey[], all: boolean): Iterable<RecordText> {
  if (typeof value === 'string') yield { text: value, path };
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (!all && unshown.has(key)) continue;
    yield* valuesOf(inner, [...path, Array.isArray(value) ? Number(key) : key], all);
  }
}
