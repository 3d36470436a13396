import { exact } from '../../text/fold.ts';
import type { Noun } from '../collections.ts';
import { type ContentFiles, isTextFile, readableFiles } from '../read/content-files.ts';
import type { ContentSet } from '../read/content-set.ts';
import { nounOf, type PlainEntry, plainEntriesIn } from '../read/read.ts';
import { isText, textAnyhow } from '../read/source.ts';
import { actOf, dataOf, peopleOf } from './remembered-people.ts';
import { isShownRow, type Named, textsWithin } from './withheld.ts';

/* A withdrawal may stand in a file that is no record: a sync program's copy, another extension, a misspelt folder. It
   counts all the same. Where a file of the same decision or exemplar shows what another hides, hiding wins: that never
   makes a record say anything false. */

/** The list of people by which a text is recognised, and what may withhold them in one that cannot be parsed. */
const marks = {
  decision: { list: 'recipients', withholds: /recipients/ },
  exemplar: { list: 'honourees', withholds: /^withdrawn[ \t]*:[ \t]*[^\s#]/m },
} as const;

/**
 * Decisions and withdrawn exemplars in texts at places of no record, with their path as id; `data` is undefined if
 * they cannot be parsed.
 */
export function misplacedRecords(files: ContentFiles): PlainEntry[] {
  return readableFiles(files)
    .filter((file) => isTextFile(file) && !file.startsWith('_mau/') && nounOf(file) === undefined)
    .flatMap((file) => {
      const bytes = files.read(file);
      const text = textAnyhow(bytes);
      if (!isLikeRecord(file, text, bytes)) return [];
      return (['decision', 'exemplar'] as const)
        .filter((noun) => text.includes(marks[noun].list))
        .flatMap((noun) => plainEntriesIn(bytes, file, noun))
        .filter((entry) =>
          entry.noun === 'exemplar' && entry.data ? isWithdrawn(entry) : isMarked(entry.noun, text),
        )
        .map((entry) => ({ ...entry, id: file }));
    });
}

const isMarked = (noun: PlainEntry['noun'], text: string) =>
  marks[noun as keyof typeof marks].withholds.test(text);

/** The handbook, too, speaks of these lists. */
const isLikeRecord = (file: string, text: string, bytes: Uint8Array) =>
  /^khen-thuong\/|\.ya?ml$/i.test(file) || /^\s*---\s/.test(text) || !isText(bytes);

/** Whether an exemplar, or what was one, says that it is withdrawn. */
export const isWithdrawn = (entry: PlainEntry) => Boolean(dataOf(entry).withdrawn);

/** A file that shows people whom another file of the same decision or exemplar hides. */
export interface HiddenInCopy {
  file: string;
  /** The file that hides them, which counts. */
  copy: string;
  /** Empty if an exemplar names nobody. */
  names: string[];
}

/**
 * Hides in every file of a decision, or of an exemplar, what another file of it hides.
 * @param misplaced from `misplacedRecords`
 */
export function withHiddenInCopies(
  set: ContentSet,
  misplaced: readonly PlainEntry[],
): { set: ContentSet; hiddenInCopies: HiddenInCopy[] } {
  const hiddenInCopies: HiddenInCopy[] = [];
  const hide = (entry: PlainEntry, copy: PlainEntry): PlainEntry => {
    const [now, names] = (entry.noun === 'decision' ? withoutRows : withdrawnAs)(entry, copy);
    if (now !== entry) hiddenInCopies.push({ file: entry.file, copy: copy.file, names });
    return now;
  };
  const hiddenIn = (noun: 'decision' | 'exemplar') => {
    const all = [...set.of(noun), ...misplaced.filter((each) => each.noun === noun)];
    const copiesOf = copiesAmong(all.map((entry) => readAnyhow(entry, set)).filter(isHiding));
    return set.of(noun).map((entry) => copiesOf(entry).reduce(hide, entry));
  };
  const hidden = new Map<Noun, readonly PlainEntry[]>([
    ['decision', hiddenIn('decision')],
    ['exemplar', hiddenIn('exemplar')],
  ]);
  if (hiddenInCopies.length === 0) return { set, hiddenInCopies };
  return { set: { ...set, of: (noun) => hidden.get(noun) ?? set.of(noun) }, hiddenInCopies };
}

const isHiding = (entry: PlainEntry) =>
  entry.noun === 'decision' ? peopleOf(entry).some((row) => !isShownRow(row)) : isWithdrawn(entry);

/** Finds those among some files that are of the same record as another one. */
function copiesAmong(files: readonly PlainEntry[]): (entry: PlainEntry) => PlainEntry[] {
  const byKey = new Map<string, PlainEntry[]>();
  for (const copy of files)
    for (const key of keysOf(copy)) byKey.set(key, [...(byKey.get(key) ?? []), copy]);
  return (entry) => {
    const copies = new Set(keysOf(entry).flatMap((key) => byKey.get(key) ?? []));
    return [...copies].filter(({ file }) => file !== entry.file);
  };
}

/** Of a decision that cannot be parsed, such as one with merge marks, the rows that its text seems to hide. */
function readAnyhow(entry: PlainEntry, { read }: ContentSet): PlainEntry {
  if (entry.data || entry.noun !== 'decision') return entry;
  const text = textAnyhow(read(entry.file));
  const [number] = valuesIn(text, 'number');
  const recipients = text
    .split(/^[ \t]*-[ \t]/m)
    .filter((row) => valuesIn(row, 'publish').some((value) => value !== 'day-du'))
    .flatMap((row) => valuesIn(row, 'name').map((name) => ({ name, publish: 'an' })));
  return { ...entry, data: { number, recipients } };
}

const valuesIn = (text: string, key: string): string[] =>
  [
    ...text.matchAll(
      new RegExp(`^[ \\t]*${key}[ \\t]*:[ \\t]*(["']?)(.*?)\\1[ \\t]*(?:#.*)?$`, 'gm'),
    ),
  ].map(([, , value = '']) => value);

/**
 * What files of one record have in common: an act's number, symbol and day, or its number and the start of its file's
 * name; an exemplar's folder, or its title and people.
 */
function keysOf(entry: PlainEntry): string[] {
  const { number, symbol, signed, title } = dataOf(entry);
  if (entry.noun === 'decision') {
    const key = fileKeyOf(entry.file);
    return [
      ...(number && symbol && signed ? [actOf(entry)] : []),
      ...(number && key ? [JSON.stringify([String(number), key])] : []),
    ];
  }
  const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1);
  return title ? [folder, JSON.stringify([title, peopleOf(entry).map(nameOf)])] : [folder];
}

/**
 * The year and the start of a decision's file name up to what no name of a record contains:
 * `2021/9902-qd-ubnd (Bản xung đột của Lan).md` → `2021/9902-qd-ubnd`.
 */
const fileKeyOf = (file: string): string | undefined =>
  /\d{4}[^/]*\/[a-z0-9]+(?:-[a-z0-9]+)*(?![a-z0-9])/
    .exec(file)?.[0]
    .replace(/[^/]*\//, (folder) => `${folder.slice(0, 4)}/`);

const nameOf = ({ name }: Named) => textsWithin(name).map(exact).join('\n');

function withoutRows(entry: PlainEntry, copy: PlainEntry): [PlainEntry, string[]] {
  const hidden = new Set(peopleOf(copy).flatMap((row) => (isShownRow(row) ? [] : nameOf(row))));
  const isLeftOut = (row: Named) => isShownRow(row) && hidden.has(nameOf(row));
  const names = peopleOf(entry)
    .filter(isLeftOut)
    .flatMap(({ name }) => textsWithin(name));
  if (names.length === 0) return [entry, []];
  const left = new Set<unknown>(peopleOf(entry).filter(isLeftOut));
  const recipients = (entry.data as { recipients: unknown[] }).recipients.map((row) =>
    left.has(row) ? { ...(row as Named), publish: 'an' } : row,
  );
  return [{ ...entry, data: { ...(entry.data as object), recipients } }, names];
}

function withdrawnAs(entry: PlainEntry, { data }: PlainEntry): [PlainEntry, string[]] {
  if (isWithdrawn(entry)) return [entry, []];
  const { withdrawn } = data as { withdrawn: unknown };
  const names = peopleOf(entry).flatMap(({ name }) => textsWithin(name));
  return [{ ...entry, data: { ...(entry.data as object), withdrawn } }, names];
}
