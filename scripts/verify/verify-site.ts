import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { openSite } from './finished-site.ts';
import type { Broken, SitePromise } from './invariant.ts';
import { promises } from './invariants/index.ts';

/** A promise that a site breaks, with every place. */
export interface Breach {
  promise: SitePromise;
  places: Broken[];
}

/** Looks at a finished folder; every promise that it breaks, with all places. */
export function breachesOf(folder: string, settings: Settings): Breach[] {
  const site = openSite(folder, settings);
  return promises
    .map((promise) => ({ promise, places: [...promise.broken(site)] }))
    .filter(({ places }) => places.length > 0);
}

/**
 * Lets a finished folder pass, or tells on one screen what it breaks.
 * @throws {CommandError} when any promise is broken.
 */
export function verifySite(folder: string, settings: Settings): void {
  const breaches = breachesOf(folder, settings);
  const told = breaches.filter(({ promise }) => promise.onlyTold);
  const grave = breaches.filter(({ promise }) => !promise.onlyTold);
  if (told.length > 0) console.warn(told.map(tellBreach).join('\n'));
  if (grave.length > 0) throw new CommandError(tellBreaches(grave));
}

const most = 5;

function tellBreaches(breaches: readonly Breach[]): string {
  return [
    `Trang dựng xong chưa đạt ${breaches.length} trong ${promises.length} điều phải giữ:`,
    ...breaches.map(tellBreach),
    'Trang đang có không bị thay đổi.',
  ].join('\n');
}

function tellBreach({ promise: { id, says, onlyTold }, places }: Breach): string {
  const lines = places.slice(0, most).map(({ file, found }) => `  ${file}: ${found}`);
  const more = places.length > most ? [`  … và ${places.length - most} chỗ nữa`] : [];
  return [`${onlyTold ? '!' : '✗'} ${says} [${id}]`, ...lines, ...more].join('\n');
}
