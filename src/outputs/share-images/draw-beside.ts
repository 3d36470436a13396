import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../../settings.ts';
import type { Card, Shape } from './card.ts';

/** A card to draw into a file; the photo as a path on this machine. */
export interface Drawing {
  card: Card;
  shape: Shape;
  photo: string | undefined;
  file: string;
}

/** A request to the thread, which draws one card after the other. */
export interface Asked {
  id: number;
  drawings: readonly Drawing[];
}

/**
 * The thread's reply when all are drawn: the error of the last card that failed, with the system's error
 * code.
 */
export interface Told {
  id: number;
  failed?: { error: unknown } & Pick<NodeJS.ErrnoException, 'code' | 'path'>;
}

let thread: Worker | undefined;
let asked = 0;
const waiting = new Map<number, PromiseWithResolvers<void>>();

/**
 * Draws cards in a worker thread, so that this one never holds their bytes. Pixels take megabytes, and
 * V8 collects garbage on the whole heap, here all records of the site, after every few tens of them.
 * @throws {Error} the error of drawing or writing, after all other cards are drawn
 */
export function drawBeside(drawings: readonly Drawing[]): Promise<void> {
  thread ??= started();
  const answer = Promise.withResolvers<void>();
  const id = asked++;
  waiting.set(id, answer);
  thread.ref();
  thread.postMessage({ id, drawings } satisfies Asked);
  return answer.promise;
}

/** Ends the thread and frees its memory, unless a card is pending; the next request starts it again. */
export function endDrawing(): void {
  if (waiting.size > 0) return;
  thread?.terminate();
  thread = undefined;
}

function started(): Worker {
  // By its path in the project: rendering runs from a bundle, which does not contain it.
  const file = join(root, 'src/outputs/share-images/drawing-thread.ts');
  const worker = new Worker(file, { name: 'share-images' });
  worker.on('message', ({ id, failed }: Told) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    // An idle thread must not keep the process alive.
    if (waiting.size === 0) worker.unref();
    if (!failed) return answer?.resolve();
    const { error, ...system } = failed;
    answer?.reject(Object.assign(error as Error, system));
  });
  worker.on('error', (error) => {
    thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return worker;
}
