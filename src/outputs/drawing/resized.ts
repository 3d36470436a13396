import { readFile } from 'node:fs/promises';
import type sharpService from 'astro/assets/services/sharp';

type Given = Parameters<(typeof sharpService)['transform']>;

/** A photo to resize into a file, in the same way as Astro. */
export interface Resizing {
  /** Path of the photo on this machine, or its bytes. */
  original: string | Uint8Array;
  transform: Given[1];
  /** The site's picture service. */
  service: Given[2]['service'];
  file: string;
}

/** The bytes of a resized photo. @throws {Error} where Astro would only warn */
export async function resized({ original, transform, service }: Resizing): Promise<Uint8Array> {
  // Only loaded for photos: loading takes longer than drawing a card.
  const { default: sharp } = await import('astro/assets/services/sharp');
  const config = { service } as Given[2];
  const bytes = typeof original === 'string' ? await readFile(original) : original;
  const { data } = await sharp.transform(bytes, transform, config, logger);
  return data;
}

/** Astro itself resizes what fails here, and warns. */
const refuse = (message: string) => {
  throw new Error(message);
};
export const logger: Given[3] = { info() {}, warn: refuse, error: refuse };
