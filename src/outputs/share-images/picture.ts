import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir } from '../../settings.ts';
import { cached } from './cache.ts';
import { type Card, cardNode, type Shape } from './card.ts';
import { draw, drawnWith } from './draw.ts';

/** The bytes of a share image, drawn once for the same words, look, faces and photo. */
export async function picture(
  card: Card,
  shape: Shape,
  photo: string | undefined,
  folder = join(cacheDir, 'share'),
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = photo ? await readFile(photo) : undefined;
  // A photo goes by its bytes: its path differs from folder to folder, and the renderer keeps what
  // it decoded under its name.
  const shown = { ...card, photo: bytes && createHash('sha256').update(bytes).digest('hex') };
  const key = [await drawnWith, JSON.stringify(cardNode(shown, shape, 1))];
  return cached(folder, key, () => draw(shown, shape, bytes));
}
