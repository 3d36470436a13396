import { isRunningText } from '../../../../model/withholding/masked-record.ts';
import { isPrivateField } from '../../../../model/withholding/private-fields.ts';
import { type RecordText, textsOf } from '../../../facts/texts.ts';
import { asRead } from '../../../facts/withholding.ts';
import type { CheckedRecord, Content } from '../../../kit/content.ts';

/** The texts of a record that a site may show; for an act, its own wording too. */
export function textsWithin(record: CheckedRecord): readonly RecordText[] {
  const texts = textsOf(record, { private: true }).filter(
    ({ path }) => !isPrivateField(record, path),
  );
  if (record.noun !== 'planPart') return texts;
  return [...texts, { text: record.entry().body, path: [], bodyOffset: 0 }];
}

/** Whether a text is a code in a record that appears in an address (`kinds` of a movement). */
export const isCode = (path: readonly PropertyKey[]) => path.length > 1 && path.at(-1) === 'id';

/** Like `isRunningText`. */
export const isShownText = (
  record: CheckedRecord,
  content: Content,
  path: readonly PropertyKey[],
  text: string,
) => isRunningText(asRead(record, content), path, text);
