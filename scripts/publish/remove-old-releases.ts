import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isFolder } from '../../src/disk/entry.ts';
import type { Publication } from '../../src/model/publication.ts';
import type { Settings } from '../../src/settings.ts';
import { removeSite } from '../build/own-site.ts';
import { readPublication } from '../publication.ts';
import { reasonOf } from '../refusals.ts';
import { changedFiles } from '../verify/changed-files.ts';
import { openSite } from '../verify/finished-site.ts';
import { noTrace } from '../verify/invariants/no-trace.ts';
import { publishedFacts } from './published-facts.ts';
import { knownSums, releasesIn } from './release.ts';

/** Number of earlier releases retained for rollbacks. */
const kept = 2;

/** What happened to earlier releases that may not remain. */
export interface Removed {
  removed: string[];
  /** Those that still contain files added by others. */
  remaining: string[];
  /** Those that the system does not let us remove, with its error. */
  refused: Map<string, string>;
}

/**
 * Removes earlier releases: regardless of age those that show anything that today's does not, that
 * contain a withheld word or were changed; and all others except the newest few.
 */
export async function removeOldReleases(
  folder: string,
  current: string,
  shown: ReadonlySet<string>,
  settings: Settings,
  publication = readPublication(settings),
): Promise<Removed> {
  const earlier = releasesIn(folder, settings)
    .filter((name) => name !== current)
    .sort((a, b) => ageOf(b) - ageOf(a));
  const fit: string[] = [];
  for (const name of earlier) {
    if (await showsNoMore(join(folder, name), shown, settings, publication)) fit.push(name);
  }
  const old = earlier.filter((name) => !fit.slice(0, kept).includes(name));
  const refused = new Map<string, string>();
  for (const name of old) {
    try {
      await removeSite(join(folder, name), knownSums(name));
    } catch (error) {
      // The new release is already shown, and others are still to be removed.
      refused.set(name, reasonOf(error));
    }
  }
  const left = old.filter((name) => isFolder(join(folder, name)));
  return {
    removed: old.filter((name) => !left.includes(name)),
    remaining: left.filter((name) => !refused.has(name)),
    refused,
  };

  function ageOf(name: string): number {
    return statSync(join(folder, name)).mtimeMs;
  }
}

/** Whether a release may remain; an unreadable one may not. */
async function showsNoMore(
  release: string,
  shown: ReadonlySet<string>,
  settings: Settings,
  publication: Publication,
): Promise<boolean> {
  try {
    const site = await openSite(release, settings, publication);
    if (!changedFiles(release, site.hash)[Symbol.iterator]().next().done) return false;
    const facts = publishedFacts(site);
    return facts.isSubsetOf(shown) && [...noTrace.violations(site)].length === 0;
  } catch {
    return false;
  }
}
