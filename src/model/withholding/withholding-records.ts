import { isInternal, movementIn } from '../collections.ts';
import { isWithheld } from '../permission.ts';
import { publishedAddresses } from '../published-addresses.ts';
import type { ContentSet } from '../read/content-set.ts';
import type { PlainEntry } from '../read/read.ts';
import { textAnyhow } from '../read/source.ts';
import { addressesBelow } from '../routes.ts';
import { isSample } from '../schema/sample.ts';
import { type HiddenInCopy, misplacedRecords, withHiddenInCopies } from './hidden-in-copies.ts';
import { dataOf, peopleOf, type Remembered, rememberedPeople } from './remembered-people.ts';
import { isShownRow, type Readable } from './withheld.ts';
import type { Known } from './withholding.ts';

const pathOf = addressesBelow('');

/** What decides whom a content folder withholds, besides its files. */
export interface WithholdingOptions {
  /** yyyy-mm-dd; consent ends by date. */
  today: string;
  /** Whether records marked as samples are shown. */
  samples: boolean;
  /** Invalid records to leave out. */
  leftOut?: readonly Pick<PlainEntry, 'noun' | 'id'>[];
  /**
   * Decisions and withheld exemplars of the last successful build, used for those that are now invalid,
   * unreadable or gone, and for people whom they name no more. An exemplar without data was shown.
   */
  lastGood?: readonly PlainEntry[];
  /** From `misplacedRecords` of the content. */
  misplaced?: readonly PlainEntry[];
}

/** The records by which a content folder withholds people. */
export interface WithholdingRecords extends Required<Omit<Known, 'shown'>> {
  /** The content, in which every file of a record hides what another one of it hides. */
  set: ContentSet;
  hiddenInCopies: readonly HiddenInCopy[];
  /** Exemplars of the content that are withheld. */
  withdrawn: readonly PlainEntry[];
  remembered: Remembered;
  isSampleOut: (entry: PlainEntry) => boolean;
  /** Whether readers must not see a record: a draft, internal work, a sample, a withheld exemplar. */
  isHidden: (entry: PlainEntry) => boolean;
}

/** Determines which records withhold people: in their places or not, with slips or not, today or by the memory of earlier builds. */
export function withholdingRecords(
  given: ContentSet,
  {
    today,
    samples,
    leftOut = [],
    lastGood = [],
    misplaced = misplacedRecords(given),
  }: WithholdingOptions,
): WithholdingRecords {
  const { set, hiddenInCopies } = withHiddenInCopies(given, misplaced);
  // Everything in the folder of an invented movement is invented too.
  const inventedMovements = new Set(
    samples
      ? []
      : set
          .of('movement')
          .filter(isSample)
          .map(({ file }) => movementIn(file) ?? ''),
  );
  const isSampleOut = (entry: PlainEntry) =>
    !samples && (isSample(entry) || inventedMovements.has(movementIn(entry.file) ?? ''));
  const withdrawn = set
    .of('exemplar')
    .filter((entry) => isWithheld(entry, today) && !isSampleOut(entry));
  const remembered = rememberedPeople(lastGood, set, { samples, leftOut });
  const withheldToday = new Set(withdrawn);
  const here = [...set.of('decision').filter((entry) => !isSampleOut(entry)), ...withdrawn];
  const published = new Set(publishedAddresses(given));
  const present = new Set(set.of('exemplar').map(({ id }) => id));
  const wasPublic = ({ id }: PlainEntry) =>
    !present.has(id) &&
    (published.has(pathOf.exemplar(id)) ||
      lastGood.some((good) => good.noun === 'exemplar' && good.id === id));
  const known = new Set(misplaced.map(({ file }) => file));
  // Of an exemplar whose approval was undone; what was never public needs no withdrawal.
  const putBack = set
    .of('draft')
    .filter((entry) => !known.has(entry.file) && isRefused(entry, today) && wasPublic(entry))
    .map((entry) => ({ ...entry, noun: 'exemplar' as const }));
  const readable = [
    ...here.map((entry) => understood(entry, set)),
    ...[...misplaced, ...putBack]
      .filter((entry) => !isSampleOut(entry))
      .map((entry) => ({ ...understood(entry, set), faultyFile: entry.file })),
  ];
  const of = (noun: 'decision' | 'exemplar') => readable.filter((each) => each.noun === noun);
  return {
    set,
    hiddenInCopies,
    withdrawn,
    remembered,
    decisions: [...of('decision'), ...remembered.decisions],
    exemplars: [...of('exemplar'), ...remembered.exemplars],
    removed: remembered.removed,
    isSampleOut,
    isHidden: (entry) =>
      entry.noun === 'draft' ||
      isInternal(entry.noun) ||
      isSampleOut(entry) ||
      withheldToday.has(entry),
  };
}

/** Whether a record by itself may withhold somebody on a day, yyyy-mm-dd. */
export const mayWithhold = (entry: PlainEntry, today: string): boolean =>
  entry.noun === 'decision'
    ? !isUnderstood(entry) || peopleOf(entry).some((row) => !isShownRow(row))
    : isWithheld(entry, today) || (entry.noun === 'draft' && isRefused(entry, today));

/**
 * Whether what a draft says of consent would withhold an exemplar; one that cannot be read may say so, a consent not
 * asked for yet says nothing.
 */
const isRefused = (entry: PlainEntry, today: string) =>
  (!entry.data || dataOf(entry).consent !== undefined) &&
  isWithheld({ ...entry, noun: 'exemplar' }, today);

/**
 * A record to withhold by: if it, or its list of people, cannot be parsed, the text itself, of which
 * every name counts.
 */
function understood(entry: PlainEntry, { read }: ContentSet): Readable {
  const { file } = entry;
  return isUnderstood(entry) ? entry : { ...entry, text: textAnyhow(read(file)), faultyFile: file };
}

/** Whether the list of people that a decision or an exemplar names can be parsed. */
export function isUnderstood({ noun, data }: PlainEntry): boolean {
  const { recipients, honourees } = (data ?? {}) as Record<string, unknown>;
  const list = noun === 'decision' ? recipients : honourees;
  return Array.isArray(list) && list.every((item) => item && typeof item === 'object');
}
