import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../../settings.ts';
import type { Card, Shape } from '../share-images/card.ts';
import type { Resizing } from './resized.ts';

/** A share image to be drawn into a file; the photo by its path on this machine. */
export interface Drawing {
  card: Card;
  shape: Shape;
  photo: string | undefined;
  file: string;
}

/** What the thread is asked to make, one after the other. */
export interface Asked {
  id: number;
  pictures: readonly (Drawing | Resizing)[];
  /** Whether nobody waits for them: they come after what was asked for so before. */
  isAhead: boolean;
}

/** What it answers when all are made: what the last that failed has thrown, with what the system says of it. */
export interface Told {
  id: number;
  failed?: { error: unknown } & Pick<NodeJS.ErrnoException, 'code' | 'path'>;
}

interface Beside {
  thread?: Worker | undefined;
  asked: number;
  waiting: Map<number, PromiseWithResolvers<void>>;
}

/** One for the whole process: pages are rendered by a bundle, with a copy of this module of its own. */
const shared = globalThis as { picturesBeside?: Beside };
shared.picturesBeside ??= { asked: 0, waiting: new Map() };
const beside = shared.picturesBeside;

/**
 * Has pictures made in a thread beside this one, which never sees their bytes. Pixels are megabytes, and V8 looks through
 * the whole heap for garbage whenever it has been given some tens of them: here that would be all records of the site.
 * @throws {Error} what making and writing one throw, once every other is made
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
 * Has pictures made while a build goes on, one after the other: more at once would keep the cores and Node's few
 * threads from rendering pages. What fails here fails again, and is said, where the picture is asked for.
 */
export const makeAhead = (pictures: Asked['pictures']): Promise<void> =>
  makeBeside(pictures, true).catch(() => {});

/** Ends the thread with all that it has left to do, and gives its memory back; the next picture starts it again. */
export async function endBeside(): Promise<void> {
  const { thread } = beside;
  beside.thread = undefined;
  // Else nothing keeps the process alive until it has ended.
  thread?.ref();
  await thread?.terminate();
  refuseWaiting(new Error('the thread that makes pictures was ended'));
}

function refuseWaiting(error: unknown): void {
  for (const { reject } of beside.waiting.values()) reject(error);
  beside.waiting.clear();
}

function started(): Worker {
  // By its path: rendering runs from a bundle, beside which it does not lie.
  const file = join(root, 'src/outputs/drawing/thread.ts');
  const worker = new Worker(file, { name: 'pictures' });
  worker.on('message', ({ id, failed }: Told) => {
    const answer = beside.waiting.get(id);
    beside.waiting.delete(id);
    // Nobody waits for a thread that has nothing to do.
    if (beside.waiting.size === 0) worker.unref();
    if (!failed) return answer?.resolve();
    const { error, ...system } = failed;
    answer?.reject(Object.assign(error as Error, system));
  });
  worker.on('error', (error) => {
    beside.thread = undefined;
    refuseWaiting(error);
  });
  return worker;
}
