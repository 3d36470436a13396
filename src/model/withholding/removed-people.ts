import { exact } from '../../text/fold.ts';
import type { ContentSet } from '../read/content-set.ts';
import type { PlainEntry } from '../read/read.ts';
import { isShownRow, listOf, type Named, textsWithin } from './withheld.ts';

/**
 * Those whom decisions and exemplars withheld in their last good state and name no more: removing a row, or
 * writing another name in it, does not permit naming its person elsewhere. A record speaks of a name where a row has it,
 * shown or not, or lists it as somebody else's (`othersWritten`).
 * @param lastGood decisions and withheld exemplars of earlier builds
 * @returns per record those rows alone, under the record's current id
 */
export function removedPeople(
  lastGood: readonly PlainEntry[],
  set: Pick<ContentSet, 'of'>,
): PlainEntry[] {
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
    const { number, symbol, signed, scan, sample } = dataOf(current);
    const written = each.map(({ good }) => dataOf(good));
    const data = {
      ...{ number, symbol, signed, scan, sample },
      ...Object.fromEntries(
        (['alsoWritten', 'openedFiles'] as const).map((key) => [
          key,
          written.flatMap((from) => textsWithin(from[key])),
        ]),
      ),
      [listIn(current)]: [...byName.values()],
    };
    return { ...current, data, body: '' };
  });
}

/** The names of removed people that no row lists as another form of its own. */
export function removedNames(removed: PlainEntry, set: Pick<ContentSet, 'of'>): string[] {
  const listed = presentOf(removed, set).flatMap((entry) =>
    [dataOf(entry), ...peopleOf(entry)].flatMap(({ alsoWritten }) => textsWithin(alsoWritten)),
  );
  const known = new Set(listed.map(exact));
  return peopleOf(removed)
    .flatMap(({ name }) => textsWithin(name))
    .filter((name) => !known.has(exact(name)));
}

/** The record that an earlier state has become: of the same file, or for a decision of the same act. */
export function presentOf(entry: PlainEntry, { of }: Pick<ContentSet, 'of'>): PlainEntry[] {
  const { noun, file } = entry;
  const own = of(noun).filter((each) => each.file === file);
  if (own.length > 0 || noun !== 'decision') return own;
  return of(noun).filter((each) => actOf(each) === actOf(entry));
}

/** A decision's number, symbol and day. */
export const actOf = (entry: PlainEntry): string => {
  const { number, symbol, signed } = dataOf(entry);
  return JSON.stringify([number, symbol, signed]);
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
const dataOf = ({ data }: PlainEntry) => (data ?? {}) as Record<string, unknown>;
