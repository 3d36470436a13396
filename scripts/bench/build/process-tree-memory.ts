import { readFileSync } from 'node:fs';

/** Resident bytes of a process and of all that it has started (Linux; elsewhere 0). */
export function processTreeMemory(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const own = pages * 4096;
    return children
      .filter(Boolean)
      .reduce((sum, child) => sum + processTreeMemory(Number(child)), own);
  } catch {
    return 0;
  }
}
