import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { madeOnce, writeMade } from './cache.ts';
import { draw } from './draw.ts';
import type { Asked, Drawing, Told } from './draw-beside.ts';

/**
 * Entry point of a worker thread: draws the requested cards, each card once, even if requested again
 * meanwhile.
 */
parentPort?.on('message', async ({ id, drawings }: Asked) => {
  const told: Told = { id };
  for (const drawing of drawings) {
    try {
      await madeOnce(drawing.file, () => drawInto(drawing));
    } catch (error) {
      // Only an error's message is transferred between threads by itself.
      const { code, path } = error as NodeJS.ErrnoException;
      told.failed = { error, code, path };
    }
  }
  parentPort?.postMessage(told);
});

async function drawInto({ card, shape, photo, file }: Drawing): Promise<void> {
  writeMade(file, await draw(card, shape, photo ? await readFile(photo) : undefined));
}
