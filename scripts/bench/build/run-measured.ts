import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../../src/settings.ts';
import { CommandError } from '../../command.ts';
import type { Measured } from './measured.ts';
import { cpuOf, memoryOf, residentOf } from './processes.ts';

/** The same options as `npm run build` and Astro's own command, with a compile cache. */
const start = ['--import=./scripts/compile-cache.mjs'];

const program = 'scripts/bench/build/measured.ts';

/**
 * Runs one build in a process of its own and measures all of it: seconds on the clock and of CPU, and the
 * peak memory of the process tree, in bytes (PSS).
 * @param isWaiting whether it has loaded what builds load, as under `npm run watch`, and is measured from then on
 * @throws {CommandError} if it fails
 */
export async function runMeasured(words: string[], env: Record<string, string>, isWaiting = false) {
  let started = performance.now();
  const { ended } = cpuOf(process.pid);
  const child = spawn(
    process.execPath,
    isWaiting
      ? [...start, '--import=./scripts/watch/wait-for-go.ts', program]
      : [...start, program, ...words],
    {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit', ...(isWaiting ? (['ipc'] as const) : [])],
    },
  );
  const pid = child.pid ?? 0;
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  let peak = 0;
  let loading = 0;
  if (isWaiting) {
    await once(child, 'message');
    // The collector and the compiler may still be at work.
    await wait(1000);
    console.log(`Waiting: ${Math.round(memoryOf(pid) / 1e6)} MB.`);
    loading = cpuOf(pid).own;
    started = performance.now();
    child.send(words);
  }
  while (child.exitCode === null && child.signalCode === null) {
    // To count what is shared takes 30 ms and delays the build: only what may be a new peak is worth it.
    if (residentOf(pid) > peak) peak = Math.max(peak, memoryOf(pid));
    await wait(100);
  }
  const line = /^@(.*)$/m.exec(output)?.[1];
  if (!line) throw new CommandError(`A measured build failed:\n${output}`);
  const wall = (performance.now() - started) / 1000;
  const cpu = cpuOf(process.pid).ended - ended - loading;
  const measured: Measured = JSON.parse(line);
  if (measured.parts.rest) measured.parts.rest.cpu -= loading;
  return { measured, wall, cpu, peak };
}
