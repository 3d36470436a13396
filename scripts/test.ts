import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/settings.ts';
import { buildRealSite } from './test/build-real-site.ts';
import { buildTestSite } from './test/build-test-site.ts';
import { chromiumOrInstall } from './test/chromium.ts';
import { libreOfficeOrInstall } from './test/libreoffice.ts';
import { browserTests, lint, type Outcome, types, unitTests } from './test/runners.ts';

/**
 * The single test command: lint, types, unit tests, the sample site, the built site in a browser. Words
 * after `--` select the test files whose path contains one of them, and skip lint and types.
 */
const files = process.argv.slice(2);
mkdirSync(join(root, '.build/test'), { recursive: true });

/** The results of each step, with its seconds. */
const steps: (Outcome & { title: string; seconds: number })[] = [];

// Three at once, since none saturates a core; types last, beside the longest of the others.
await Promise.all([
  siteTests(),
  ofAll('Lint', lint).then(() => step('Unit tests', () => unitTests(files))),
]);

const passed = steps.reduce((sum, each) => sum + each.passed, 0);
const failures = steps.flatMap((each) => each.failures.map((text) => `${each.title}: ${text}`));
// Printed last, where a user who reads only the end of the output finds them.
for (const text of failures) console.log(`\n✗ ${text}`);
console.log(`\n${steps.map(({ title, seconds }) => `${title} ${seconds} s`).join(', ')}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function siteTests(): Promise<void> {
  const sites = [
    await step('Sample site', buildTestSite),
    await step('Site without samples', buildRealSite),
  ];
  const areBuilt = sites.every(({ failures }) => failures.length === 0);
  const inBrowser = async (title: string, kind: 'builds' | 'pages') => {
    if (areBuilt) await step(title, async () => browserTests(kind, files, programs()));
  };
  await Promise.all([
    inBrowser('Tests that build', 'builds'),
    inBrowser('Tests of pages', 'pages').then(() => ofAll('Types', types)),
  ]);
}

function programs() {
  return { chromium: chromiumOrInstall(), libreOffice: libreOfficeOrInstall() };
}

/** A step that a choice of files skips. */
async function ofAll(title: string, run: () => Promise<Outcome>): Promise<void> {
  if (files.length === 0) await step(title, run);
}

async function step(title: string, run: () => Promise<Outcome>): Promise<Outcome> {
  console.log(`\n${title} …`);
  const start = performance.now();
  const outcome = await run().catch((error: Error) => ({ passed: 0, failures: [error.message] }));
  steps.push({ title, ...outcome, seconds: Math.round((performance.now() - start) / 1000) });
  return outcome;
}
