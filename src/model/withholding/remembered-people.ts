import { exact } from '../../text/fold.ts';
import type { Noun } from '../collections.ts';
import type { ContentFiles } from '../read/content-files.ts';
import type { ContentSet } from '../read/content-set.ts';
import type { PlainEntry } from '../read/read.ts';
import { isSample } from '../schema/sample.ts';
import { isShownRow, listOf, type Named, type Readable, textsWithin } from './withheld.ts';

/** Those whom earlier builds withheld and of whom the content itself no longer says so. */
export interface Remembered {
  /** Decisions and withheld exemplars of which nothing can be read any more, as they were. */
  decisions: readonly RememberedRecord[];
  exemplars: readonly RememberedRecord[];
  /** Records that no longer name those whom they withheld, with these people alone. */
  removed: readonly RememberedRecord[];
}

/** A record with the file that withheld. */
export type RememberedRecord = PlainEntry & Required<Pick<Readable, 'rememberedFile'>>;

/** Nobody is remembered. */
export const nobody: Remembered = { decisions: [], exemplars: [], removed: [] };

/**
 * Determines whom a site, and the check, withhold by the memory of earlier builds alone: deleting a file or a row, or
 * writing another name in it, does not permit naming its person.
 * @param lastGood decisions and withheld exemplars of earlier builds; an exemplar without data was shown
 * @param leftOut invalid decisions, for which their earlier states stand
 */
export function rememberedPeople(
  lastGood: readonly PlainEntry[],
  set: ContentSet,
  {
    samples,
    leftOut = [],
  }: { samples: boolean; leftOut?: readonly Pick<PlainEntry, 'noun' | 'id'>[] },
): Remembered {
  if (lastGood.length === 0) return nobody;
  const counted = lastGood.filter((entry) => samples || !isSample(entry));
  const closed = closedPlaces(set);
  const isWhole = (entry: PlainEntry) =>
    leftOut.some(({ noun, id }) => noun === 'decision' && noun === entry.noun && id === entry.id) ||
    (entry.data !== undefined &&
      (closed.some((place) => isAtOrBelow(entry.file, place)) || isGone(entry, set)));
  const whole = (noun: Noun) =>
    counted
      .filter((entry) => entry.noun === noun && isWhole(entry))
      .map((entry) => ({ ...entry, rememberedFile: entry.file }));
  return {
    decisions: whole('decision'),
    exemplars: whole('exemplar'),
    removed: removedPeople(counted, set),
  };
}

/**
 * Those whom decisions and exemplars withheld and name no more, per record under its current id. A record speaks of a
 * name where a row has it, shown or not, or lists it as somebody else's (`othersWritten`).
 */
function removedPeople(lastGood: readonly PlainEntry[], set: ContentSet): RememberedRecord[] {
  const removed = lastGood.flatMap((good) => {
    const [current] = presentOf(good, set);
    if (!current) return [];
    const spoken = new Set(spokenOf(current).map(exact));
    const people = peopleOf(good).filter(
      (row) =>
        (good.noun === 'exemplar' || !isShownRow(row)) &&
        textsWithin(row.name).some((name) => !spoken.has(exact(name))),
    );
    return people.length > 0 ? [{ current, good, people }] : [];
  });
  return [...Map.groupBy(removed, ({ current }) => current)].map(([current, each]) => {
    const rows = each.flatMap(({ people }) => people);
    const byName = new Map(rows.map((row) => [textsWithin(row.name).map(exact).join('\n'), row]));
    const { number, symbol, signed, scan, sample, othersWritten } = dataOf(current);
    const written = [current, ...each.map(({ good }) => good)].map(dataOf);
    const data = {
      ...{ number, symbol, signed, scan, sample, othersWritten },
      ...Object.fromEntries(
        (['alsoWritten', 'openedFiles'] as const).map((key) => [
          key,
          [...new Set(written.flatMap((from) => textsWithin(from[key])))],
        ]),
      ),
      [listIn(current)]: [...byName.values()],
    };
    return { ...current, data, body: '', rememberedFile: current.file };
  });
}

