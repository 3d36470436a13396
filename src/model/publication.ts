import { collections, type Noun } from './collections.ts';
import { once } from './once.ts';
import { shownPage } from './page/shown-page.ts';
import { hasPictures } from './permission.ts';
import { withFormerIds } from './plan/former-ids.ts';
import { isPageAddress } from './published-addresses.ts';
import { type ContentSet, nouns } from './read/content-set.ts';
import { downloadFile } from './read/office-file.ts';
import type { PlainEntry } from './read/read.ts';
import { isText } from './read/source.ts';
import { addressesBelow } from './routes.ts';
import { aboutPage } from './schema/page.ts';
import { publicValue } from './schema/public.ts';
import { mayNameIn } from './withholding/forms-to-read.ts';
import { type HiddenInCopy, misplacedRecords } from './withholding/hidden-in-copies.ts';
import { isIdOfTitle } from './withholding/id-of-title.ts';
import { keptLinks, withKeptLinks } from './withholding/kept-links.ts';
import { masked } from './withholding/masked-record.ts';
import { neutralIds, renamed } from './withholding/neutral-addresses.ts';
import { isSameBytes, withheldPictures, withoutPictures } from './withholding/pictures.ts';
import { closedPlaces, isAtOrBelow, type Remembered } from './withholding/remembered-people.ts';
import { scanOf, withoutScan } from './withholding/scan.ts';
import { isNamingIn, type Withholding, withholdingOf } from './withholding/withholding.ts';
import {
  isUnderstood,
  type WithholdingOptions,
  withholdingRecords,
} from './withholding/withholding-records.ts';

const pathOf = addressesBelow('');

/** A record by its noun and id. */
export interface RecordRef {
  noun: Noun;
  id: string;
}

/**
 * The part of a content set that a site shows, and what must not appear anywhere in it; decided once.
 */
export interface Publication {
  /** Everything read, shown or not; a record whose id names someone withheld has another id. */
  content: ContentSet;
  /** Records as published: only public fields, masked in every text. */
  of: (noun: Noun) => readonly PlainEntry[];
  /** Slugs of exemplars that answer with a tombstone; nothing else of them is published. */
  tombstones: readonly string[];
  /**
   * Records that readers must not see: samples, drafts, internal work, withheld or invalid exemplars.
   */
  hidden: readonly PlainEntry[];
  /** Rows that decisions withhold, people of withheld exemplars, and the names to mask. */
  withholding: Withholding;
  /** Files that show people whom another file of the same record hides; they are hidden. */
  hiddenInCopies: readonly HiddenInCopy[];
  /** Those who stay withheld by the memory of earlier builds alone. */
  remembered: Remembered;
  /** Whether an address names someone withheld: nothing may be published there, not even a tombstone. */
  isNamingAddress: (address: string) => boolean;
  /** Whether an address may name someone withheld, even in part: it gets no tombstone. */
  mayNameAddress: (address: string) => boolean;
  /** Pages and units without a page, because their ids name someone withheld. */
  naming: readonly RecordRef[];
  /** Decisions and exemplars that cannot be parsed, so that the people they withhold are unknown. */
  unreadable: readonly string[];
  /** Number of samples left out. */
  samplesLeftOut: number;
  /** The same without certain files, after they were inspected. */
  leavingOut: (files: FilesLeftOut) => Publication;
}

/** Files that may not be shown, by path. */
export interface FilesLeftOut {
  /** Scans, in addition to those that are not redacted. */
  scans: readonly string[];
  /** Files beside pages. */
  downloads?: readonly string[];
}

/**
 * Decides which part of a content set a site shows. Records whose ids name someone withheld get neutral
 * ids (`neutralIds`), which all references use.
 */
