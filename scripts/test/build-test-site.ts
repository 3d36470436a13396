import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';
import { type Counts, oneTest } from './runners.ts';

/** The site that browser tests read: the samples on one fixed day, apart from the user's own site. */
export const testSite = join(root, '.build/test-site');

/** Settings of the test site, over those of the shell. */
export const testSettings = {
  CONTENT_DIR: 'content',
  OUT_DIR: testSite,
  SITE_URL: 'http://127.0.0.1:4321/',
  BUILD_DATE: '2026-11-23',
  SAMPLES: '1',
};

/** Builds the test site with the command that everybody uses; counts as one test. */
export function buildTestSite(): Promise<Counts> {
  // One that another version has built is taken for others' files.
  rmSync(testSite, { recursive: true, force: true });
  return oneTest(['scripts/build.ts'], testSettings);
}
