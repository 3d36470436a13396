import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../settings.ts';

/** The font faces of share images: whole fonts, since a subset may silently lack characters. */
export const faces = [
  '500Medium/BeVietnamPro_500Medium.ttf',
  '700Bold/BeVietnamPro_700Bold.ttf',
].map((file) => join(root, 'node_modules/@expo-google-fonts/be-vietnam-pro', file));

/**
 * How pictures with a photo are written. Optimised coding would take as long again, for files 3 to 15 % smaller.
 */
export const jpeg = { quality: 86, optimiseCoding: false };

/** The sizes that fitting tries, largest first. */
export const scales = [1, 0.93, 0.86, 0.8, 0.74, 0.68, 0.62, 0.56, 0.5, 0.45, 0.4, 0.36];

/** The style sheets of a card, in order. */
export const styles = Promise.all(
  ['src/styles/tokens.css', 'src/outputs/share-images/card.css'].map((file) =>
    readFile(join(root, file), 'utf8'),
  ),
);

/** The bytes of `faces`, in their order. */
export const fonts = Promise.all(faces.map((face) => readFile(face)));

/** A digest of everything except the card that determines how a picture looks. */
export const drawnWith: Promise<string> = (async () => {
  const folder = 'src/outputs/share-images';
  const names = (await readdir(join(root, folder))).filter((name) => !name.endsWith('.test.ts'));
  const files = [
    'src/styles/tokens.css',
    ...names.sort().map((name) => `${folder}/${name}`),
    ...['@takumi-rs/core', 'sharp'].map((name) => `node_modules/${name}/package.json`),
  ].map((file) => join(root, file));
  const hash = createHash('sha256').update(process.versions.zlib);
  for (const file of [...files, ...faces]) hash.update(await readFile(file));
  return hash.digest('hex');
})();
