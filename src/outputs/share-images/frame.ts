import type { MeasuredNode, Node } from '@takumi-rs/core';
import { type Card, frameNode, pathOf, type Shape, shapes } from './card.ts';
import { indexed } from './palette.ts';
import { drawn, measured } from './renderer.ts';
import { type Rows, withoutAlpha } from './rows.ts';

/** A part of a card, in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What many cards share, drawn once, and the places of what is drawn into it. */
export interface Frame {
  /** Three bytes a pixel if the card has a photo (`withoutAlpha`), else half a byte (`indexed`). */
  rows: Rows;
  words: Box;
  /** Of no use if the card has no photo. */
  photo: Box;
}

/** How many are remembered, 0.4 MB each: those of the sixteen plates, and of pages with the same number. */
const most = 64;
const frames = new Map<string, Promise<Frame>>();

/** The frame of a card. */
export function frameOf(card: Card, shape: Shape): Promise<Frame> {
  const node = frameNode(card, shape);
  const key = JSON.stringify(node);
  const known = frames.get(key);
  if (known) return known;
  if (frames.size === most) frames.clear();
  const frame = drawnFrame(node, card, shape);
  frames.set(key, frame);
  return frame;
}

async function drawnFrame(node: Node, card: Card, shape: Shape): Promise<Frame> {
  const canvas = shapes[shape];
  const root = await measured(node, canvas);
  const pixels = await drawn(node, canvas);
  return {
    rows: card.photo ? withoutAlpha(pixels, canvas.width) : await indexed(pixels, canvas.width),
    words: boxAt(root, pathOf.words[shape]),
    photo: boxAt(root, pathOf.photo[shape]),
  };
}

/** The box at the end of a path; from an even pixel to an even one. */
function boxAt(root: MeasuredNode, path: readonly number[]): Box {
  const end = path.reduce((node, at) => node.children.at(at) as MeasuredNode, root);
  const [, , , , x, y] = end.transform;
  const [left, top] = [even(x), Math.round(y)];
  return { left, top, width: even(x + end.width) - left, height: Math.round(y + end.height) - top };
}

/** In a PNG, two pixels share a byte. */
const even = (pixel: number) => 2 * Math.round(pixel / 2);
