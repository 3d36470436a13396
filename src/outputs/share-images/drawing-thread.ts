import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { madeOnce, writeMade } from './cache.ts';
import { draw } from './draw.ts';
import type { Asked, Drawing, Told } from './draw-beside.ts';

/** Run in a thread of its own: draws what it is asked for, each card once, whoever asks for it meanwhile. */
parentPort?.on('message', async ({ id, drawings }: Asked) => {
  const told: Told = { id };
  for (const drawing of drawings) {
    try {
      await madeOnce(drawing.file, () => drawInto(drawing));
    } catch (error) {
      // Of an error no more than its words goes from thread to thread by itself.
      const { code, path } = error as NodeJS.ErrnoException;
      told.failed = { error, code, path };
    }
  }
  parentPort?.postMessage(told);
});

async function drawInto({ card, shape, photo, file }: Drawing): Promise<void> {
  writeMade(file, await draw(card, shape, photo ? await readFile(photo) : undefined));
}
