import type { Element, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { headingIds } from '../model/heading-ids.ts';

/** Gives the headings of a record their ids. */
export function nameHeadings(tree: Root): void {
  const headings: Element[] = [];
  visit(tree, 'element', (node) => {
    if (/^h[2-4]$/.test(node.tagName) && node.properties.id === undefined) headings.push(node);
  });
  const ids = headingIds(headings.map((node) => textOf(node)));
  for (const [index, node] of headings.entries()) node.properties.id = ids[index];
}
