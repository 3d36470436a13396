import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { headingIds, taken } from '../heading-ids.ts';
import { isComponent, nodesOfPage, ownIdOf } from './parse-page.ts';

/**
 * The headings of a page with their ids, in document order: those of its Markdown, with explicit
 * (`{#id}`) or generated unique ids, and the titles of its notices.
 */
export function pageHeadings(root: Root): Map<Nodes, string> {
  const headings = nodesOfPage(root).filter(
    (node) =>
      (node.type === 'heading' && node.depth > 1) || (isComponent(node) && node.name === 'Notice'),
  );
  const seen = new Set(taken);
  const own = new Map(
    headings.map((node) => {
      const id = ownIdOf(node);
      return [node, id !== undefined && seen.size < seen.add(id).size ? id : undefined];
    }),
  );
  const others = headings.filter((node) => !own.get(node));
  const given = [...own.values()].filter((id) => id !== undefined);
  const ids = headingIds(others.map(titleOf), given);
  return new Map(headings.map((node) => [node, own.get(node) ?? ids[others.indexOf(node)] ?? '']));
}

function titleOf(node: Nodes): string {
  if (!isComponent(node)) return textOf(node);
  const title = node.attributes.find((each) => 'name' in each && each.name === 'title')?.value;
  return typeof title === 'string' ? title : '';
}
