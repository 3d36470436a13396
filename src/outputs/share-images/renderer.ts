import { type Node, Renderer } from '@takumi-rs/core';
import { fonts, styles } from './look.ts';

/** A canvas, in pixels. */
export interface Canvas {
  width: number;
  height: number;
}

const renderer = (async () => {
  const made = new Renderer();
  for (const font of await fonts) await made.registerFont(font);
  return made;
})();

/** The boxes of a node on a canvas; without a height, that of the node. */
export async function measured(node: Node, canvas: Pick<Canvas, 'width'> & Partial<Canvas>) {
  return (await renderer).measure(node, { ...(await look), ...canvas });
}

/** The pixels of a node on a canvas: four bytes each, red first, all opaque. */
export async function drawn(node: Node, canvas: Canvas) {
  return (await renderer).render(node, { ...(await look), ...canvas, format: 'raw' });
}

const look = (async () => ({ css: await styles, lang: 'vi' }))();
