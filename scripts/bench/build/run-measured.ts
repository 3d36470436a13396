import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../../src/settings.ts';
import { CommandError } from '../../command.ts';
import type { Measured } from './measured.ts';
import { cpuOf, memoryOf, residentOf } from './processes.ts';

/** The same options as `npm run build`, and as Astro's own command, with a compile cache. */
const start = (words: readonly string[]) => [
  ...(words[0] === 'ours' ? ['--import=./scripts/return-memory.mjs'] : []),
  '--import=./scripts/compile-cache.mjs',
];

/**
 * Runs one build in a process of its own and measures all of it: seconds on the clock and of CPU, and the
 * peak memory of the process tree, in bytes (PSS).
 * @throws {CommandError} if it fails
 */
export async function runMeasured(words: string[], env: Record<string, string>) {
  const started = performance.now();
  const { ended } = cpuOf(process.pid);
  const child = spawn(
    process.execPath,
    [...start(words), 'scripts/bench/build/measured.ts', ...words],
    {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  let peak = 0;
  while (child.exitCode === null && child.signalCode === null) {
    const pid = child.pid ?? 0;
    // To count what is shared takes 30 ms and delays the build: only what may be a new peak is worth it.
    if (residentOf(pid) > peak) peak = Math.max(peak, memoryOf(pid));
    await wait(100);
  }
  const line = /^@(.*)$/m.exec(output)?.[1];
  if (!line) throw new CommandError(`A measured build failed:\n${output}`);
  const wall = (performance.now() - started) / 1000;
  const cpu = cpuOf(process.pid).ended - ended;
  return { measured: JSON.parse(line) as Measured, wall, cpu, peak };
}
