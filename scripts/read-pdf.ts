import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Scan } from '../src/model/read/scan.ts';

/**
 * A PDF that takes more time or memory to read than any real document: it is damaged, or made to exhaust
 * its reader.
 */
export class HeavyPdf extends Error {}

/** Limits for one PDF: processor seconds, so that a busy machine refuses nothing, and bytes of memory. */
const limits = { seconds: 30, memory: 1_500_000_000 };

export type PdfAnswer = { scan: Scan } | { error: string };

/** Shared by all files, as long as it reads them in time. */
let thread: Worker | undefined;
let waiting: Promise<unknown> = Promise.resolve();
const heavy = new Set<string>();

/**
 * Reads an untrusted PDF in a thread that is terminated if it exceeds the limits.
 * @throws {HeavyPdf} if it does
 * @throws {Error} if the bytes are not a readable PDF
 */
export function readPdf(bytes: Uint8Array, { seconds, memory } = limits): Promise<Scan> {
  const answer = waiting.then(async () => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (heavy.has(hash)) throw new HeavyPdf();
    try {
      return await read(bytes, seconds, memory);
    } catch (error) {
      if (error instanceof HeavyPdf) heavy.add(hash);
      throw error;
    }
  });
  waiting = answer.catch(() => {});
  return answer;
}

async function read(bytes: Uint8Array, seconds: number, memory: number): Promise<Scan> {
  thread ??= begin();
  const reader = thread;
  const begun = process.cpuUsage();
  const room = process.memoryUsage.rss() + memory;
  const isTooMuch = () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6 > seconds || process.memoryUsage.rss() > room;
  };
  const given = new AbortController();
  const watch = setInterval(() => isTooMuch() && given.abort(), 100);
  // A thread that exits by itself has run out of memory, or waits for something that never happens.
  const ended = () => given.abort();
  reader.on('exit', ended).ref();
  try {
    const answered = once(reader, 'message', { signal: given.signal });
    reader.postMessage(bytes);
    const [answer] = (await answered.catch((cause) => {
      thread = undefined;
      void reader.terminate();
      throw new HeavyPdf(undefined, { cause });
    })) as [PdfAnswer];
    if ('error' in answer) throw new Error(answer.error);
    return answer.scan;
  } finally {
    clearInterval(watch);
    reader.off('exit', ended).unref();
  }
}

function begin(): Worker {
  const reader = new Worker(new URL('./read-pdf/pdf-thread.ts', import.meta.url));
  return reader
    .on('error', () => {})
    .on('exit', () => {
      if (thread === reader) thread = undefined;
    });
}
