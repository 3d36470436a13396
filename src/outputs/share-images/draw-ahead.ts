import { makeAhead } from '../drawing/beside.ts';
import { markUsed } from '../drawing/made-once.ts';
import { drawingOf } from './picture.ts';
import type { ShareImage } from './share-image.ts';

/**
 * Draws share images into their cache while a build continues with its pages. It starts with the last
 * ones; a page that requests one of the first meanwhile has it drawn at once.
 */
export async function drawAhead(images: readonly ShareImage[]): Promise<void> {
  const drawings = await Promise.allSettled(images.map((image) => drawingOf(image)));
  const left = drawings
    .flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    .filter(({ file }) => !markUsed(file))
    .reverse();
  if (left.length > 0) await makeAhead(left);
}
