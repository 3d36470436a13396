import type { APIRoute } from 'astro';
import { absolute } from '../../../addresses.ts';
import { kept } from '../../../kept/kept.ts';
import { qrFile } from '../../../outputs/qr.ts';
import { getExemplars } from '../../../queries/exemplars.ts';

export const getStaticPaths = kept(async () =>
  (await getExemplars()).map(({ id, address }) => ({
    params: { slug: id },
    props: { link: absolute(address) },
  })),
);

export const GET: APIRoute<{ link: string }> = ({ props: { link } }) =>
  new Response(qrFile(link), {
    headers: { 'content-type': 'image/svg+xml' },
  });
