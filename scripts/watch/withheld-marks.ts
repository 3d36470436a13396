import { createHash } from 'node:crypto';
import type { Settings } from '../../src/settings.ts';
import { readPublication } from '../publication.ts';

/**
 * What the content withholds today, as marks that say nothing of it: exemplars, rows of decisions,
 * scans. A mark that was not there at the last publication is a withdrawal that waits.
 */
export function withheldMarks(settings: Settings): string[] {
  const { tombstones, withholding } = readPublication(settings);
  return [
    ...tombstones.map((slug) => `exemplar ${slug}`),
    ...withholding.withheld.map(({ id }) => `row ${id}`),
    ...[...withholding.unredactedScans].map((file) => `scan ${file}`),
  ]
    .map((text) => createHash('sha256').update(text).digest('hex').slice(0, 16))
    .sort();
}
