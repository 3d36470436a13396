import { getShareImages } from './images.ts';
import { nameOf, picture } from './picture.ts';
import type { ShareImage } from './share-image.ts';

/** The paths of share images of one form, each with the name that stands for all that it is drawn from. */
export async function imagePaths(ending: '.jpg' | '.png') {
  const images = (await getShareImages()).filter(({ file }) => file.endsWith(ending));
  const named = images.map(async (image) => ({
    params: { page: image.file.slice(0, -ending.length) },
    // Its name stands for the bytes of its photo.
    props: { image, name: await nameOf(image) },
  }));
  return Promise.all(named);
}

/** A share image as a file of the site. */
export const imageFile = async (image: ShareImage): Promise<Response> =>
  new Response(await picture(image), { headers: { 'content-type': image.type } });
