import { makeAhead } from '../drawing/beside.ts';
import { markUsed } from '../drawing/made-once.ts';
import { drawingOf } from './picture.ts';
import type { ShareImage } from './share-image.ts';

/**
 * Draws share images into their cache while a build goes on with its pages. The last come first: whoever asks for the
 * first meanwhile has it drawn beside.
 */
export async function drawAhead(images: readonly ShareImage[]): Promise<void> {
  const drawings = await Promise.allSettled(images.map((image) => drawingOf(image)));
  const left = drawings
    .flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    .filter(({ file }) => !markUsed(file))
    .reverse();
  if (left.length > 0) await makeAhead(left);
}
