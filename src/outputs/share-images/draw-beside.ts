import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../../settings.ts';
import type { Card, Shape } from './card.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the thread is asked to draw; the photo by its path on this machine. */
export interface Asked {
  id: number;
  card: Card;
  shape: Shape;
  photo: string | undefined;
}

/** What it answers. */
export type Told = { id: number } & ({ bytes: Bytes } | { error: unknown });

let thread: Worker | undefined;
let asked = 0;
const waiting = new Map<number, PromiseWithResolvers<Bytes>>();

/**
 * Draws a card in a thread beside this one. Pixels are megabytes, and V8 looks through the whole heap for
 * garbage whenever it has been given some tens of them: here that would be all records of the site.
 * @throws {Error} what drawing throws
 */
export function drawBeside(card: Card, shape: Shape, photo: string | undefined): Promise<Bytes> {
  thread ??= started();
  const answer = Promise.withResolvers<Bytes>();
  const id = asked++;
  waiting.set(id, answer);
  thread.ref();
  thread.postMessage({ id, card, shape, photo } satisfies Asked);
  return answer.promise;
}

/** Ends the thread, and gives its memory back, unless somebody waits for a card; the next one starts it again. */
export function endDrawing(): void {
  if (waiting.size > 0) return;
  thread?.terminate();
  thread = undefined;
}

function started(): Worker {
  // By its path: rendering runs from a bundle, beside which it does not lie.
  const file = join(root, 'src/outputs/share-images/drawing-thread.ts');
  const worker = new Worker(file, { name: 'share-images' });
  worker.on('message', (told: Told) => {
    const answer = waiting.get(told.id);
    waiting.delete(told.id);
    // Nobody waits for a thread that has nothing to do.
    if (waiting.size === 0) worker.unref();
    if ('bytes' in told) answer?.resolve(told.bytes);
    else answer?.reject(told.error);
  });
  worker.on('error', (error) => {
    thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return worker;
}
