import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { draw } from '../share-images/draw.ts';
import type { Asked, Drawing, Told } from './beside.ts';
import { madeOnce, writeMade } from './made-once.ts';
import { type Resizing, resized } from './resized.ts';

/** Requests that nobody waits for, one after the other. */
let ahead = Promise.resolve();

/**
 * Entry point of a worker thread: makes the requested pictures, each once, even if requested again
 * meanwhile.
 */
parentPort?.on('message', (asked: Asked) => {
  if (asked.isAhead) ahead = ahead.then(() => make(asked));
  else make(asked);
});

async function make({ id, pictures }: Asked): Promise<void> {
  const told: Told = { id };
  for (const picture of pictures) {
    try {
      for (const each of await filesOf(picture))
        await madeOnce(each.file, async () => writeMade(each.file, await bytesOf(each)));
    } catch (error) {
      // Only an error's message is transferred between threads by itself.
      const { code, path } = error as NodeJS.ErrnoException;
      told.failed = { error, code, path };
    }
  }
  parentPort?.postMessage(told);
}

async function filesOf(picture: Asked['pictures'][number]): Promise<(Drawing | Resizing)[]> {
  if (!('widths' in picture)) return [picture];
  // Only loaded for them, as for each photo.
  const { sizesOf } = await import('./photo-sizes.ts');
  return sizesOf(picture);
}

async function bytesOf(picture: Drawing | Resizing): Promise<Uint8Array> {
  if ('original' in picture) return resized(picture);
  const { card, shape, photo } = picture;
  return draw(card, shape, photo ? await readFile(photo) : undefined);
}
