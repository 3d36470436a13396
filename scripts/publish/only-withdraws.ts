import { join } from 'node:path';
import type { Publication } from '../../src/model/publication.ts';
import type { Settings } from '../../src/settings.ts';
import { openSite } from '../verify/finished-site.ts';
import { isOfWords, maskedFacts, publishedFacts } from './published-facts.ts';
import { currentName } from './release.ts';
import { stillShown } from './still-shown.ts';

/**
 * Whether a site withdraws something from the release that readers get and adds nothing to it: such a publication
 * waits for nothing, since it cannot show again what was withdrawn or has expired. A name masked because it is withheld
 * today adds nothing.
 * @param facts what the site publishes (`publishedFacts`)
 * @param isRemembered whether it is known what earlier releases have withdrawn, so that other words in a row and other
 * bytes of a scan or a photo are compared with that; if not, they may be older ones that show more
 */
export async function onlyWithdraws(
  facts: ReadonlySet<string>,
  folder: string,
  settings: Settings,
  publication: Publication,
  isRemembered = false,
): Promise<boolean> {
  try {
    const current = await openSite(join(folder, currentName), settings, publication);
    const shown = publishedFacts(current).union(maskedFacts(current));
    const added = [...facts.difference(shown)];
    if (!added.every((fact) => isRemembered && isOfWords(fact))) return false;
    return added.length > 0 || stillShown(current)[Symbol.iterator]().next().done === false;
  } catch {
    // What readers get is unknown, so anything may be new to them.
    return false;
  }
}
