import type { MeasuredNode } from '@takumi-rs/core';
import { type Card, formsOf, type Shape, shapes, wordsNode } from './card.ts';
import { type Box, type Frame, frameOf } from './frame.ts';
import { jpeg, scales } from './look.ts';
import { indexed, palette } from './palette.ts';
import { pngOf } from './png.ts';
import { drawn, measured } from './renderer.ts';
import { paste, withoutAlpha } from './rows.ts';

/** A card in the variant and at the size that fits its canvas. */
export interface Fitted {
  card: Card;
  scale: number;
  /** Height of its words, in pixels. */
  height: number;
  /** Whether every word fits; the last variant of a card always does. */
  whole: boolean;
}

/** Draws a card: PNG, or JPEG if it has a photo. No text makes it fail: what does not fit is left out. */
export async function draw(
  card: Card,
  shape: Shape,
  photo?: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const frame = await frameOf(card, shape);
  const words = await drawWords(card, shape, frame.words);
  return photo ? withPhoto(photo, frame, words, shape) : withoutPhoto(frame, words, shape);
}

async function withoutPhoto({ rows: shared }: Frame, words: Words, shape: Shape) {
  const { width, height } = shapes[shape];
  // Each row begins with a byte for its filter.
  const stride = width / 2 + 1;
  const rows = { bytes: new Uint8Array(stride * height), stride };
  paste(shared, rows, 0, 1);
  paste(await indexed(words.pixels, words.width), rows, words.top, 1 + words.left / 2);
  return pngOf(rows.bytes, shapes[shape], await palette);
}

async function withPhoto(photo: Uint8Array, frame: Frame, words: Words, shape: Shape) {
  // Imported only if there is a photo: loading it takes longer than drawing a card.
  const { default: sharp } = await import('sharp');
  const rows = { ...frame.rows, bytes: frame.rows.bytes.slice() };
  paste(withoutAlpha(words.pixels, words.width), rows, words.top, 3 * words.left);
  const { left, top, width, height } = frame.photo;
  const bytes = await sharp(photo, { failOn: 'error' })
    .autoOrient()
    .resize(width, height, { fit: 'cover' })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  paste({ bytes, stride: 3 * width }, rows, top, 3 * left);
  const raw = { ...shapes[shape], channels: 3 as const };
  return new Uint8Array(await sharp(rows.bytes, { raw }).jpeg(jpeg).toBuffer());
}

/** The words of a card as they are drawn, four bytes a pixel. */
interface Words extends Box {
  pixels: Uint8Array;
}

/** The words of a card, in the middle of their box. */
async function drawWords(said: Card, shape: Shape, box: Box): Promise<Words> {
  const { card, scale, height: needed } = await fitWords(said, shape, box);
  // No higher than the words: the library is several times faster where all pixels fit the processor's cache.
  const height = Math.min(Math.ceil(needed), box.height);
  const top = box.top + Math.round((box.height - height) / 2);
  const pixels = await drawn(wordsNode(card, shape, scale), { width: box.width, height });
  return { ...box, top, height, pixels };
}

/** The fullest variant of a card in which every word fits, at the largest size that allows it. */
export async function fitCard(card: Card, shape: Shape): Promise<Fitted> {
  return fitWords(card, shape, (await frameOf(card, shape)).words);
}

async function fitWords(card: Card, shape: Shape, box: Box): Promise<Fitted> {
  let last: Fitted | undefined;
  for (const form of formsOf(card)) {
    for (const scale of scales) {
      const { width } = box;
      const words = await measured(wordsNode(form, shape, scale), { width });
      const whole = words.height <= box.height && stands(words);
      last = { card: form, scale, height: words.height, whole };
      if (whole) return last;
    }
  }
  return last as Fitted;
}

/** Whether every box is inside its parent, and nothing that no line break divides is wider than its box. */
function stands(node: MeasuredNode): boolean {
  return (
    node.runs.every(
      ({ text, width }) => /[^\S\u00a0]/.test(text.trimEnd()) || width <= node.width + 1,
    ) && node.children.every((child) => within(child, node) && stands(child))
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
