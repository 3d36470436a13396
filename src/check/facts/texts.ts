import { isQuotation } from '../../model/schema/written-forms.ts';
import type { CheckedRecord } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';
import { valuesIn } from './values.ts';

/** A text of a record, with its position: a key of the front matter, or an offset in the body. */
export interface RecordText {
  text: string;
  path: PropertyKey[];
  bodyOffset?: number;
}

/** Position of an offset of a text: in its value, or in the body. */
export const placeIn = ({ path, bodyOffset }: Omit<RecordText, 'text'>, offset: number) =>
  bodyOffset === undefined ? { path, valueOffset: offset } : { bodyOffset: bodyOffset + offset };

/** Keys that are never shown, or that contain no prose. */
const unshown = new Set<PropertyKey>([
  'acknowledged',
  'consent',
  'corrected',
  'digest',
  'url',
  'page',
  'contact',
  'file',
  'formerSlugs',
]);

/** Every text of a record, except quotations: values of its front matter, then its body as one. Cached. */
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
  for (const { value, path } of valuesIn(data))
    if (typeof value === 'string' && !isQuotation(path)) texts.push({ text: value, path });
  const { body } = entry();
  if (body.trim() && noun !== 'planPart') texts.push({ text: body, path: [], bodyOffset: 0 });
  return texts;
});
