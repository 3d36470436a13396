import { childrenOf, cpuOf, cpuOfThreads } from './processes.ts';

/** Seconds that something took: on the clock, and of all processors together. */
export interface Cost {
  wall: number;
  cpu: number;
}

/** Tells what each part of a build costs, one after the other. */
export interface Stopwatch {
  parts: Map<string, Cost>;
  /**
   * Adds what was spent since the last lap to a part; what Pagefind spends, a process of its own that works
   * beside others, counts with the index.
   * @param beside the part that worker threads were busy with meanwhile; else they count with it
   */
  lap: (part: string, beside?: string) => void;
}

/** A stopwatch that was started with this process. */
export function stopwatch(): Stopwatch {
  const parts = new Map<string, Cost>();
  let last = { wall: 0, cpu: 0, workers: 0, processes: 0 };
  const add = (part: string, more: Cost) => {
    const { wall, cpu } = parts.get(part) ?? { wall: 0, cpu: 0 };
    parts.set(part, { wall: wall + more.wall, cpu: cpu + more.cpu });
  };
  return {
    parts,
    lap(part, beside) {
      const now = spent();
      const workers = beside === undefined ? 0 : now.workers - last.workers;
      add(part, { wall: now.wall - last.wall, cpu: now.cpu - last.cpu - workers });
      add('index', { wall: 0, cpu: now.processes - last.processes });
      if (beside !== undefined) add(beside, { wall: 0, cpu: workers });
      last = now;
    },
  };
}

/** What this process, its threads and the processes that it started have spent so far. */
function spent() {
  const { user, system } = process.cpuUsage();
  const { ended } = cpuOf(process.pid);
  const running = childrenOf(process.pid).reduce((sum, child) => sum + cpuOf(child).own, 0);
  return {
    wall: performance.now() / 1000,
    cpu: (user + system) / 1e6,
    processes: ended + running,
    workers: ['libuv-worker', 'share-images'].reduce(
      (sum, name) => sum + cpuOfThreads(process.pid, name),
      0,
    ),
  };
}
