import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import { isList, type Noun } from '../../model/collections.ts';
import { entriesOf, readFile } from '../../model/read/read.ts';
import type { Bytes } from '../../model/write/open-record.ts';

/** Messages on one record, by field. */
export type Messages = ReadonlyMap<string, readonly Diagnostic[]>;

/**
 * The diagnostics of one record of a file, by field (`recipients[3].name`, `body`, empty for the file).
 * In a list, those on the lines of the record at an index.
 */
export function messagesFor(
  diagnostics: readonly Diagnostic[],
  file: string,
  noun: Noun | undefined,
  bytes: Bytes | undefined,
  index: number | undefined,
): Messages {
  const own = diagnostics.filter((each) => each.file === file);
  if (index === undefined || own.length === 0 || !noun || !bytes || !isList(noun))
    return byField(own);
  const starts = startsOf(bytes, file, noun);
  const from = starts[index] ?? 0;
  const to = starts[index + 1] ?? Number.POSITIVE_INFINITY;
  return byField(own.filter(({ line }) => line >= from && line < to));
}

/** The index of the list's record that contains a line. */
export function indexAt(bytes: Bytes, file: string, noun: Noun, line: number): number {
  const starts = startsOf(bytes, file, noun);
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= line),
  );
}

const knownStarts = new WeakMap<Bytes, readonly number[]>();

/** First lines of the records of a list; cached by their bytes. */
function startsOf(bytes: Bytes, file: string, noun: Noun): readonly number[] {
  const starts =
    knownStarts.get(bytes) ??
    entriesOf(readFile(bytes, file, noun)).map(({ placeOf }) => placeOf([]).line);
  knownStarts.set(bytes, starts);
  return starts;
}

function byField(diagnostics: readonly Diagnostic[]): Messages {
  return Map.groupBy(diagnostics, ({ field }) => field);
}
