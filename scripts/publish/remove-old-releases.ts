import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/settings.ts';
import { openSite } from '../verify/finished-site.ts';
import { noTrace } from '../verify/invariants/no-trace.ts';
import { releasePrefix } from './release.ts';

/** How many earlier releases stay at hand, to go back to. */
const kept = 2;

/**
 * Removes earlier releases: those that show what is withheld today, whatever their age, and all but
 * the newest few of the others.
 * @returns their names
 */
export function removeOldReleases(folder: string, current: string, settings: Settings): string[] {
  const earlier = readdirSync(folder)
    .filter((name) => name.startsWith(releasePrefix) && name !== current)
    .sort((a, b) => ageOf(b) - ageOf(a));
  const clean = earlier.filter((name) => !tells(join(folder, name), settings));
  const removed = earlier.filter((name) => !clean.slice(0, kept).includes(name));
  for (const name of removed) rmSync(join(folder, name), { recursive: true, force: true });
  return removed;

  function ageOf(name: string): number {
    return statSync(join(folder, name)).mtimeMs;
  }
}

function tells(release: string, settings: Settings): boolean {
  return [...noTrace.broken(openSite(release, settings))].length > 0;
}
