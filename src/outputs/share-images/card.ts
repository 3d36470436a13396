import type { Node } from '@takumi-rs/core';
import { sampleNotice } from '../../model/schema/sample.ts';
import { shorten } from '../../text/shorten.ts';
import { unbroken } from '../../text/unbroken.ts';
import { arcsOf } from './arcs.ts';

/** The content of a share image; the picture shows as much of it as fits on its canvas. */
export interface Card {
  brand: string;
  tagline: string;
  /** Above the title: the kind of exemplar, the noun of the page. */
  eyebrow: string;
  title: string;
  /** What was done, in a sentence or two; shown if there is no photo. */
  lead?: string | undefined;
  /** Below the title: who is honoured, or what the page contains. */
  text?: string | undefined;
  /** On the gold band: the award. */
  award?: string | undefined;
  /** A number that characterises the page, with its label; shown if there is no photo. */
  figure?: { value: string; label: string } | undefined;
  /** Draws arcs from the title if there is neither photo nor number. */
  plate?: boolean | undefined;
  /** Whether it has a photo. */
  photo?: boolean | undefined;
  sample: boolean;
}

/** The two shapes: wide for messengers and Facebook, square for image posts. */
export const shapes = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
} as const;

export type Shape = keyof typeof shapes;

/** Title lengths, in characters, that are tried last; the shortest fits beside the remaining parts. */
const shortTitles = [160, 120, 80, 60, 40, 24, 12];

/**
 * A card, then variants that leave out one part after another: the summary, the text below the title,
 * the award, the end of the title.
 */
export function* formsOf(card: Card): Generator<Card> {
  let form = card;
  yield form;
  for (const part of ['lead', 'text', 'award'] as const) {
    if (!form[part]) continue;
    form = { ...form, [part]: undefined };
    yield form;
  }
  for (const most of shortTitles) {
    const title = shorten(form.title, most);
    if (title !== form.title) yield { ...form, title };
  }
}

/**
 * What many cards share, as a tree of boxes styled by card.css: all but a card's photo, whose box is
 * empty, and its own words, whose box `main` is. Text is passed as NFC, since the font has no combining marks.
 */
export function frameNode(card: Card, shape: Shape): Node {
  const words = box('words', [
    box('brand', [
      { type: 'image', className: 'mark', src: mark, width: 52, height: 52 },
      box('names', [line('name', card.brand), line('tagline', card.tagline)]),
    ]),
    box('main', []),
  ]);
  const picture = pictureOf(card, shape);
  const parts = picture ? (shape === 'wide' ? [words, picture] : [picture, words]) : [words];
  return box(lookOf(card, shape), [
    box('band', []),
    box('body', parts),
    ...(card.sample ? [line('sample', sampleNotice)] : []),
  ]);
}

/**
 * The boxes in a frame: the way to them, by children from the first (0) or the last (-1), since the drawing library
 * leaves out empty texts.
 */
export const pathOf: Record<'words' | 'photo', Record<Shape, number[]>> = {
  words: { wide: [1, 0, -1], square: [1, -1, -1] },
  photo: { wide: [1, -1], square: [1, 0] },
};

/** A card's own words, as a tree of boxes like the frame. `scale` (1 largest) is the size of its text. */
export function wordsNode(card: Card, shape: Shape, scale: number): Node {
  const main = box('main', [
    box('rule', [box('red', []), box('gold', [])]),
    line('eyebrow', card.eyebrow),
    line('title', card.title),
    ...(card.lead && !card.photo ? [line('lead', card.lead)] : []),
    ...(card.text ? [line('text', card.text)] : []),
    ...(card.award ? [box('award', [box('bar', []), line('label', card.award)])] : []),
  ]);
  return {
    ...box(lookOf(card, shape), [main]),
    // Secondary text stops shrinking before the title does, so that it stays legible on a phone.
    style: { '--scale': scale, '--lesser': Math.max(scale, 0.78 * Math.min(1, scale / 0.5)) },
  };
}

const lookOf = ({ photo, figure }: Card, shape: Shape) =>
  `card ${shape}${photo || figure ? '' : ' wordy'}`;

function pictureOf({ photo, figure, plate, title }: Card, shape: Shape): Node | undefined {
  if (photo) return box('photo', []);
  if (plate) return box('plate', [{ type: 'image', className: 'arcs', src: arcs(title, shape) }]);
  if (!figure) return undefined;
  // Three digits are drawn at full size; more take the same space.
  const value = {
    ...line('value', figure.value),
    style: { '--digits': Math.max(3, figure.value.length) },
  };
  return box('figure', [value, line('label', figure.label)]);
}

const box = (className: string, children: Node[]): Node => ({
  type: 'container',
  className,
  children,
});
const line = (className: string, text: string): Node => ({
  type: 'text',
  className,
  text: unbroken(text.normalize('NFC')),
});

/** The line in the mark. */
export const markGold = '#e0b44b';

const mark = svg(
  'viewBox="0 0 36 36" width="52" height="52"',
  `<rect width="36" height="36" rx="5" fill="#a8101c"/><path d="M9 11h18M18 11v14" stroke="#fffdf9" stroke-width="3.4" fill="none"/><path d="M12 29.5h12" stroke="${markGold}" stroke-width="2.4"/>`,
);

/** Cropped to the plate of each shape: the drawing library stretches a picture that does not fit. */
const plateOf = {
  wide: 'viewBox="19 0 22 40" width="330" height="600"',
  square: 'viewBox="0 10 60 20" width="1080" height="360"',
};

function arcs(title: string, shape: Shape): string {
  const { arcs: all, accent } = arcsOf(title);
  return svg(
    plateOf[shape],
    `<g fill="none"><path d="${all}" stroke="#c9bda9" stroke-width=".7"/><path d="${accent}" stroke="#a8101c" stroke-width="1.1"/></g>`,
  );
}

function svg(attributes: string, content: string): string {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(text)}`;
}
