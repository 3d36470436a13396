import { join } from 'node:path';
import type { Publication } from '../../src/model/publication.ts';
import type { Settings } from '../../src/settings.ts';
import { openSite } from '../verify/finished-site.ts';
import { publishedFacts } from './published-facts.ts';
import { currentName } from './release.ts';
import { stillShown } from './still-shown.ts';

/**
 * Whether a site withdraws something from the release that readers get and adds nothing to it: such a publication
 * waits for nothing, since it cannot show again what was withdrawn or has expired.
 * @param facts what the site publishes (`publishedFacts`)
 */
export async function onlyWithdraws(
  facts: ReadonlySet<string>,
  folder: string,
  settings: Settings,
  publication: Publication,
): Promise<boolean> {
  try {
    const current = await openSite(join(folder, currentName), settings, publication);
    if (!facts.isSubsetOf(publishedFacts(current))) return false;
    return stillShown(current)[Symbol.iterator]().next().done === false;
  } catch {
    // What readers get is unknown, so anything may be new to them.
    return false;
  }
}
