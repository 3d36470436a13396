import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { learnHashes } from '../verify/sums.ts';
import type { KnownSums } from './own-site.ts';

/** A kept file, where a site has it, and the hash that both have. */
export interface Second {
  from: string;
  to: string;
  hash: string;
}

/** Work on many files at once, each of which takes its time in the system. */
export type FileWork =
  | { kind: 'hash'; site: string; known: KnownSums; folders: readonly string[] }
  | { kind: 'link'; files: readonly Second[] };

/**
 * Does such work in a thread of its own, while this one goes on; what it has hashed is known here from then on.
 * A failure of it is told to whoever waits for it, and to nobody else.
 */
export function beside(work: FileWork): Promise<void> {
  const worker = new Worker(new URL('./file-thread.ts', import.meta.url), {
    workerData: work,
  });
  const done = once(worker, 'message').then(([hashes]) => learnHashes(hashes));
  done.catch(() => {});
  return done;
}
