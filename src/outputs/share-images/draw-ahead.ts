import { availableParallelism } from 'node:os';
import { isDrawn, picture } from './picture.ts';
import type { ShareImage } from './share-image.ts';

/**
 * Draws share images into their cache while a build goes on with its pages, as many at a time as
 * there are cores: the renderer works in threads of its own. What fails here fails again, and is
 * said, where the image is asked for.
 */
export function drawAhead(images: readonly ShareImage[]): void {
  const left = images.values();
  const drawNext = async () => {
    for (const image of left) if (!(await isDrawn(image))) await picture(image);
  };
  for (let each = 0; each < availableParallelism(); each += 1) drawNext().catch(() => {});
}
