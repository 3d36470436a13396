import { absolute, address } from '../addresses.ts';

export const GET = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(address.home)}sitemap.xml\n`);
