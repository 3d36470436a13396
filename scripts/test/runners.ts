import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';

/** How many tests of a run passed and failed. */
export interface Counts {
  passed: number;
  failed: number;
}

/**
 * Runs a script that succeeds or fails as a whole, with variables over those of the shell.
 */
export async function oneTest(
  command: readonly string[],
  env: Record<string, string> = {},
): Promise<Counts> {
  const status = await run(command, env);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Checks the form of every file, as `npm run lint` does. */
export function lint(): Promise<Counts> {
  return oneTest(['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
}

/**
 * Checks the types of every TypeScript and Astro file, as `npm run lint` does, in a copy of the project: Astro
 * writes what it needs for that into the folder that builds write too, and they need not wait.
 */
export function types(): Promise<Counts> {
  const copy = join(root, '.build/types');
  rmSync(copy, { recursive: true, force: true });
  for (const name of readdirSync(root).filter(
    (each) => !/^\.|^(?:dist|node_modules)$/.test(each),
  )) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return oneTest(['node_modules/astro/bin/astro.mjs', 'check', '--root', copy], {
    ASTRO_TELEMETRY_DISABLED: '1',
  });
}

/** Runs the unit tests that stand beside their files; what they say is printed when they end. */
export async function unitTests(files: readonly string[]): Promise<Counts> {
  const report = join(root, '.build/test/unit.json');
  const { status, json } = await runNode(
    'node_modules/vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    files,
    report,
    {},
    { niceness: 7 },
  );
  const { numPassedTests = 0, numFailedTests = 0 } = json as Record<string, number>;
  return honest(status, { passed: numPassedTests, failed: numFailedTests });
}

/**
 * Runs the tests that build sites, one after another, or those that read the built one, with the browser
 * and the LibreOffice at these paths.
 */
export async function browserTests(
  project: 'builds' | 'pages',
  files: readonly string[],
  programs: { chromium: string; libreOffice: string },
): Promise<Counts> {
  const report = join(root, `.build/test/${project}.json`);
  const { status, json } = await runNode(
    'node_modules/@playwright/test/cli.js',
    ['test', `--project=${project}`, `--output=.build/test/results-${project}`],
    files,
    report,
    {
      CHROMIUM_PATH: programs.chromium,
      LIBREOFFICE_PATH: programs.libreOffice,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
    // The longest chain is that of the builds.
    project === 'builds' ? { stdio: 'inherit' } : { niceness: 5 },
  );
  const { expected = 0, unexpected = 0, flaky = 0 } = (json.stats ?? {}) as Record<string, number>;
  return honest(status, { passed: expected, failed: unexpected + flaky });
}

async function runNode(
  script: string,
  options: string[],
  files: readonly string[],
  report: string,
  env: Record<string, string> = {},
  beside: Beside = {},
) {
  rmSync(report, { force: true });
  const none = files.length > 0 ? [passWithNone(script)] : [];
  const status = await run([script, ...options, ...none, ...files], env, beside);
  const json = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  return { status, json: json as Record<string, unknown> };
}

/** How a command runs beside others. */
interface Beside {
  /** Whether what it says is printed as it comes, or when it ends. */
  stdio?: 'inherit' | 'pipe';
  /** How much it gives way to them where both want the processor: by 5, a third is left to it. */
  niceness?: number;
}

/** Runs a script. @returns its exit code; null when it was killed */
function run(
  command: readonly string[],
  env: Record<string, string>,
  { stdio = 'pipe', niceness = 0 }: Beside = {},
): Promise<number | null> {
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
    // Tests start many commands: what these compile is kept, as `npm run` keeps it.
    env: { NODE_COMPILE_CACHE: join(root, '.cache/compile'), ...process.env, ...env },
  });
  // Nobody but root may take niceness away, as under `nice npm test`: it is only added.
  if (niceness > 0 && child.pid) setPriority(child.pid, Math.min(19, getPriority() + niceness));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) =>
    child.on('error', reject).on('close', (status) => {
      process.stdout.write(said);
      resolve(status);
    }),
  );
}

/** Both runners would fail when the words chosen name tests of the other one only. */
function passWithNone(script: string): string {
  return script.includes('vitest') ? '--passWithNoTests' : '--pass-with-no-tests';
}

/** A run that stopped for another reason than a failed test counts as one failure. */
function honest(status: number | null, counts: Counts): Counts {
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
