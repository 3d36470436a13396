import { slugify } from '../text/slug.ts';

/** Ids of a page besides its headings. */
export const taken: readonly string[] = ['noi-dung', 'lan-toa', 'footnote-label'];

/**
 * The ids of a body's headings, in order: unique and ASCII, as people type addresses (`#ket-qua`).
 * @param given explicit ids of other headings in the body
 */
export function headingIds(titles: readonly string[], given: readonly string[] = []): string[] {
  const seen = new Set([...taken, ...given]);
  return titles.map((title) => {
    const slug = slugify(title) || 'muc';
    let id = slug;
    for (let count = 2; seen.has(id); count += 1) id = `${slug}-${count}`;
    seen.add(id);
    return id;
  });
}
