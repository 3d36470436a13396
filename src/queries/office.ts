import { getCollection } from 'astro:content';
import { memoise } from './memoise.ts';

/** The office that keeps the site. */
export const getOffice = memoise(async () => {
  const [office] = await getCollection('office');
  if (!office) throw new Error('content has no co-quan.yml');
  return office.data;
});
