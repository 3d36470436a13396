import { createHash } from 'node:crypto';
import { extname } from 'node:path';

/**
 * The name of a picture in the site, by its bytes: so that the names of its sizes are known before the
 * bundler, which gives Astro the picture, has begun.
 */
export function pictureName(file: string, bytes: Uint8Array | string): string {
  const ending = extname(file);
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
  return `${file.slice(0, file.length - ending.length)}.${hash}${ending}`;
}
