import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cacheOf, readSettings, type Settings } from '../../settings.ts';
import { type Drawing, makeBeside } from '../drawing/beside.ts';
import { markUsed } from '../drawing/made-once.ts';
import { frameNode, wordsNode } from './card.ts';
import { drawnWith } from './look.ts';
import type { ShareImage } from './share-image.ts';

/** What determines how a share image looks. */
type Drawn = Pick<ShareImage, 'card' | 'shape' | 'photo'>;

/** Folder in which the share images of one content folder are cached. */
export const shareImageCache = (settings: Pick<Settings, 'contentDir'>) =>
  join(cacheOf(settings), 'share');

const ownCache = () => shareImageCache(readSettings(process.env));

/** The file of a share image, drawn once for the same text, style, fonts and photo. */
export async function pictureFile(image: Drawn, folder = ownCache()): Promise<string> {
  const drawing = await drawingOf(image, folder);
  if (!markUsed(drawing.file)) await makeBeside([drawing]);
  return drawing.file;
}

/** The inputs from which the file of a share image is drawn. */
export async function drawingOf(image: Drawn, folder = ownCache()): Promise<Drawing> {
  const { name, photo } = await shown(image);
  return { card: image.card, shape: image.shape, photo, file: join(folder, name) };
}

/** The hash of everything that an image is drawn from. */
export const nameOf = async (image: Drawn): Promise<string> => (await shown(image)).name;

interface Shown {
  name: string;
  /** Path of the photo on this machine. */
  photo: string | undefined;
}

const seen = new WeakMap<Drawn, Promise<Shown>>();

/** What identifies an image; its photo is read once. */
function shown(image: Drawn): Promise<Shown> {
  const known = seen.get(image) ?? readShown(image);
  seen.set(image, known);
  return known;
}

/** The photo is identified by its bytes: its path differs from folder to folder. */
async function readShown({ card, shape, photo: path }: Drawn): Promise<Shown> {
  const photo = path && resolve(readSettings(process.env).contentDir, path);
  const bytes = photo && hash('sha256', await readFile(photo));
  const nodes = [frameNode(card, shape), wordsNode(card, shape, 1)];
  return { name: hash('sha256', JSON.stringify([await drawnWith, bytes, ...nodes])), photo };
}