/** A record that names people whom it withheld in an earlier build: shown on purpose, or an older file put back. */
export interface Reopened {
  file: string;
  /** Empty for an exemplar that names nobody. */
  names: string[];
}

/**
 * Determines who was withheld by a decision or an exemplar and is shown in it. Namesakes may be shown beside a row.
 * @param set records as written
 * @param shown records as a site publishes them
 */
export function reopenedRecords(
  lastGood: readonly PlainEntry[],
  set: Pick<ContentSet, 'of'>,
  shown: Pick<ContentSet, 'of'>,
): Reopened[] {
  const reopened = lastGood.flatMap((good) => {
    const { noun, data } = good;
    const [current] = data === undefined ? [] : presentOf(good, set);
    if (!current || !shown.of(noun).some(({ file }) => file === current.file)) return [];
    if (noun === 'exemplar') return [{ file: current.file, names: namesIn(peopleOf(current)) }];
    const [then, now] = [hiddenNames(good), hiddenNames(current)];
    const names = namesIn(peopleOf(current).filter(isShownRow)).filter(
      (name) => (then.get(exact(name))?.length ?? 0) > (now.get(exact(name))?.length ?? 0),
    );
    return names.length > 0 ? [{ file: current.file, names }] : [];
  });
  return [...Map.groupBy(reopened, ({ file }) => file)].map(([file, each]) => ({
    file,
    names: [...new Set(each.flatMap(({ names }) => names))],
  }));
}

const hiddenNames = (entry: PlainEntry) =>
  Map.groupBy(
    namesIn(peopleOf(entry).filter((row) => !isShownRow(row))).map(exact),
    (name) => name,
  );

const namesIn = (rows: readonly Named[]) => rows.flatMap(({ name }) => textsWithin(name));

/**
 * Whether a record has no file any more, as when a drive lists only half of its files. A decision moved to another file
 * is not gone.
 */
export function isGone(entry: PlainEntry, set: ContentSet): boolean {
  return (
    !set.list.some((listed) => listed.file === entry.file) && presentOf(entry, set).length === 0
  );
}

/** Paths of unreadable decisions or exemplars, or folders of them. */
export function closedPlaces({ list }: Pick<ContentFiles, 'list'>): string[] {
  return list
    .filter(({ kind }) => kind !== 'file')
    .map(({ file }) => file)
    .filter(
      (file) =>
        (/^khen-thuong(?:\/.*)?$/.test(file) &&
          !/\.(?!mdx?$|ya?ml$|markdown$|txt$)[^./]+$/i.test(file)) ||
        /^guong-dien-hinh(?:\/[^/]+(?:\/index\.md)?)?$/.test(file),
    );
}

/** Whether a file is at a path or below it. */
export const isAtOrBelow = (file: string, place: string) =>
  file === place || file.startsWith(`${place}/`);

/** The record that an earlier state has become: of the same file, or for a decision of the same act. */
function presentOf(entry: PlainEntry, { of }: Pick<ContentSet, 'of'>): PlainEntry[] {
  const { noun, file } = entry;
  const own = of(noun).filter((each) => each.file === file);
  if (own.length > 0 || noun !== 'decision') return own;
  return of(noun).filter((each) => actOf(each) === actOf(entry));
}

/** A decision's number, symbol and day. */
export const actOf = (entry: PlainEntry): string => {
  const { number, symbol, signed } = dataOf(entry);
  return JSON.stringify([String(number), symbol, signed]);
};

function spokenOf(entry: PlainEntry): string[] {
  const { othersWritten } = dataOf(entry);
  return [
    ...textsWithin(othersWritten),
    ...peopleOf(entry).flatMap((row) => textsWithin([row.name, row.othersWritten])),
  ];
}

/** The rows or honourees of a record, as far as they can be read. */
export const peopleOf = (entry: PlainEntry): Named[] => listOf<Named>(dataOf(entry)[listIn(entry)]);
const listIn = ({ noun }: PlainEntry) => (noun === 'decision' ? 'recipients' : 'honourees');
/** The fields of a record; none if it cannot be parsed. */
export const dataOf = ({ data }: PlainEntry) => (data ?? {}) as Record<string, unknown>;
