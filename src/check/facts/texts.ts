import type { CheckedRecord } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';

/** A text of a record, with its place: a key of the front matter, or an offset in the body. */
export interface RecordText {
  text: string;
  path: PropertyKey[];
  bodyOffset?: number;
}

/** Keys that are never shown, or that hold no prose. */
const unshown = new Set<PropertyKey>([
  'acknowledged',
  'alsoWritten',
  'othersWritten',
  'consent',
  'corrected',
  'digest',
  'url',
  'page',
  'contact',
  'file',
  'formerSlugs',
]);

/** Every text of a record: values of its front matter, then its body as one. Found once. */
export function textsOf(
  record: CheckedRecord,
  options: { private?: boolean } = {},
): readonly RecordText[] {
  return options.private ? allTexts(record) : shownTexts(record);
}

const shownTexts = onceFor((record: CheckedRecord) =>
  allTexts(record).filter(
    ({ path }) => !path.some((key) => unshown.has(key)) && path.join('.') !== 'approval.by',
  ),
);

const allTexts = onceFor(({ noun, data, entry }: CheckedRecord) => {
  const texts: RecordText[] = [];
  const collect = (value: unknown, path: PropertyKey[]) => {
    if (typeof value === 'string') texts.push({ text: value, path });
    else if (Array.isArray(value)) value.forEach((item, at) => void collect(item, [...path, at]));
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key]);
  };
  collect(data, []);
  const { body } = entry();
  if (body.trim() && noun !== 'planPart') texts.push({ text: body, path: [], bodyOffset: 0 });
  return texts;
});
