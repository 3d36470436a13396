import { getCollection } from 'astro:content';
import { once } from './once.ts';

/** The office that keeps the site. */
export const getOffice = once(async () => {
  const [office] = await getCollection('office');
  if (!office) throw new Error('content has no co-quan.yml');
  return office.data;
});
