import { join } from 'node:path';
import { isFile } from '../../src/disk/entry.ts';
import { readText } from '../../src/disk/read-text.ts';
import { writeInside } from '../../src/disk/write-whole.ts';
import { idsAfterBuild } from '../../src/model/plan/ids-after-build.ts';
import { extendKeptIds } from '../../src/model/plan/kept-ids.ts';
import type { ContentSet } from '../../src/model/read/content-set.ts';
import type { Settings } from '../../src/settings.ts';
import { reasonOf } from '../refusals.ts';

/**
 * Adds the clauses that a build publishes to the list of each plan, so that none of their addresses is
 * lost later. A site with samples is never published and adds nothing; a read-only folder stays
 * unchanged, since the site itself does not need the list.
 */
export function keepClauseIds(
  content: ContentSet,
  { contentDir, samples }: Pick<Settings, 'contentDir' | 'samples'>,
): void {
  if (samples) return;
  for (const { file, clauses } of idsAfterBuild(content)) {
    try {
      // Read again: others may have added to it since the build read it.
      const path = join(contentDir, file);
      const before = isFile(path) ? readText(path) : '';
      const after = extendKeptIds(before, clauses);
      if (after !== before) writeInside(contentDir, file, after);
    } catch (error) {
      console.warn(`Cảnh báo: không ghi được ${file}. ${reasonOf(error)}`);
    }
  }
}
