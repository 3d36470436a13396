import { childrenOf, cpuOf } from './processes.ts';

/** Seconds that something took: on the clock, and of all processors together. */
export interface Cost {
  wall: number;
  cpu: number;
}

/** Tells what each part of a build costs, one after the other. */
export interface Stopwatch {
  parts: Map<string, Cost>;
  /** Adds what was spent since the last lap to a part. */
  lap: (part: string) => void;
}

/** A stopwatch that was started with this process. */
export function stopwatch(): Stopwatch {
  const parts = new Map<string, Cost>();
  let last: Cost = { wall: 0, cpu: 0 };
  return {
    parts,
    lap(part) {
      const now = spent();
      const { wall, cpu } = parts.get(part) ?? { wall: 0, cpu: 0 };
      parts.set(part, { wall: wall + now.wall - last.wall, cpu: cpu + now.cpu - last.cpu });
      last = now;
    },
  };
}

/** What this process, its threads and the processes that it started have spent so far. */
function spent(): Cost {
  const { user, system } = process.cpuUsage();
  const { ended } = cpuOf(process.pid);
  const running = childrenOf(process.pid).reduce((sum, child) => sum + cpuOf(child).own, 0);
  return { wall: performance.now() / 1000, cpu: (user + system) / 1e6 + ended + running };
}
