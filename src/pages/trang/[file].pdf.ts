import type { APIRoute } from 'astro';
import { getDownload } from '../../queries/downloads.ts';
import { getDownloadStems } from '../../queries/pages.ts';

export const getStaticPaths = async () =>
  (await getDownloadStems('pdf')).map((file) => ({ params: { file } }));

export const GET: APIRoute<never, { file: string }> = ({ params: { file } }) =>
  new Response(getDownload(`${file}.pdf`)?.bytes);
