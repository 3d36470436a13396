import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';

/** How many tests of a run passed and failed. */
export interface Counts {
  passed: number;
  failed: number;
}

/** Runs a script that succeeds or fails as a whole, with variables over those of the shell. */
export function oneTest(command: readonly string[], env: Record<string, string> = {}): Counts {
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Checks the form of every file, as `npm run lint` does. */
export function lint(): Counts {
  return oneTest(['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
}

/** Checks the types of every TypeScript and Astro file, as `npm run lint` does. */
export function types(): Counts {
  return oneTest(['node_modules/astro/bin/astro.mjs', 'check'], {
    ASTRO_TELEMETRY_DISABLED: '1',
  });
}

/** Runs the unit tests that stand beside their files. */
export function unitTests(files: readonly string[]): Counts {
  const report = join(root, '.build/test/unit.json');
  const { status, json } = runNode(
    'node_modules/vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    files,
    report,
  );
  const { numPassedTests = 0, numFailedTests = 0 } = json as Record<string, number>;
  return honest(status, { passed: numPassedTests, failed: numFailedTests });
}

/** Runs the tests of the built site with the browser and the LibreOffice at these paths. */
export function browserTests(
  files: readonly string[],
  programs: { chromium: string; libreOffice: string },
): Counts {
  const report = join(root, '.build/test/browser.json');
  const { status, json } = runNode(
    'node_modules/@playwright/test/cli.js',
    ['test'],
    files,
    report,
    {
      CHROMIUM_PATH: programs.chromium,
      LIBREOFFICE_PATH: programs.libreOffice,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
  );
  const { expected = 0, unexpected = 0, flaky = 0 } = (json.stats ?? {}) as Record<string, number>;
  return honest(status, { passed: expected, failed: unexpected + flaky });
}

function runNode(
  script: string,
  options: string[],
  files: readonly string[],
  report: string,
  env: Record<string, string> = {},
) {
  rmSync(report, { force: true });
  const none = files.length > 0 ? [passWithNone(script)] : [];
  const { status } = spawnSync(process.execPath, [script, ...options, ...none, ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const json = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  return { status, json: json as Record<string, unknown> };
}

/** Both runners would fail when the words chosen name tests of the other one only. */
function passWithNone(script: string): string {
  return script.includes('vitest') ? '--passWithNoTests' : '--pass-with-no-tests';
}

/** A run that stopped for another reason than a failed test counts as one failure. */
function honest(status: number | null, counts: Counts): Counts {
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
