import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { draw } from './draw.ts';
import type { Asked, Told } from './draw-beside.ts';

/** Run in a thread of its own: draws what it is asked for, several cards at a time. */
parentPort?.on('message', async ({ id, card, shape, photo }: Asked) => {
  let told: Told;
  try {
    told = { id, bytes: await draw(card, shape, photo ? await readFile(photo) : undefined) };
  } catch (error) {
    told = { id, error };
  }
  parentPort?.postMessage(told);
});
