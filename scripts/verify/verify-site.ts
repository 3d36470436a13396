import type { Publication, RecordRef } from '../../src/model/publication.ts';
import { routeOf } from '../../src/model/routes.ts';
import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { addressOf, openSite } from './finished-site.ts';
import type { Broken, SitePromise } from './invariant.ts';
import { promises } from './invariants/index.ts';

/** A promise that a site breaks, with every place. */
export interface Breach {
  promise: SitePromise;
  places: Broken[];
}

/** Looks at a finished folder; every promise that it breaks, with all places. */
export function breachesOf(
  folder: string,
  settings: Settings,
  publication?: Publication,
): Breach[] {
  const site = openSite(folder, settings, publication);
  return promises
    .map((promise) => ({ promise, places: [...promise.broken(site)] }))
    .filter(({ places }) => places.length > 0);
}

/**
 * Lets a finished folder pass, or tells on one screen what it breaks.
 * @throws {SiteViolation} when any promise is broken.
 */
export function verifySite(folder: string, settings: Settings, publication?: Publication): void {
  const breaches = breachesOf(folder, settings, publication);
  const told = placesWhere(breaches, isTold);
  const grave = placesWhere(breaches, (place, breach) => !isTold(place, breach));
  if (told.length > 0) console.warn(told.map((each) => tellBreach(each, '!')).join('\n'));
  if (grave.length > 0) throw new SiteViolation(grave);
}

const isTold = ({ onlyTold }: Broken, { promise }: Breach) =>
  onlyTold === true || promise.onlyTold === true;

function placesWhere(breaches: Breach[], holds: (place: Broken, breach: Breach) => boolean) {
  return breaches
    .map((breach) => ({
      ...breach,
      places: breach.places.filter((place) => holds(place, breach)),
    }))
    .filter(({ places }) => places.length > 0);
}

/** A finished site that may not be published. */
export class SiteViolation extends CommandError {
  /** Whose content is behind it, as far as the places are pages and files of one record. */
  records: readonly RecordRef[];
  constructor(breaches: readonly Breach[]) {
    super(tellBreaches(breaches));
    const places = breaches.flatMap((breach) => breach.places);
    this.records = places.flatMap(({ file }) => routeOf(addressOf(file))?.record ?? []);
  }
}

const most = 5;

function tellBreaches(breaches: readonly Breach[]): string {
  return [
    `Trang dựng xong chưa đạt ${breaches.length} trong ${promises.length} điều phải giữ:`,
    ...breaches.map((each) => tellBreach(each, '✗')),
    'Trang đang có không bị thay đổi.',
  ].join('\n');
}

function tellBreach({ promise: { id, says }, places }: Breach, mark: string): string {
  const lines = places.slice(0, most).map(({ file, found }) => `  ${file}: ${found}`);
  const more = places.length > most ? [`  … và ${places.length - most} chỗ nữa`] : [];
  return [`${mark} ${says} [${id}]`, ...lines, ...more].join('\n');
}
