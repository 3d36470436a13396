import { readFile } from 'node:fs/promises';
import { answerByFile } from './answer-by-file.ts';
import { getShareImages } from './images.ts';
import { nameOf, pictureFile } from './picture.ts';
import type { ShareImage } from './share-image.ts';

/** The paths of share images of one format, each with the hash of everything it is drawn from. */
export async function imagePaths(ending: '.jpg' | '.png') {
  const images = (await getShareImages()).filter(({ file }) => file.endsWith(ending));
  const named = images.map(async (image) => ({
    params: { page: image.file.slice(0, -ending.length) },
    // The hash includes the bytes of the photo.
    props: { image, name: await nameOf(image) },
  }));
  return Promise.all(named);
}

/** A share image as a file of the site. */
export async function imageFile(image: ShareImage): Promise<Response> {
  const file = await pictureFile(image);
  if (!import.meta.env.DEV) return answerByFile(file);
  return new Response(await readFile(file), { headers: { 'content-type': image.type } });
}
