import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { headingIds } from './heading-ids.ts';
import { pageHeadings } from './page/page-headings.ts';
import { parsePage } from './page/parse-page.ts';
import { parseBody } from './parse-body.ts';
import type { PlainEntry } from './read/read.ts';

/** The ids of the headings of a record's body, in order. */
export function headingsOf({ noun, body }: Pick<PlainEntry, 'noun' | 'body'>): string[] {
  if (noun === 'page') return [...pageHeadings(parsePage(body).root).values()];
  return headingsIn(parseBody(body));
}

/** The same of a parsed body, not of a page. */
export function headingsIn(root: Root): string[] {
  const headings: Nodes[] = [];
  visit(root, 'heading', (node) => {
    if (node.depth > 1) headings.push(node);
  });
  return headingIds(headings.map((node) => textOf(node)));
}
