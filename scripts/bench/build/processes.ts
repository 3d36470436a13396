import { readdirSync, readFileSync } from 'node:fs';

/** Running child processes of a process (Linux; elsewhere none). */
export function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

/** CPU seconds of a process, and of its finished children (Linux; elsewhere 0). */
export function cpuOf(pid: number): { own: number; ended: number } {
  const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
  return { own: (user + system) / hertz, ended: (endedUser + endedSystem) / hertz };
}

/** CPU seconds of each thread of a process that has one of these names (Linux; elsewhere none). */
export function cpuOfThreads(pid: number, names: readonly string[]): Map<number, number> {
  return new Map(
    threadsOf(pid).flatMap((thread) => {
      const stat = read(`/proc/${pid}/task/${thread}/stat`);
      if (!names.some((name) => stat.includes(`(${name})`))) return [];
      const [user = 0, system = 0] = (stat.split(') ')[1] ?? '')
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return [[thread, (user + system) / hertz] as const];
    }),
  );
}

function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [];
  }
}

/** Resident bytes of a process and all its descendants, where what they share counts for each (Linux; elsewhere 0). */
export function residentOf(pid: number): number {
  const own = Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * pageSize;
  return childrenOf(pid).reduce((sum, child) => sum + residentOf(child), own);
}

/**
 * Bytes that a process and all its descendants have in memory (Linux; elsewhere 0). What several share
 * counts once (PSS): a child that has just been forked shares everything with its parent.
 */
export function memoryOf(pid: number): number {
  const [, kB = '0'] = /^Pss: +(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
  return childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), Number(kB) * 1024);
}

const hertz = 100;
const pageSize = 4096;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
