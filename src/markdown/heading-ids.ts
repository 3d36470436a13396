import type { Element, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { slugify } from '../text/slug.ts';

/** Ids of a page besides its headings. */
export const taken: readonly string[] = ['noi-dung', 'lan-toa'];

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

/** Gives the headings of a record their ids. */
export function nameHeadings(tree: Root): void {
  const headings: Element[] = [];
  visit(tree, 'element', (node) => {
    if (/^h[2-4]$/.test(node.tagName) && node.properties.id === undefined) headings.push(node);
  });
  const ids = headingIds(headings.map((node) => textOf(node)));
  for (const [index, node] of headings.entries()) node.properties.id = ids[index];
}
