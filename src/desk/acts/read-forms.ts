import type { writtenForms } from '../../model/schema/written-forms.ts';
import type { FormsOfName } from '../../model/withholding/forms-to-read.ts';
import { listOf } from '../../model/withholding/withheld.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import { openRecord } from '../../model/write/open-record.ts';
import { withFields } from './edit.ts';

/** A person's decisions on the forms of one name: those that mean the person, and all others. */
export interface AnswerToForms {
  of: Pick<FormsOfName<unknown>, 'withheld'>;
  own: readonly string[];
  others: readonly string[];
  /** Files that were opened and do not name the person (`FileToOpen.answer`). */
  opened?: readonly string[];
}

/**
 * The files of the rows and exemplars that withhold a name, with the decisions on its forms and on
 * files.
 * @param fileOf the file of a record by its id
 */
export function withAnswers(
  answers: readonly AnswerToForms[],
  fileOf: (noun: 'decision' | 'exemplar', id: string) => string | undefined,
  bytesOf: (file: string) => Bytes | undefined,
): Map<string, Bytes> {
  const files = new Map<string, Bytes>();
  for (const { of, own, others, opened = [] } of answers) {
    const added = addedTo({ alsoWritten: own, othersWritten: others, openedFiles: opened });
    if (own.length + others.length + opened.length === 0) continue;
    const isDone = new Set<string>();
    for (const { noun, record, path, faultyFile } of of.withheld) {
      if (faultyFile !== undefined) continue;
      const file = fileOf(noun, record);
      const bytes = file && (files.get(file) ?? bytesOf(file));
      const at = noun === 'decision' ? Number(path[1]) : -1;
      if (!file || !bytes || isDone.has(`${file} ${at}`)) continue;
      isDone.add(`${file} ${at}`);
      const { data } = openRecord(bytes, file) ?? {};
      const { recipients } = (data ?? {}) as { recipients?: unknown };
      const fields =
        noun === 'decision'
          ? {
              recipients: listOf<object>(recipients).map((row, index) =>
                index === at ? { ...row, ...added(row) } : row,
              ),
            }
          : added(data ?? {});
      files.set(file, withFields(bytes, file, noun, fields));
    }
  }
  return files;
}

/** Decisions of a row or an exemplar added to earlier ones. */
const addedTo =
  (more: Readonly<Record<keyof ReturnType<typeof writtenForms>, readonly string[]>>) =>
  (row: object) =>
    Object.fromEntries(
      Object.entries(more).flatMap(([key, texts]) => {
        const known = listOf<string>((row as Record<string, unknown>)[key]);
        return texts.length > 0 ? [[key, [...new Set([...known, ...texts])]]] : [];
      }),
    );
