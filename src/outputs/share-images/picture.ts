import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheOf, readSettings, type Settings } from '../../settings.ts';
import { cached, markUsed } from './cache.ts';
import { cardNode } from './card.ts';
import { draw, drawnWith } from './draw.ts';
import type { ShareImage } from './share-image.ts';

/** What decides how a share image looks. */
type Drawn = Pick<ShareImage, 'card' | 'shape' | 'photo'>;

/** Where the share images of one content folder are kept. */
export const shareImageCache = (settings: Pick<Settings, 'contentDir'>) =>
  join(cacheOf(settings), 'share');

const ownCache = () => shareImageCache(readSettings(process.env));

/** The bytes of a share image, drawn once for the same words, look, faces and photo. */
export async function picture(image: Drawn, folder = ownCache()): Promise<Uint8Array<ArrayBuffer>> {
  return cached(join(folder, await nameOf(image)), async () => {
    const photo = await photoOf(image);
    return draw(shownCard(image, photo), image.shape, photo);
  });
}

/** Whether a share image is drawn already; it is marked as used, though its page may be kept and never ask for it. */
export async function isDrawn(image: Drawn, folder = ownCache()): Promise<boolean> {
  return markUsed(join(folder, await nameOf(image)));
}

const names = new WeakMap<Drawn, Promise<string>>();

/** The hash of all that an image is drawn from. */
export function nameOf(image: Drawn): Promise<string> {
  const name = names.get(image) ?? hashOf(image);
  names.set(image, name);
  return name;
}

async function hashOf(image: Drawn): Promise<string> {
  const card = shownCard(image, await photoOf(image));
  const hash = createHash('sha256');
  for (const part of [await drawnWith, JSON.stringify(cardNode(card, image.shape, 1))]) {
    hash.update(part).update('\0');
  }
  return hash.digest('hex');
}

const photoOf = ({ photo }: Drawn) => (photo ? readFile(photo) : undefined);

/**
 * A photo goes by its bytes: its path differs from folder to folder, and the renderer keeps what it
 * decoded under its name.
 */
const shownCard = ({ card }: Drawn, photo: Uint8Array | undefined) => ({
  ...card,
  photo: photo && createHash('sha256').update(photo).digest('hex'),
});
