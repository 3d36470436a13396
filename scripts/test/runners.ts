import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../../src/settings.ts';

/** The result of a test run. */
export interface Outcome {
  passed: number;
  /** A text for each failed test: its file, title and message. */
  failures: string[];
}

/**
 * The niceness of what runs beside the builds, the longest chain: it gets what they leave, a tenth of a
 * contended core.
 */
const beside = 10;

/** Runs a script that passes or fails as a whole, with additional environment variables. */
export async function oneTest(
  command: readonly string[],
  env: Record<string, string> = {},
  running: Running = {},
): Promise<Outcome> {
  const status = await run(command, env, running);
  return status === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [command.join(' ')] };
}

/** Checks the formatting of every file, like `npm run lint`. */
export function lint(): Promise<Outcome> {
  return oneTest(['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
}

/**
 * Checks the types of every TypeScript and Astro file, like `npm run lint`, in a copy of the project:
 * Astro writes generated types into a folder that builds write too, so both can run in parallel.
 */
export function types(): Promise<Outcome> {
  const copy = join(root, '.build/types');
  rmSync(copy, { recursive: true, force: true });
  for (const name of readdirSync(root).filter(
    (each) => !/^\.|^(?:dist|node_modules)$/.test(each),
  )) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return oneTest(
    ['node_modules/astro/bin/astro.mjs', 'check', '--root', copy],
    { ASTRO_TELEMETRY_DISABLED: '1' },
    { niceness: beside },
  );
}

/** Runs the unit tests; prints their output when they end. */
export async function unitTests(files: readonly string[]): Promise<Outcome> {
  const report = join(root, '.build/test/unit.json');
  const { status, json } = await runNode(
    'node_modules/vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    files,
    report,
    {},
    { niceness: beside },
  );
  const { numPassedTests = 0, testResults = [] } = json as VitestReport;
  const failures = testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed');
    // A file that does not load has no tests, but a message.
    if (failed.length === 0) return message ? [failure(name, '', message)] : [];
    return failed.map(({ fullName, failureMessages: [why = ''] }) => failure(name, fullName, why));
  });
  return honest(status, { passed: numPassedTests, failures });
}

/**
 * Runs the browser tests: those that build sites, one after another, or those of the built one, with the
 * browser and the LibreOffice at these paths.
 */
export async function browserTests(
  project: 'builds' | 'pages',
  files: readonly string[],
  programs: { chromium: string; libreOffice: string },
): Promise<Outcome> {
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
    project === 'builds' ? { stdio: 'inherit' } : { niceness: beside },
  );
  const { stats, suites = [] } = json as PlaywrightReport;
  return honest(status, { passed: stats?.expected ?? 0, failures: suites.flatMap(failuresIn) });
}

/** The part that is read of Vitest's JSON report. */
interface VitestReport {
  numPassedTests?: number;
  testResults?: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** The part that is read of Playwright's JSON report. */
interface PlaywrightReport {
  stats?: { expected: number };
  suites?: Suite[];
}

interface Suite {
  suites?: Suite[];
  specs: {
    ok: boolean;
    title: string;
    file: string;
    tests: { results: { error?: { message?: string } }[] }[];
  }[];
}

function failuresIn({ suites = [], specs }: Suite): string[] {
  const failed = specs.filter(({ ok }) => !ok);
  const own = failed.map(({ file, title, tests }) => {
    const errors = tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? ''));
    return failure(join('tests', file), title, errors.find(Boolean) ?? '');
  });
  return [...own, ...suites.flatMap(failuresIn)];
}

/** Where a test failed and the beginning of why, without colours and stack. */
function failure(file: string, title: string, message: string): string {
  const lines = stripVTControlCharacters(message).split('\n');
  const why = lines.filter((line) => line.trim() && !/^ +at /.test(line)).slice(0, 12);
  const where = relative(root, resolve(root, file));
  return [title ? `${where} › ${title}` : where, ...why].join('\n  ');
}

async function runNode(
  script: string,
  options: string[],
  files: readonly string[],
  report: string,
  env: Record<string, string>,
  running: Running,
) {
  rmSync(report, { force: true });
  const none = files.length > 0 ? [passWithNone(script)] : [];
  const status = await run([script, ...options, ...none, ...files], env, running);
  const json = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  return { status, json: json as Record<string, unknown> };
}

/** How a command runs in parallel with others. */
interface Running {
  /** Whether its output is printed immediately or at its end. */
  stdio?: 'inherit' | 'pipe';
  /** Its niceness, added to that of this process. */
  niceness?: number;
}

/** Runs a script. @returns its exit code; null if it was killed */
function run(
  command: readonly string[],
  env: Record<string, string>,
  { stdio = 'pipe', niceness = 0 }: Running = {},
): Promise<number | null> {
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
    // Tests start many commands: cache their compiled modules like `npm run` does.
    env: { NODE_COMPILE_CACHE: join(root, '.cache/compile'), ...process.env, ...env },
  });
  // Only root can lower niceness, which may be raised already, as under `nice npm test`.
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

/** Each runner would fail if the words select only tests of the other. */
function passWithNone(script: string): string {
  return script.includes('vitest') ? '--passWithNoTests' : '--pass-with-no-tests';
}

/** A run that stopped for another reason than a failed test counts as one failure. */
function honest(status: number | null, { passed, failures }: Outcome): Outcome {
  const isTold = status === 0 || failures.length > 0;
  return { passed, failures: isTold ? failures : [`The run ended with exit code ${status}.`] };
}
