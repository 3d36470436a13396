import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';
import { type Outcome, oneTest } from './runners.ts';

/** The site for browser tests: the samples on a fixed date, separate from the user's own site. */
export const testSite = join(root, '.build/test-site');

/** Settings of the test site, which override those of the shell. */
export const testSettings = {
  CONTENT_DIR: 'content',
  OUT_DIR: testSite,
  SITE_URL: 'http://127.0.0.1:4321/',
  BUILD_DATE: '2026-11-23',
  SAMPLES: '1',
};

/** Builds the test site with the ordinary command; counts as one test. */
export function buildTestSite(): Promise<Outcome> {
  // A site from another version would count as foreign files.
  rmSync(testSite, { recursive: true, force: true });
  return oneTest(['scripts/build.ts'], testSettings);
}
