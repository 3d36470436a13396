import { markUsed } from './cache.ts';
import { drawBeside, endDrawing } from './draw-beside.ts';
import { drawingOf } from './picture.ts';
import type { ShareImage } from './share-image.ts';

/**
 * Draws share images into their cache while a build continues with its pages: one after the other, since
 * drawing and writing pages share Node's few threads, and pages would wait for cards. It starts with the
 * last ones; a page that requests one of the first meanwhile has it drawn by `drawBeside`. Failures are
 * ignored here: they recur, and are reported, when the image is requested.
 */
export async function drawAhead(images: readonly ShareImage[]): Promise<void> {
  const drawings = await Promise.allSettled(images.map((image) => drawingOf(image)));
  const left = drawings
    .flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    .filter(({ file }) => !markUsed(file))
    .reverse();
  if (left.length > 0) await drawBeside(left).catch(() => {});
  endDrawing();
}
