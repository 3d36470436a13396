import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/settings.ts';
import { buildRealSite } from './test/build-real-site.ts';
import { buildTestSite } from './test/build-test-site.ts';
import { chromiumOrInstall } from './test/chromium.ts';
import { libreOfficeOrInstall } from './test/libreoffice.ts';
import { browserTests, type Counts, lint, types, unitTests } from './test/runners.ts';

/**
 * The single test command: lint, types, unit tests, the sample site, the built site in a browser. Words
 * after `--` select the test files whose path contains one of them, and skip lint and types.
 */
const files = process.argv.slice(2);
mkdirSync(join(root, '.build/test'), { recursive: true });

/** The results of each step, with its seconds. */
const steps: (Counts & { title: string; seconds: number })[] = [];

// Neither saturates two cores.
await Promise.all([
  siteTests(),
  formTests().then(() => step('Unit tests', () => unitTests(files))),
]);

const sum = (of: keyof Counts) => steps.reduce((total, each) => total + each[of], 0);
console.log(`\n${steps.map(({ title, seconds }) => `${title} ${seconds} s`).join(', ')}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

async function formTests(): Promise<void> {
  if (files.length > 0) return;
  await step('Lint', lint);
  await step('Types', types);
}

async function siteTests(): Promise<void> {
  const sites = [
    await step('Sample site', buildTestSite),
    await step('Site without samples', buildRealSite),
  ];
  if (sites.some(({ failed }) => failed > 0)) return;
  const programs = () => ({
    chromium: chromiumOrInstall(),
    libreOffice: libreOfficeOrInstall(),
  });
  await Promise.all([
    step('Tests that build', async () => browserTests('builds', files, programs())),
    step('Tests of pages', async () => browserTests('pages', files, programs())),
  ]);
}

async function step(title: string, run: () => Promise<Counts>): Promise<Counts> {
  console.log(`\n${title} …`);
  const start = performance.now();
  const counts = await run().catch((error: Error) => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  steps.push({ title, ...counts, seconds: Math.round((performance.now() - start) / 1000) });
  return counts;
}
