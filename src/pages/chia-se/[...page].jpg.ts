import type { APIRoute } from 'astro';
import { kept } from '../../kept/kept.ts';
import { imageFile, imagePaths } from '../../outputs/share-images/image-files.ts';
import type { ShareImage } from '../../outputs/share-images/share-image.ts';

export const getStaticPaths = kept(() => imagePaths('.jpg'));

export const GET: APIRoute<{ image: ShareImage }> = ({ props: { image } }) => imageFile(image);
