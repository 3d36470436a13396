import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../../settings.ts';
import type { Card, Shape } from './card.ts';

/** A card to be drawn into a file; the photo by its path on this machine. */
export interface Drawing {
  card: Card;
  shape: Shape;
  photo: string | undefined;
  file: string;
}

/** What the thread is asked to draw, one after the other. */
export interface Asked {
  id: number;
  drawings: readonly Drawing[];
}

/** What it answers when all are drawn: what the last that failed has thrown, with what the system says of it. */
export interface Told {
  id: number;
  failed?: { error: unknown } & Pick<NodeJS.ErrnoException, 'code' | 'path'>;
}

let thread: Worker | undefined;
let asked = 0;
const waiting = new Map<number, PromiseWithResolvers<void>>();

/**
 * Has cards drawn in a thread beside this one, which never sees their bytes. Pixels are megabytes, and V8 looks through
 * the whole heap for garbage whenever it has been given some tens of them: here that would be all records of the site.
 * @throws {Error} what drawing and writing throw, once every other card is drawn
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
  worker.on('message', ({ id, failed }: Told) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    // Nobody waits for a thread that has nothing to do.
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
