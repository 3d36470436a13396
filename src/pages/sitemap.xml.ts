import { sitemap } from '../outputs/sitemap.ts';

export const GET = async () =>
  new Response(await sitemap(), { headers: { 'content-type': 'application/xml' } });
