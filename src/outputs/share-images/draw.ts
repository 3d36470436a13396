import { type MeasuredNode, Renderer } from '@takumi-rs/core';
import { type Card, cardNode, formsOf, photoSizes, type Shape, shapes } from './card.ts';
import { fonts, jpeg, scales, styles } from './look.ts';

const renderer = (async () => {
  const made = new Renderer();
  for (const font of await fonts) await made.registerFont(font);
  return made;
})();

/** A card in the variant and at the size that fits its canvas. */
export interface Fitted {
  card: Card;
  scale: number;
  /** Whether every word fits; the last variant of a card always does. */
  whole: boolean;
}

/** Draws a card: PNG, or JPEG if there is a photo. No text makes it fail: what does not fit is left out. */
export async function draw(
  card: Card,
  shape: Shape,
  photo?: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const { card: form, scale } = await fitCard(card, shape);
  const node = cardNode(form, shape, scale);
  const options = await optionsOf(shape);
  const made = await renderer;
  if (!photo || !card.photo) return made.render(node, { ...options, format: 'png' });
  // Imported only if there is a photo: loading it takes longer than drawing a card.
  const { default: sharp } = await import('sharp');
  const { width, height } = photoSizes[shape];
  const data = await sharp(photo, { failOn: 'error' })
    .autoOrient()
    .resize(width, height, { fit: 'cover' })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const images = [{ src: card.photo, data, cache: 'none' as const }];
  const pixels = await made.render(node, { ...options, images, format: 'raw' });
  return new Uint8Array(
    await sharp(pixels, { raw: { ...shapes[shape], channels: 4 } })
      // Nothing is transparent; without this, sharp first composes the card onto black, at half the cost
      // of everything else.
      .removeAlpha()
      .jpeg(jpeg)
      .toBuffer(),
  );
}

/** The fullest variant of a card in which every word fits, at the largest size that allows it. */
export async function fitCard(card: Card, shape: Shape): Promise<Fitted> {
  const options = await optionsOf(shape);
  const made = await renderer;
  let last = { card, scale: 1 };
  for (const form of formsOf(card)) {
    for (const scale of scales) {
      last = { card: form, scale };
      if (stands(await made.measure(cardNode(form, shape, scale), options))) {
        return { ...last, whole: true };
      }
    }
  }
  return { ...last, whole: false };
}

const optionsOf = async (shape: Shape) => ({ ...shapes[shape], css: await styles, lang: 'vi' });

/** Whether every box is inside its parent, and no single word is wider than its box. */
function stands(node: MeasuredNode): boolean {
  return (
    node.runs.every(({ text, width }) => /\s/.test(text) || width <= node.width + 1) &&
    node.children.every((child) => within(child, node) && stands(child))
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
