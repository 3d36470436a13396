import { slugify } from '../../text/slug.ts';

/** Letters after which an address is hard to read out. */
const most = 60;

/** The address that a title proposes: its first whole words. */
export function shortSlug(title: string): string {
  const slug = slugify(title);
  if (slug.length <= most) return slug;
  const end = slug.lastIndexOf('-', most);
  return slug.slice(0, end > 0 ? end : most);
}
