import { availableParallelism } from 'node:os';
import { endDrawing } from './draw-beside.ts';
import { isDrawn, pictureFile } from './picture.ts';
import type { ShareImage } from './share-image.ts';

/**
 * Draws share images into their cache while a build goes on with its pages: for each core one that is
 * drawn and one that waits, since this thread asks for more only between pages. What fails here fails
 * again, and is said, where the image is asked for.
 */
export async function drawAhead(images: readonly ShareImage[]): Promise<void> {
  const left = images.values();
  const drawNext = async () => {
    for (const image of left) if (!(await isDrawn(image))) await pictureFile(image);
  };
  await Promise.allSettled(Array.from({ length: 2 * availableParallelism() }, drawNext));
  endDrawing();
}
