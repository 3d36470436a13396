import { stringify } from 'yaml';
import type { AnswerableRule } from '../../model/schema/acknowledged.ts';
import type { CheckedRecord } from '../kit/content.ts';

/** The lines that acknowledge a sentence, indented like existing ones. */
export function pasted(
  record: CheckedRecord,
  answer: { rule: AnswerableRule; words: string; namesakeOf?: readonly string[] },
  hasOthers: boolean,
): string {
  const item = { ...answer, by: '(họ tên người đã đọc)' };
  const yaml = stringify({ acknowledged: [item] }, { lineWidth: 0 }).trimEnd();
  if (!hasOthers) return yaml;
  const { column } = record.entry().placeOf(['acknowledged', 0]);
  const [, ...lines] = yaml.split('\n');
  return lines.map((line) => ' '.repeat(Math.max(0, column - 3)) + line.slice(2)).join('\n');
}
