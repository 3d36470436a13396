import { join } from 'node:path';
import { root } from '../../src/settings.ts';
import { buildAndKeep, replaceBy } from './as-built.ts';
import type { Outcome } from './runners.ts';

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

/** The same for a copy of the samples, which tests modify. */
export const copySettings = {
  ...testSettings,
  CONTENT_DIR: join(root, '.build/test/sample-content'),
};

/** Builds the test site. */
export function buildTestSite(): Promise<Outcome> {
  replaceBy(join(root, testSettings.CONTENT_DIR), copySettings.CONTENT_DIR);
  return buildAndKeep(copySettings);
}
