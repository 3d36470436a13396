import { type Card, type Shape, shapes } from './card.ts';

/** A share image of a page: where it is, what it shows, and its alternative text. */
export interface ShareImage {
  /** Path below `/chia-se/`. */
  file: string;
  alt: string;
  card: Card;
  shape: Shape;
  /** Path of the photo from the content folder: a copy of that elsewhere has the same share images. */
  photo?: string | undefined;
  width: number;
  height: number;
  type: 'image/jpeg' | 'image/png';
}

/** Names a share image after its page, by the path below the site's base; with a photo it is a JPEG. */
export function shareImage(
  page: string,
  card: Card,
  { shape = 'wide', photo }: { shape?: Shape; photo?: string | undefined } = {},
): ShareImage {
  const suffix = shape === 'square' ? '-vuong' : '';
  return {
    file: `${page.replace(/\/$/, '')}${suffix}.${photo ? 'jpg' : 'png'}`,
    alt: [card.title, card.text, card.award].filter(Boolean).join('. '),
    card: photo ? { ...card, photo: true } : card,
    shape,
    photo,
    ...shapes[shape],
    type: photo ? 'image/jpeg' : 'image/png',
  };
}
