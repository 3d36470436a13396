import type { APIRoute } from 'astro';
import { absolute } from '../../../addresses.ts';
import { qrFile } from '../../../outputs/qr.ts';
import { type Exemplar, getExemplars } from '../../../queries/exemplars.ts';

export const getStaticPaths = async () =>
  (await getExemplars()).map((exemplar) => ({
    params: { slug: exemplar.id },
    props: { exemplar },
  }));

export const GET: APIRoute<{ exemplar: Exemplar }> = ({ props: { exemplar } }) =>
  new Response(qrFile(absolute(exemplar.address)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
