import type { APIRoute } from 'astro';
import { getShareImages } from '../../outputs/share-images/images.ts';
import { picture } from '../../outputs/share-images/picture.ts';
import type { ShareImage } from '../../outputs/share-images/share-image.ts';

export const getStaticPaths = async () =>
  (await getShareImages())
    .filter(({ file }) => file.endsWith('.jpg'))
    .map((image) => ({ params: { page: image.file.slice(0, -4) }, props: { image } }));

export const GET: APIRoute<{ image: ShareImage }> = async ({ props: { image } }) =>
  new Response(await picture(image), {
    headers: { 'content-type': image.type },
  });
