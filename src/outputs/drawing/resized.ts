import { readFile } from 'node:fs/promises';
import type sharpService from 'astro/assets/services/sharp';

type Given = Parameters<(typeof sharpService)['transform']>;

/** A photo to be made in another size into a file, as Astro does it. */
export interface Resizing {
  /** Path of the photo on this machine. */
  original: string;
  transform: Given[1];
  /** The site's picture service. */
  service: Given[2]['service'];
  file: string;
}

/** The bytes of a photo in another size. @throws {Error} where Astro would warn of it */
export async function resized({ original, transform, service }: Resizing): Promise<Uint8Array> {
  // Only where a photo is made: loading it takes longer than drawing a card.
  const { default: sharp } = await import('astro/assets/services/sharp');
  const config = { service } as Given[2];
  const { data } = await sharp.transform(await readFile(original), transform, config, logger);
  return data;
}

/** What Astro warns of it warns of itself, when it takes its turn at the photo. */
const refuse = (message: string) => {
  throw new Error(message);
};
const logger: Given[3] = { info() {}, warn: refuse, error: refuse };
