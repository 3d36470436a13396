import type { Nodes, Root } from 'mdast';
import { type ParsedPage, parsePage } from '../../../model/page/parse-page.ts';
import { parseBody } from '../../../model/parse-body.ts';
import type { Entry } from '../../../model/read/read.ts';
import { onceFor } from '../../kit/once.ts';

/** Longer than any exemplar; a longer body is refused without being parsed. */
export const longestBody = 200_000;

/** The parsed body, by the site's Markdown grammar; cached. */
export const bodyOf = (entry: Entry): Root => parsedOf(entry).root;

/** The same; of a page also the errors that prevent parsing. */
export const parsedOf = onceFor(({ noun, body }: Entry): ParsedPage => {
  const text = isReadable(body) ? body : '';
  return noun === 'page' ? parsePage(text) : { root: parseBody(text) };
});

/** Every node of a body in document order; walked once for many rules. */
export const nodesOf = onceFor((entry: Entry) => {
  const nodes: Nodes[] = [];
  const walk = (node: Nodes) => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(bodyOf(entry));
  return nodes;
});

/** Whether a body is short and flat enough to parse. */
export function isReadable(body: string): boolean {
  return body.length <= longestBody && !isDeep.test(body) && !isCrowded(body);
}

const isDeep = /^[ \t>]*(?:[>\-*+] ?){60}|[[({*_]{500}|^[ \t]{100,}[-*+\d]/m;

/**
 * Marks whose parsing takes quadratic time, with the maximum number in a paragraph, or (fences,
 * footnotes) in the whole body. No exemplar comes near.
 */
function isCrowded(body: string): boolean {
  const within = (text: string, mark: RegExp, most: number) => {
    const marks = new RegExp(mark);
    for (let count = 0; marks.test(text); count += 1) if (count >= most) return true;
    return false;
  };
  return (
    within(body, /^[ \t]*:{3,}/gm, 200) ||
    within(body, /\[\^/g, 2000) ||
    (within(body, /[*_~]+|!?\[/g, 2000) &&
      body.split(/\n[ \t]*\n/).some((paragraph) => within(paragraph, /[*_~]+|!?\[/g, 2000)))
  );
}
