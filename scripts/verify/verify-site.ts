import type { Publication, RecordRef } from '../../src/model/publication.ts';
import { routeOf } from '../../src/model/routes.ts';
import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import type { VerifyCache } from './cache.ts';
import { addressOf, openSite, readPagesAhead } from './finished-site.ts';
import type { Invariant, Violation } from './invariant.ts';
import { invariants } from './invariants/index.ts';
import { validity } from './invariants/valid-html.ts';
import { secretsOf } from './secrets.ts';
import type { HashedListing } from './sums.ts';

/** An invariant that a site breaks, with every place. */
export interface Broken {
  invariant: Invariant;
  places: Violation[];
}

/** Examines a finished folder; returns every invariant that it breaks, with all places. */
export async function brokenInvariants(
  folder: string,
  settings: Settings,
  publication?: Publication,
  cache?: VerifyCache,
  listing?: HashedListing,
): Promise<Broken[]> {
  const site = await openSite(folder, settings, publication, cache, listing);
  return invariants
    .map((invariant) => ({ invariant, places: [...invariant.violations(site)] }))
    .filter(({ places }) => places.length > 0);
}

/**
 * Judges each page of a site that is still being made by itself; the cache has the results when the site
 * is verified.
 */
export async function verifyAhead(
  folder: string,
  publication: Publication,
  cache: VerifyCache,
): Promise<void> {
  for await (const page of readPagesAhead(folder, cache)) validity(page, cache.violations);
  secretsOf(publication);
}

/**
 * Accepts a finished folder, or reports on one screen what it breaks.
 * @param cache results of earlier runs for unchanged files
 * @param listing for a caller that has just made it
 * @throws {SiteViolation} if any invariant is broken.
 */
export async function verifySite(
  folder: string,
  settings: Settings,
  publication?: Publication,
  cache?: VerifyCache,
  listing?: HashedListing,
): Promise<void> {
  const broken = await brokenInvariants(folder, settings, publication, cache, listing);
  const warnings = placesWhere(broken, isWarning);
  const errors = placesWhere(broken, (place, each) => !isWarning(place, each));
  if (warnings.length > 0) console.warn(warnings.map((each) => lineOf(each, '!')).join('\n'));
  if (errors.length > 0) throw new SiteViolation(errors);
}

const isWarning = ({ warning }: Violation, { invariant }: Broken) =>
  warning === true || invariant.warning === true;

function placesWhere(broken: Broken[], holds: (place: Violation, each: Broken) => boolean) {
  return broken
    .map((each) => ({
      ...each,
      places: each.places.filter((place) => holds(place, each)),
    }))
    .filter(({ places }) => places.length > 0);
}

/** A finished site that must not be published. */
export class SiteViolation extends CommandError {
  /** The records that caused it, as far as the places are pages and files of one record. */
  records: readonly RecordRef[];
  constructor(broken: readonly Broken[]) {
    super(reportOf(broken));
    const places = broken.flatMap((each) => each.places);
    this.records = places.flatMap(({ file }) => routeOf(addressOf(file))?.record ?? []);
  }
}

const most = 5;

function reportOf(broken: readonly Broken[]): string {
  return [
    `Trang dựng xong chưa đạt ${broken.length} trong ${invariants.length} điều phải giữ:`,
    ...broken.map((each) => lineOf(each, '✗')),
  ].join('\n');
}

function lineOf({ invariant: { id, title }, places }: Broken, mark: string): string {
  const lines = places.slice(0, most).map(({ file, actual }) => `  ${file}: ${actual}`);
  const more = places.length > most ? [`  … và ${places.length - most} chỗ nữa`] : [];
  return [`${mark} ${title} [${id}]`, ...lines, ...more].join('\n');
}
