import * as z from 'zod';
import { collections, movementIn, type Noun, type Value } from './collections.ts';
import { shownPage } from './page/shown-page.ts';
import { type ContentSet, nouns } from './read/content-set.ts';
import { downloadFile } from './read/office-file.ts';
import type { PlainEntry } from './read/read.ts';
import { exemplarSchema } from './schema/exemplar.ts';
import { publicValue } from './schema/public.ts';
import { masked } from './withholding/masked-record.ts';
import { scanOf, withoutScan } from './withholding/scan.ts';
import { type Withholding, withholdingOf } from './withholding/withholding.ts';

/** A record by its noun and id. */
export interface RecordRef {
  noun: Noun;
  id: string;
}

/** What a site shows of a content set, and what must not be found anywhere in it; decided once. */
export interface Publication {
  /** All that was read, shown or not. */
  content: ContentSet;
  /** Records as the site may show them: public fields, that in no text name whom a row withholds. */
  of: (noun: Noun) => readonly PlainEntry[];
  /** Slugs of exemplars that answer with a tombstone; nothing else of them is known. */
  tombstones: readonly string[];
  /** What readers must not come to know: samples, drafts, exemplars that are withheld or at fault. */
  hidden: readonly PlainEntry[];
  /** Rows that decisions withhold, and the names that they hide. */
  withholding: Withholding;
  /** How many records stay out because they are samples. */
  samplesLeftOut: number;
}

/** What decides which records are shown. */
export interface PublicationOptions {
  /** yyyy-mm-dd; consent ends by date. */
  today: string;
  /** Whether records marked as samples are shown. */
  samples: boolean;
  /** Records at fault that this site does without. */
  leftOut?: readonly RecordRef[];
  /** Places of scans that may not be shown, besides those that are not redacted. */
  scansLeftOut?: readonly string[];
  /** Files beside pages that may not be shown, by their places. */
  downloadsLeftOut?: readonly string[];
}

/** Decides what a site shows of a content set. */
export function publicationOf(
  set: ContentSet,
  { today, samples, leftOut = [], scansLeftOut = [], downloadsLeftOut = [] }: PublicationOptions,
): Publication {
  const faulty = new Set(leftOut.map(keyOf));
  // What lies in an invented movement's folder is as invented as the movement.
  const inventedMovements = new Set(
    set
      .of('movement')
      .filter(isSample)
      .map(({ id }) => id),
  );
  const isSampleOut = (entry: PlainEntry) =>
    !samples && (isSample(entry) || inventedMovements.has(movementIn(entry.file) ?? ''));
  const isFaulty = (entry: PlainEntry) => faulty.has(keyOf(entry));
  const isHidden = (entry: PlainEntry) =>
    entry.noun === 'draft' ||
    isSampleOut(entry) ||
    isWithheld(entry, today) ||
    (entry.noun === 'exemplar' && isFaulty(entry));
  const isOut = (entry: PlainEntry) => isHidden(entry) || isFaulty(entry);
  const isIn = (entry: PlainEntry) => !isOut(entry);
  const withholding = withholdingOf(
    set.of('decision').filter((entry) => !isSampleOut(entry)),
    nouns.flatMap((noun) => set.of(noun)).filter(isIn),
  );
  const isScanOut = (entry: PlainEntry) => {
    const scan = entry.noun === 'decision' ? scanOf(entry) : undefined;
    return scan && (withholding.unredactedScans.has(scan) || scansLeftOut.includes(scan));
  };
  const bodyToday = ({ body }: PlainEntry) =>
    shownPage(body, {
      today,
      isLeftOut: (name) => downloadsLeftOut.includes(downloadFile(name)),
    });
  const shown = new Map<Noun, readonly PlainEntry[]>();
  const of = (noun: Noun) => {
    const known = shown.get(noun);
    if (known) return known;
    const entries = set
      .of(noun)
      .filter(isIn)
      .map((entry) => asShown(masked(entry, withholding)))
      .map((entry) => (isScanOut(entry) ? withoutScan(entry) : entry))
      .map((entry) => (noun === 'page' ? { ...entry, body: bodyToday(entry) } : entry));
    shown.set(noun, entries);
    return entries;
  };
  const all = nouns.flatMap((noun) => set.of(noun));
  return {
    content: set,
    of,
    tombstones: set
      .of('exemplar')
      .filter((entry) => isOut(entry) && !isSampleOut(entry))
      .map(({ id }) => id),
    hidden: all.filter(isHidden),
    withholding,
    samplesLeftOut: all.filter(isSampleOut).length,
  };
}

const keyOf = ({ noun, id }: RecordRef) => `${noun} ${id}`;

/** Whether a record says that it is invented. */
export function isSample({ data }: Pick<PlainEntry, 'data'>): boolean {
  return (data as { sample?: unknown } | undefined)?.sample === true;
}

/** What decides whether an exemplar, and its photos, may be shown. */
const permission = exemplarSchema({ image: z.string })
  .pick({ withdrawn: true, consent: true })
  .strip();

/**
 * Whether an exemplar is withheld today; other records never are. One whose consent cannot be read
 * is withheld too: the check says why.
 */
export function isWithheld(
  { noun, data }: Pick<PlainEntry, 'noun' | 'data'>,
  today: string,
): boolean {
  if (noun !== 'exemplar') return false;
  const { data: exemplar } = permission.safeParse(data);
  return exemplar === undefined || withheldBecause(exemplar, today) !== undefined;
}

/** What leaves a record's file: its public fields, and of photos only what consent covers. */
function asShown(entry: PlainEntry): PlainEntry {
  const data = publicValue(collections[entry.noun].schema, entry.data);
  if (entry.noun !== 'exemplar' || photosAllowed(permission.parse(entry.data))) {
    return { ...entry, data };
  }
  const { photos: _, ...rest } = data as { photos?: unknown };
  return { ...entry, data: rest };
}

/** Why an exemplar is not shown; never printed on the site. */
export type Withheld = 'withdrawn' | 'consent-withdrawn' | 'consent-expired' | 'consent-too-narrow';

type Permission = Pick<Value<'exemplar'>, 'withdrawn' | 'consent'>;

/**
 * Why an exemplar is withheld today, or undefined when it may be shown. Withdrawn, expired or narrower
 * consent withholds and never blocks a build (Decree 13/2023; Law 91/2025/QH15; DOMAIN §4).
 */
export function withheldBecause(exemplar: Permission, today: string): Withheld | undefined {
  if (exemplar.withdrawn) return 'withdrawn';
  for (const { status, until, scope } of exemplar.consent) {
    if (status === 'da-rut') return 'consent-withdrawn';
    if (until && until < today) return 'consent-expired';
    if (status === 'dong-y' && scope && !(scope.includes('ten') && scope.includes('cau-chuyen'))) {
      return 'consent-too-narrow';
    }
  }
  return undefined;
}

/**
 * Whether the photos may be shown too: every subject agreed to it, or the consent states another
 * basis, a public event (DOMAIN §4).
 */
export function photosAllowed({ consent }: Pick<Permission, 'consent'>): boolean {
  return consent.every(
    (each) =>
      each.status !== 'dong-y' || !each.scope || each.scope.includes('anh') || isPublicEvent(each),
  );
}

/** Whether a consent says that its photos were taken at a public event. */
export function isPublicEvent({ basis = '', proof = '' }: { basis?: string; proof?: string }) {
  return /công khai|công cộng/iu.test(`${basis} ${proof}`);
}
