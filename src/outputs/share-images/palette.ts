import { markGold } from './card.ts';
import { styles } from './look.ts';
import type { Rows } from './rows.ts';

/** The tokens of tokens.css that fill parts of a card without a photo. */
const tokens = [
  ...['paper', 'tint', 'gold-tint', 'rule-strong'],
  ...['ink', 'muted', 'red', 'gold', 'gold-ink'],
];

/** Steps from a token to paper, for the edges of letters and lines; an edge of ink finds `muted` and greys, not beige. */
const steps: [string, number][] = [
  ['ink', 0.5],
  ['ink', 0.7],
  ['ink', 0.86],
  ['gold-ink', 0.26],
  ['gold-ink', 0.55],
  ['red', 0.5],
];

/** Red, green, blue. */
type Colour = readonly number[];

/** Sixteen colours, so that a pixel takes four bits: half the bytes to compress. */
export const palette: Promise<Colour[]> = (async () => {
  const [text = ''] = await styles;
  const colourOf = (token: string): Colour => {
    const [, digits] = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(text) ?? [];
    if (!digits)
      throw new Error(`tokens.css has no "--${token}: #rrggbb;", which share images need`);
    return colourIn(digits);
  };
  const paper = colourOf('paper');
  const between = ([token, share]: (typeof steps)[number]): Colour =>
    colourOf(token).map((part, at) => Math.round(part + share * ((paper[at] ?? 0) - part)));
  return [...tokens.map(colourOf), colourIn(markGold.slice(1)), ...steps.map(between)];
})();

function colourIn(digits: string): Colour {
  return [...Buffer.from(digits, 'hex')];
}

/**
 * Pixels as indices of the nearest colours, two to a byte.
 * @param pixels four bytes each, red first
 * @param width in pixels, even
 */
export async function indexed(pixels: Uint8Array, width: number): Promise<Rows> {
  const known = await palette;
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const bytes = new Uint8Array(colours.length / 2);
  let lastLeft = 0;
  let lastRight = 0;
  let last = 0;
  for (let at = 0; at < bytes.length; at++) {
    const left = colours[2 * at] as number;
    const right = colours[2 * at + 1] as number;
    if (left !== lastLeft || right !== lastRight) {
      lastLeft = left;
      lastRight = right;
      last = (nearest(left, known) << 4) | nearest(right, known);
    }
    bytes[at] = last;
  }
  return { bytes, stride: width / 2 };
}

/** Indices looked up so far, by the five higher bits of each part; 16 where there is none. */
const indices = new Uint8Array(1 << 15).fill(16);

function nearest(colour: number, known: readonly Colour[]): number {
  const key = ((colour >> 3) & 0x1f) | ((colour >> 6) & 0x3e0) | ((colour >> 9) & 0x7c00);
  const found = indices[key] as number;
  if (found < 16) return found;
  const parts = [key & 0x1f, (key >> 5) & 0x1f, key >> 10];
  const distances = known.map((each) =>
    Math.hypot(...each.map((part, at) => (part >> 3) - (parts[at] ?? 0))),
  );
  const index = distances.indexOf(Math.min(...distances));
  indices[key] = index;
  return index;
}
