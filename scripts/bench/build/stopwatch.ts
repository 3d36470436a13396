import { childrenOf, cpuOf, cpuOfThreads } from './processes.ts';

/** Cost in seconds: wall time, and CPU time of all cores. */
export interface Cost {
  wall: number;
  cpu: number;
}

/** Measures the parts of a build, one after the other. */
export interface Stopwatch {
  parts: Map<string, Cost>;
  /**
   * Adds the cost since the last lap to a part.
   * @param processes the part of other processes; by default the index, as Pagefind runs in parallel
   */
  lap: (part: string, processes?: string) => void;
}

/**
 * A stopwatch that starts with this process.
 * @param beside the part of the threads that make pictures at any time; by default the current part
 */
export function stopwatch(beside?: string): Stopwatch {
  const parts = new Map<string, Cost>();
  let last: Spent = { wall: 0, cpu: 0, workers: new Map(), processes: 0 };
  const add = (part: string, more: Cost) => {
    const { wall, cpu } = parts.get(part) ?? { wall: 0, cpu: 0 };
    parts.set(part, { wall: wall + more.wall, cpu: cpu + more.cpu });
  };
  return {
    parts,
    lap(part, processes = 'index') {
      const now = spent();
      // A thread that has ended is listed no more.
      const workers = [...now.workers].reduce(
        (sum, [thread, cpu]) => sum + cpu - (last.workers.get(thread) ?? 0),
        0,
      );
      add(part, { wall: now.wall - last.wall, cpu: now.cpu - last.cpu - workers });
      add(beside ?? part, { wall: 0, cpu: workers });
      add(processes, { wall: 0, cpu: now.processes - last.processes });
      last = now;
    },
  };
}

/** Total cost so far of this process, its threads and its children. */
interface Spent extends Cost {
  /** Of each running thread that makes pictures. */
  workers: Map<number, number>;
  processes: number;
}

function spent(): Spent {
  const { user, system } = process.cpuUsage();
  const { ended } = cpuOf(process.pid);
  const running = childrenOf(process.pid).reduce((sum, child) => sum + cpuOf(child).own, 0);
  return {
    wall: performance.now() / 1000,
    cpu: (user + system) / 1e6,
    processes: ended + running,
    workers: cpuOfThreads(process.pid, ['libuv-worker', 'libvips worker', 'pictures']),
  };
}
