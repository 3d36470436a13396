import { slugify } from '../../text/slug.ts';

/** In characters; longer addresses are hard to read out. */
const most = 60;

/** The slug proposed for a title: its first whole words. */
export function shortSlug(title: string): string {
  const slug = slugify(title);
  if (slug.length <= most) return slug;
  const end = slug.lastIndexOf('-', most);
  return slug.slice(0, end > 0 ? end : most);
}
