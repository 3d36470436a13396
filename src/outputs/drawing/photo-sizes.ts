import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'astro/assets/services/sharp';
import { imageMetadata } from 'astro/assets/utils';
import { hashTransform, propsToFilename } from 'astro/assets/utils/node';
import { pictureName } from '../../picture-name.ts';
import { photoIn } from '../photo-size.ts';
import { logger, type Resizing } from './resized.ts';

/** A photo of the content, to resize before any page asks for it. */
export interface Original extends Pick<Resizing, 'original' | 'service'> {
  original: string;
  /** By place. */
  widths: number[][];
  /** A larger photo is left to whoever asks for it: nothing has inspected it yet. */
  mostPixels: number;
  /** The address of the folder of pictures in the site. */
  address: string;
  /** The folder in which Astro caches pictures. */
  cache: string;
}

/** What Astro names the sizes of a picture by. */
const hashed = ['src', 'width', 'height', 'format', 'quality', 'fit', 'position', 'background'];

const formats = new Set(['jpg', 'png', 'webp']);

/**
 * The sizes of a photo that pages will ask for, in the files in which Astro looks for them. A wrong name
 * would only cost time: the size is then made when it is asked for (`tests/pictures.spec.ts`).
 */
export async function sizesOf(photo: Original): Promise<Resizing[]> {
  const { original, service } = photo;
  const bytes = await readFile(original);
  // Without undefined keys, as in the code that renders.
  const metadata: Awaited<ReturnType<typeof imageMetadata>> = JSON.parse(
    JSON.stringify(await imageMetadata(bytes, original)),
  );
  const { width, height, format } = metadata;
  if (!formats.has(format) || width * height > photo.mostPixels) return [];
  const src = { src: photo.address + pictureName(basename(original), bytes), ...metadata };
  const config = { service } as Parameters<typeof sharp.getURL>[1];
  const { validateOptions, getSrcSet } = sharp as Required<typeof sharp>;
  const asked = photo.widths.map(async (widths) => {
    const options = { ...photoIn(widths, { ...src, clone: src } as typeof src), src };
    const transform = await validateOptions(options, config, logger);
    const sizes = await getSrcSet(transform, config, logger);
    return [transform, ...sizes.map(({ transform }) => transform)];
  });
  return (await Promise.all(asked)).flat().map((transform) => {
    const hash = hashTransform(transform, service.entrypoint, hashed);
    const file = join(photo.cache, basename(propsToFilename(src.src, transform, hash)));
    return { original: bytes, transform: { ...transform, src: src.src }, service, file };
  });
}