export function publicationOf(set: ContentSet, given: WithholdingOptions): Publication {
  const options = { misplaced: misplacedRecords(set), ...given };
  const publication = decided(set, options);
  const { isNamingAddress, mayNameAddress, hidden } = publication;
  const { hidden: names, alsoWritten } = publication.withholding;
  if (names.length + alsoWritten.length === 0) return publication;
  const idsOf = (noun: Noun) =>
    new Set(publication.naming.filter((each) => each.noun === noun).map(({ id }) => id));
  const gone = new Map<Noun, ReadonlySet<string>>([
    [
      'exemplar',
      new Set(
        hidden
          .filter(({ noun, id }) => noun === 'exemplar' && mayNameAddress(id))
          .map(({ id }) => id),
      ),
    ],
    ['page', idsOf('page')],
    ['unit', idsOf('unit')],
  ]);
  const ids = neutralIds(set.of, isNamingAddress);
  if (ids.size + [...gone.values()].reduce((sum, { size }) => sum + size, 0) === 0)
    return publication;
  const { leftOut = [], lastGood = [] } = options;
  const idOf = ({ noun, id }: RecordRef) => ids.get(noun)?.get(id) ?? id;
  return decided(renamed(set, ids, gone), {
    ...options,
    // A page that fails to render reports the id that it has on the site.
    leftOut: [...leftOut, ...leftOut.map((each) => ({ ...each, id: idOf(each) }))],
    lastGood: lastGood.map((entry) => ({ ...entry, id: idOf(entry) })),
  });
}

function decided(given: ContentSet, options: WithholdingOptions): Publication {
  const { today, leftOut = [], lastGood = [] } = options;
  const records = withholdingRecords(given, options);
  const { set, withdrawn, remembered, hiddenInCopies, isSampleOut } = records;
  const faulty = new Set(leftOut.map(keyOf));
  const isFaulty = (entry: PlainEntry) => faulty.has(keyOf(entry));
  const isHidden = (entry: PlainEntry) =>
    records.isHidden(entry) || (entry.noun === 'exemplar' && isFaulty(entry));
  const isOut = (entry: PlainEntry) => isHidden(entry) || isFaulty(entry);
  const isIn = (entry: PlainEntry) => !isOut(entry);
  const all = nouns.flatMap((noun) => set.of(noun));
  const withholding = withholdingOf({ ...records, shown: all.filter(isIn) });
  const isPictureOut = withheldPictures(set, [
    ...withdrawn,
    // Whoever compares the site with its content later does not know which records a build has left out.
    ...set.of('exemplar').filter((entry) => !records.isHidden(entry) && !hasPictures(entry)),
  ]);
  // A picture's file name becomes part of its address.
  const isNaming = (entry: PlainEntry, file: string) =>
    withholding.findIn(entry)(file.slice(file.lastIndexOf('/') + 1)).length > 0;
  const isNamingAddress = isNamingIn(withholding);
  const mayName = mayNameIn(withholding);
  const mayNameAddress = (address: string) => isNamingAddress(address) || mayName(address);
  const isNamingId = (entry: PlainEntry) =>
    entry.id !== aboutPage && isNamingAddress(entry.id) && !isIdOfTitle(entry, isNamingAddress);
  const naming = [...set.of('page'), ...set.of('unit')].filter(isNamingId);
  // Rows and people of such a unit show its name as text.
  const namingUnits = new Map(
    naming
      .filter(({ noun }) => noun === 'unit')
      .map(({ id, data }) => [id, (data as { name?: unknown } | undefined)?.name]),
  );
  const written = onceByNoun((noun) =>
    set
      .of(noun)
      .filter((entry) => isIn(entry) && !naming.includes(entry))
      .map((entry) => withoutUnits(entry, namingUnits))
      .map((entry) =>
        noun === 'exemplar'
          ? withoutPictures(entry, (file) => isPictureOut(file) || isNaming(entry, file))
          : noun === 'plan'
            ? withFormerIds(entry, set, isNamingAddress)
            : entry,
      ),
  );
  const allMasked = onceByNoun((noun) => written(noun).map((entry) => masked(entry, withholding)));
  // A heading's id is made of its words as they are shown, so that links to it must follow.
  const links = once(() =>
    keptLinks(
      withholding.withheld.length === 0
        ? []
        : (['page', 'exemplar', 'decision', 'unit'] as const).flatMap((noun) =>
            written(noun).map((each, at) => ({
              written: each,
              masked: allMasked(noun)[at] ?? each,
            })),
          ),
      isNamingAddress,
    ),
  );
  const allShown = onceByNoun((noun) => {
    const { headings, pages } = links();
    return headings.size + pages.size === 0
      ? allMasked(noun).map(asShown)
      : written(noun).map((entry) =>
          asShown(withKeptLinks(entry, links(), (each) => masked(each, withholding))),
        );
  });
  const files = new Set(set.list.map(({ file }) => file));
  const shownWithout = ({ scans, downloads = [] }: FilesLeftOut) => {
    const isScanOut = scansOut([...withholding.unredactedScans, ...scans], set);
    // A file whose own name is masked does not exist for readers.
    const isLeftOut = (name: string) =>
      downloads.includes(downloadFile(name)) || !files.has(downloadFile(name));
    return onceByNoun((noun) =>
      allShown(noun).map((entry) => {
        if (noun === 'page') return { ...entry, body: shownPage(entry.body, { today, isLeftOut }) };
        return isScanOut(entry) ? withoutScan(entry) : entry;
      }),
    );
  };
  const publication: Publication = {
    content: set,
    of: shownWithout({ scans: [] }),
    leavingOut: (files) => ({ ...publication, of: shownWithout(files) }),
    tombstones: set
      .of('exemplar')
      .filter((entry) => isOut(entry) && !isSampleOut(entry))
      .filter(({ id }) => !mayNameAddress(id) && isPageAddress(pathOf.exemplar(id)))
      .map(({ id }) => id),
    hidden: all.filter(isHidden),
    withholding,
    remembered,
    hiddenInCopies,
    isNamingAddress,
    mayNameAddress,
    naming,
    unreadable: [
      ...closedPlaces(set).filter(
        (place) => !lastGood.some(({ file }) => isAtOrBelow(file, place)),
      ),
      ...set
        .of('decision')
        .filter(
          (entry) =>
            !isUnderstood(entry) &&
            !isText(set.read(entry.file)) &&
            !lastGood.some((good) => keyOf(good) === keyOf(entry)) &&
            !withholding.withheld.some(({ record }) => record === entry.id),
        )
        .map(({ file }) => file),
    ],
    samplesLeftOut: all.filter(isSampleOut).length,
  };
  return publication;
}

