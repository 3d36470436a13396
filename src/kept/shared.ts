import { createHash } from 'node:crypto';
import { idsAfterBuild } from '../model/plan/ids-after-build.ts';
import type { Publication } from '../model/publication.ts';
import { publishedListName } from '../model/published-addresses.ts';
import { nouns } from '../model/read/content-set.ts';
import type { Settings } from '../settings.ts';
import { numerous } from './reading.ts';

/**
 * Files that no cached page reads by itself: records of numerous nouns with the files beside them,
 * drafts, the office's internal files.
 */
const apart = /^(?:guong-dien-hinh|khen-thuong|_[^/]+)\//;

/**
 * A digest of everything that pages are generated from, except exemplars and decisions: records as shown
 * on the site, every other file of the content, the settings including the day, the code; the paths of
 * content and site do not affect pages.
 * @param code the version of code and packages
 */
export function sharedDigest(
  { content, of }: Publication,
  { outDir: _, contentDir: __, ...settings }: Settings,
  code: string,
): string {
  const hash = createHash('sha256').update(code).update(JSON.stringify(settings));
  for (const noun of nouns.filter((each) => !numerous.includes(each))) {
    hash.update(JSON.stringify([noun, of(noun)]));
  }
  // A build adds its clauses to these lists at its end, and the next one must not count that as a
  // change.
  const ids = idsAfterBuild(content);
  for (const { file, after } of ids) hash.update(JSON.stringify([file, after]));
  const lists = new Set(ids.map(({ file }) => file));
  for (const { file, kind } of content.list) {
    if (kind !== 'file' || apart.test(file) || lists.has(file)) continue;
    // Builds also add to that list, and no page shows it.
    if (file === publishedListName) continue;
    const bytes = createHash('sha256').update(content.read(file)).digest('hex');
    hash.update(JSON.stringify([file, bytes]));
  }
  return hash.digest('base64url');
}
