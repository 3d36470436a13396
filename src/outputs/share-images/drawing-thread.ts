import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { writeMade } from './cache.ts';
import { draw } from './draw.ts';
import type { Asked, Told } from './draw-beside.ts';

/** Run in a thread of its own: draws what it is asked for, several cards at a time. */
parentPort?.on('message', async ({ id, card, shape, photo, file }: Asked) => {
  const told: Told = { id };
  try {
    writeMade(file, await draw(card, shape, photo ? await readFile(photo) : undefined));
  } catch (error) {
    told.error = error;
  }
  parentPort?.postMessage(told);
});