/** Caches an answer per noun. */
function onceByNoun(answer: (noun: Noun) => readonly PlainEntry[]): Publication['of'] {
  const known = new Map<Noun, readonly PlainEntry[]>();
  return (noun) => {
    const entries = known.get(noun) ?? answer(noun);
    known.set(noun, entries);
    return entries;
  };
}

/** Scans that may not be shown, because they or one with the same bytes name someone withheld. */
function scansOut(named: readonly string[], { list, read }: ContentSet) {
  const places = new Set(named);
  const sizes = new Map(list.map(({ file, size }) => [file, size]));
  return (entry: PlainEntry) => {
    const scan = entry.noun === 'decision' ? scanOf(entry) : undefined;
    if (!scan) return false;
    if (places.has(scan)) return true;
    const size = sizes.get(scan);
    const alike = size === undefined ? [] : [...places].filter((file) => sizes.get(file) === size);
    return alike.some((file) => isSameBytes(read(file), read(scan)));
  };
}

const keyOf = ({ noun, id }: RecordRef) => `${noun} ${id}`;

/** A record without references to certain units: their names become text, with no successors. */
function withoutUnits(entry: PlainEntry, names: ReadonlyMap<unknown, unknown>): PlainEntry {
  if (names.size === 0) return entry;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    const { unit, successors, ...rest } = value as Record<string, unknown>;
    const isOut = names.has(unit);
    return Object.fromEntries(
      Object.entries({
        ...(isOut ? { unitAsWritten: names.get(unit) } : { unit }),
        successors: Array.isArray(successors)
          ? successors.filter((each) => !names.has(each))
          : successors,
        ...rest,
      })
        .filter(([, inner]) => inner !== undefined)
        .map(([key, inner]) => [key, walk(inner)]),
    );
  };
  return { ...entry, data: walk(entry.data) };
}

/** The published part of a record: its public fields. */
function asShown(entry: PlainEntry): PlainEntry {
  return { ...entry, data: publicValue(collections[entry.noun].schema, entry.data) };
}
