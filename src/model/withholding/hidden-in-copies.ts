import { exact } from '../../text/fold.ts';
import type { Noun } from '../collections.ts';
import { saysWithdrawn, withdrawalIn } from '../permission.ts';
import { type ContentFiles, isTextFile, readableFiles } from '../read/content-files.ts';
import type { ContentSet } from '../read/content-set.ts';
import { nounOf, type PlainEntry, plainEntriesIn } from '../read/read.ts';
import { isText, textAnyhow } from '../read/source.ts';
import { actOf, dataOf, peopleOf } from './remembered-people.ts';
import { isShownRow, type Named, textsWithin } from './withheld.ts';

/* A withdrawal may stand in a file that is no record: a sync program's copy, another extension, a misspelt folder. It
   counts all the same. Where a file of the same decision or exemplar shows what another hides, hiding wins: that never
   makes a record say anything false. */

/** The list of people by which a text is recognised. */
const lists = { decision: 'recipients', exemplar: 'honourees' } as const;

/**
 * Decisions and withdrawn exemplars in texts at places of no such record, as drafts and pages are, with their path as
 * id; `data` is undefined if they cannot be parsed.
 */
export function misplacedRecords(files: ContentFiles): PlainEntry[] {
  return readableFiles(files)
    .filter(
      (file) => isTextFile(file) && !file.startsWith('_mau/') && !((nounOf(file) ?? '') in lists),
    )
    .flatMap((file) => {
      const bytes = files.read(file);
      const text = textAnyhow(bytes);
      if (!isLikeRecord(file, text, bytes)) return [];
      return (['decision', 'exemplar'] as const)
        .filter((noun) => text.includes(lists[noun]))
        .flatMap((noun) => plainEntriesIn(bytes, file, noun))
        .filter((entry) => isMarked(entry, text))
        .map((entry) => ({ ...entry, id: file }));
    });
}

/** Whether a text may withhold somebody as a decision or an exemplar. */
function isMarked(entry: PlainEntry, text: string): boolean {
  if (entry.noun === 'exemplar') return entry.data ? isWithdrawn(entry) : saysWithdrawn(text);
  const isOther = entry.data !== undefined && nounOf(entry.file) !== undefined;
  return !isOther || lists.decision in dataOf(entry);
}

/** The handbook, too, speaks of these lists. */
const isLikeRecord = (file: string, text: string, bytes: Uint8Array) =>
  /^(?:khen-thuong|_nhap)\/|\.ya?ml$/i.test(file) || /^\s*---\s/.test(text) || !isText(bytes);

/** Whether an exemplar, or what was one, says that it is withdrawn. */
export const isWithdrawn = ({ data }: PlainEntry) => Object.keys(withdrawalIn(data)).length > 0;

/** A file that shows people whom another file of the same decision or exemplar hides. */
export interface HiddenInCopy {
  file: string;
  /** The file that hides them, which counts. */
  copy: string;
  /** Empty if an exemplar names nobody. */
  names: string[];
  /** Whether both are certainly files of one record, so that the site hides these people in either. */
  isOneRecord: boolean;
}

/** A difference between two files in words, for the clerk: as parts of a message of the check. */
export function differenceInWords({ file, copy, names, isOneRecord }: HiddenInCopy) {
  const who = names.join(', ') || 'cả bài';
  return isOneRecord
    ? {
        actual: `${file} công khai ${who}, mà ${copy} ẩn: hai tệp của một nội dung, nên trang theo tệp ẩn`,
        expected: 'hai tệp cùng ẩn hoặc cùng công khai',
        help: `Ghi chỗ ẩn vào ${file} rồi chuyển tệp kia ra khỏi thư mục nội dung; nếu nay không ẩn nữa thì chỉ cần chuyển tệp kia đi.`,
      }
    : {
        actual: `${file} công khai ${who}, mà ${copy} ẩn: hai tệp gần như một nội dung nhưng phần đầu khác nhau, nên trang vẫn nêu tên`,
        expected: 'hai tệp cùng ẩn hoặc cùng công khai, nếu là một nội dung',
        help: `Là một nội dung thì ghi chỗ ẩn vào ${file} rồi chuyển tệp kia ra khỏi thư mục nội dung. Là hai nội dung khác nhau thì để nguyên.`,
      };
}

/**
 * Hides in every file of a decision, or of an exemplar, what another file of it hides, and finds where a file of what
 * is nearly the same record hides more.
 * @param misplaced from `misplacedRecords`
 */
export function withHiddenInCopies(
  set: ContentSet,
  misplaced: readonly PlainEntry[],
): { set: ContentSet; hiddenInCopies: HiddenInCopy[] } {
  const hiddenInCopies: HiddenInCopy[] = [];
  const hide = (entry: PlainEntry, copy: PlainEntry, isOneRecord = true): PlainEntry => {
    const [now, names] = (entry.noun === 'decision' ? withoutRows : withdrawnAs)(entry, copy);
    if (now !== entry)
      hiddenInCopies.push({ file: entry.file, copy: copy.file, names, isOneRecord });
    return now;
  };
  const hiddenIn = (noun: 'decision' | 'exemplar') => {
    const all = [...set.of(noun), ...misplaced.filter((each) => each.noun === noun)];
    const hiding = all.map((entry) => readAnyhow(entry, set)).filter(isHiding);
    const copiesOf = copiesAmong(hiding, keysOf);
    const nearOf = copiesAmong(hiding, nearKeysOf);
    return set.of(noun).map((entry) => {
      const now = copiesOf(entry).reduce((each, copy) => hide(each, copy), entry);
      for (const copy of nearOf(entry)) hide(now, copy, false);
      return now;
    });
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

/** Finds those among some files that have a key in common with another one. */
function copiesAmong(
  files: readonly PlainEntry[],
  keysOf: (entry: PlainEntry) => string[],
): (entry: PlainEntry) => PlainEntry[] {
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
  const [[number], [symbol], [signed]] = ['number', 'symbol', 'signed'].map((key) =>
    valuesIn(text, key),
  ) as [string[], string[], string[]];
  const recipients = text
    .split(/^[ \t]*-[ \t]/m)
    .filter((row) => valuesIn(row, 'publish').some((value) => value !== 'day-du'))
    .flatMap((row) => valuesIn(row, 'name').map((name) => ({ name, publish: 'an' })));
  return { ...entry, data: { number, symbol, signed, recipients } };
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
 * What files of nearly the same record have in common: an act's number with its symbol and a year, or with its day; an
 * exemplar's title.
 */
function nearKeysOf(entry: PlainEntry): string[] {
  const { number, symbol, signed, title } = dataOf(entry);
  if (entry.noun === 'exemplar') return title ? [JSON.stringify(title)] : [];
  if (!number) return [];
  const years = [...`${signed} ${entry.file}`.matchAll(/(?<!\d)\d{4}(?=\/|\s|-\d\d-)/g)].map(
    ([year]) => year,
  );
  return [
    ...(symbol ? years.map((year) => JSON.stringify([String(number), symbol, year])) : []),
    ...(signed ? [JSON.stringify([String(number), signed])] : []),
  ];
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
  const names = peopleOf(entry).flatMap(({ name }) => textsWithin(name));
  return [{ ...entry, data: { ...(entry.data as object), ...withdrawalIn(data) } }, names];
}
