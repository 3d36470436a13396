import type { APIRoute } from 'astro';
import { kept } from '../../kept/kept.ts';
import { getShareImages } from '../../outputs/share-images/images.ts';
import { nameOf, picture } from '../../outputs/share-images/picture.ts';
import type { ShareImage } from '../../outputs/share-images/share-image.ts';

export const getStaticPaths = kept(async () => {
  const images = (await getShareImages()).filter(({ file }) => file.endsWith('.png'));
  const named = images.map(async (image) => ({
    params: { page: image.file.slice(0, -4) },
    // Its name stands for the bytes of its photo.
    props: { image, name: await nameOf(image) },
  }));
  return Promise.all(named);
});

export const GET: APIRoute<{ image: ShareImage }> = async ({ props: { image } }) =>
  new Response(await picture(image), {
    headers: { 'content-type': image.type },
  });
