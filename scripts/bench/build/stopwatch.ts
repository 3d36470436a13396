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
   * @param beside the part of worker threads in the meantime; by default the same part
   * @param processes the part of other processes; by default the index, as Pagefind runs in parallel
   */
  lap: (part: string, beside?: string, processes?: string) => void;
}

/** A stopwatch that starts with this process. */
export function stopwatch(): Stopwatch {
  const parts = new Map<string, Cost>();
  let last = { wall: 0, cpu: 0, workers: 0, processes: 0 };
  const add = (part: string, more: Cost) => {
    const { wall, cpu } = parts.get(part) ?? { wall: 0, cpu: 0 };
    parts.set(part, { wall: wall + more.wall, cpu: cpu + more.cpu });
  };
  return {
    parts,
    lap(part, beside, processes = 'index') {
      const now = spent();
      const workers = beside === undefined ? 0 : now.workers - last.workers;
      add(part, { wall: now.wall - last.wall, cpu: now.cpu - last.cpu - workers });
      add(processes, { wall: 0, cpu: now.processes - last.processes });
      if (beside !== undefined) add(beside, { wall: 0, cpu: workers });
      last = now;
    },
  };
}

/** Total cost so far of this process, its threads and its children. */
function spent() {
  const { user, system } = process.cpuUsage();
  const { ended } = cpuOf(process.pid);
  const running = childrenOf(process.pid).reduce((sum, child) => sum + cpuOf(child).own, 0);
  return {
    wall: performance.now() / 1000,
    cpu: (user + system) / 1e6,
    processes: ended + running,
    workers: ['libuv-worker', 'libvips worker', 'pictures'].reduce(
      (sum, name) => sum + cpuOfThreads(process.pid, name),
      0,
    ),
  };
}
