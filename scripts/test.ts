import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/settings.ts';
import { buildRealSite } from './test/build-real-site.ts';
import { buildTestSite } from './test/build-test-site.ts';
import { chromiumOrInstall } from './test/chromium.ts';
import { libreOfficeOrInstall } from './test/libreoffice.ts';
import { browserTests, type Counts, lint, types, unitTests } from './test/runners.ts';

/**
 * The one test command: lint, types, unit tests, the sample site, the built site in a browser. Words
 * after `--` keep to the test files whose path holds one of them, and leave out lint and types.
 */
const files = process.argv.slice(2);
mkdirSync(join(root, '.build/test'), { recursive: true });

const counts: Counts[] = [
  ...(files.length === 0 ? [step('Lint', lint), step('Types', types)] : []),
  step('Unit tests', () => unitTests(files)),
];
const sites = [
  step('Building the sample site', buildTestSite),
  step('Building a site without samples', buildRealSite),
];
counts.push(...sites);
if (sites.every(({ failed }) => failed === 0)) {
  counts.push(
    step('Tests in a browser', () =>
      browserTests(files, { chromium: chromiumOrInstall(), libreOffice: libreOfficeOrInstall() }),
    ),
  );
}
const sum = (of: keyof Counts) => counts.reduce((total, each) => total + each[of], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

function step(title: string, run: () => Counts): Counts {
  console.log(`\n${title}`);
  try {
    return run();
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1 };
  }
}
