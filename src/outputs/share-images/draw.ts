import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MeasuredNode, Renderer } from '@takumi-rs/core';
import { root } from '../../settings.ts';
import { type Card, cardNode, type Shape, shapes } from './card.ts';

/** The faces that share images are set in: whole fonts, since a subset loses letters silently. */
export const faces = [
  '500Medium/BeVietnamPro_500Medium.ttf',
  '700Bold/BeVietnamPro_700Bold.ttf',
].map((file) => join(root, 'node_modules/@expo-google-fonts/be-vietnam-pro', file));

const jpeg = { format: 'jpeg', quality: 86 } as const;

/** The sizes that fitting tries, largest first. */
const scales = [1, 0.93, 0.86, 0.8, 0.74, 0.68, 0.62, 0.56, 0.5, 0.45, 0.4, 0.36];

const styles = Promise.all(
  ['src/styles/tokens.css', 'src/outputs/share-images/card.css'].map((file) =>
    readFile(join(root, file), 'utf8'),
  ),
);

const fonts = Promise.all(faces.map((face) => readFile(face)));

/** A digest of everything besides the card that decides how a picture looks. */
export const drawnWith: Promise<string> = (async () => {
  const library = await readFile(join(root, 'node_modules/@takumi-rs/core/package.json'));
  const hash = createHash('sha256')
    .update(library)
    .update(JSON.stringify([scales, jpeg]));
  for (const part of [...(await styles), ...(await fonts)]) hash.update(part);
  return hash.digest('hex');
})();

const renderer = (async () => {
  const made = new Renderer();
  for (const font of await fonts) await made.registerFont(font);
  return made;
})();

/**
 * Draws a card: PNG, or JPEG where there is a photo. The words take the largest size at which all of
 * them stand on the canvas; nothing is ever cut.
 * @throws when even the smallest size does not hold the words
 */
export async function draw(
  card: Card,
  shape: Shape,
  photo?: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const options = {
    ...shapes[shape],
    css: await styles,
    lang: 'vi',
    ...(photo && card.photo && { images: [{ src: card.photo, data: photo }] }),
  };
  const made = await renderer;
  for (const scale of scales) {
    const node = cardNode(card, shape, scale);
    if (!fits(await made.measure(node, options))) continue;
    return made.render(node, photo ? { ...options, ...jpeg } : { ...options, format: 'png' });
  }
  throw new Error(
    `The share image of “${card.title}” cannot hold its words; shorten the title or the names.`,
  );
}

/** Whether every box stands inside the one around it, and no single word is wider than its box. */
function fits(node: MeasuredNode): boolean {
  return (
    node.runs.every(({ text, width }) => /\s/.test(text) || width <= node.width + 1) &&
    node.children.every((child) => within(child, node) && fits(child))
  );
}

function within(inner: MeasuredNode, outer: MeasuredNode): boolean {
  return (
    inner.transform[4] >= outer.transform[4] - 1 &&
    inner.transform[5] >= outer.transform[5] - 1 &&
    inner.transform[4] + inner.width <= outer.transform[4] + outer.width + 1 &&
    inner.transform[5] + inner.height <= outer.transform[5] + outer.height + 1
  );
}
