import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../../settings.ts';
import type { Card, Shape } from '../share-images/card.ts';
import type { Original } from './photo-sizes.ts';
import type { Resizing } from './resized.ts';

/** A card to draw into a file; the photo as a path on this machine. */
export interface Drawing {
  card: Card;
  shape: Shape;
  photo: string | undefined;
  file: string;
}

/** A request to the thread, which makes one picture after the other. */
export interface Asked {
  id: number;
  pictures: readonly (Drawing | Resizing | Original)[];
  /** Whether nobody waits for them: they are made after all earlier requests of this kind. */
  isAhead: boolean;
}

/**
 * The thread's reply when all are made: the error of the last picture that failed, with the system's
 * error code.
 */
export interface Told {
  id: number;
  failed?: { error: unknown } & Pick<NodeJS.ErrnoException, 'code' | 'path'>;
}

interface Beside {
  thread?: Worker | undefined;
  asked: number;
  waiting: Map<number, PromiseWithResolvers<void>>;
}

/** One per process: the bundle that renders pages contains a second copy of this module. */
const shared = globalThis as { picturesBeside?: Beside };
shared.picturesBeside ??= { asked: 0, waiting: new Map() };
const beside = shared.picturesBeside;

/**
 * Makes pictures in a worker thread, so that this one never holds their bytes. Pixels take megabytes, and
 * V8 collects garbage on the whole heap, here all records of the site, after every few tens of them.
 * @throws {Error} the error of making or writing, after all other pictures are made
 */
export function makeBeside(pictures: Asked['pictures'], isAhead = false): Promise<void> {
  beside.thread ??= started();
  const answer = Promise.withResolvers<void>();
  const id = beside.asked++;
  beside.waiting.set(id, answer);
  beside.thread.ref();
  beside.thread.postMessage({ id, pictures, isAhead } satisfies Asked);
  return answer.promise;
}

/**
 * Makes pictures while a build continues, one after the other: more at once would take the cores and
 * Node's few threads from rendering and writing pages. Failures are ignored here: they recur, and are
 * reported, when the picture is requested.
 */
export const makeAhead = (pictures: Asked['pictures']): Promise<void> =>
  makeBeside(pictures, true).catch(() => {});

/** Ends the thread, with everything still pending, and frees its memory; the next request starts it again. */
export async function endBeside(): Promise<void> {
  const { thread } = beside;
  beside.thread = undefined;
  refuseWaiting(new Error('the thread that makes pictures was ended'));
  thread?.ref();
  await thread?.terminate();
}

function refuseWaiting(error: unknown): void {
  for (const { reject } of beside.waiting.values()) reject(error);
  beside.waiting.clear();
}

function started(): Worker {
  // By its path in the project: rendering runs from a bundle, which does not contain it.
  const file = join(root, 'src/outputs/drawing/thread.ts');
  const worker = new Worker(file, { name: 'pictures' });
  worker.on('message', ({ id, failed }: Told) => {
    const answer = beside.waiting.get(id);
    beside.waiting.delete(id);
    // An idle thread must not keep the process alive; one that is being ended must.
    if (beside.waiting.size === 0 && beside.thread === worker) worker.unref();
    if (!failed) return answer?.resolve();
    const { error, ...system } = failed;
    answer?.reject(Object.assign(error as Error, system));
  });
  worker.on('error', (error) => {
    if (beside.thread !== worker) return;
    beside.thread = undefined;
    refuseWaiting(error);
  });
  return worker;
}
