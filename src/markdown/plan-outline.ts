import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import { type ClauseId, clauses } from '../model/schema/clause.ts';
import { remarkClauses } from './clauses.ts';

/** One paragraph of the plan, verbatim, with the mark that the source prints before it. */
export type PlanBlock =
  | { kind: 'heading'; depth: 2 | 3 | 4; text: string }
  | { kind: 'clause'; id: ClauseId; text: string };

/** A part of the plan as staff wrote it. */
export interface PlanPart {
  mark?: string | undefined;
  heading?: string | undefined;
  body: string;
}

/**
 * The paragraphs of a part in order, for what is made without a browser: the same Markdown, read by
 * the same rules for clause ids as the page.
 * @param placed the text of what a part places by name (`<Criteria />`), by clause
 */
export function outlineOf(
  { mark, heading, body }: PlanPart,
  placed: Readonly<Record<string, readonly { clause: ClauseId; text: string }[]>>,
): PlanBlock[] {
  const tree: Root = remark().use(remarkMdx).parse(body);
  remarkClauses()(tree, {
    path: 'part.mdx',
    data: { astro: { frontmatter: mark ? { mark } : {} } },
  });
  const top: PlanBlock[] = heading ? [{ kind: 'heading', depth: 2, text: heading }] : [];
  return [...top, ...tree.children.flatMap((node) => blocksOf(node))];

  function blocksOf(node: RootContent): PlanBlock[] {
    if (node.type === 'heading') {
      return [{ kind: 'heading', depth: node.depth as 3 | 4, text: textOf(node) }];
    }
    const element = node as Extract<RootContent, { type: 'mdxJsxFlowElement' }>;
    if (element.name === 'Clause')
      return [clause(element.attributes[0]?.value as ClauseId, textOf(node))];
    return (placed[element.name ?? ''] ?? []).map((each) => clause(each.clause, each.text));
  }
}

function clause(id: ClauseId, text: string): PlanBlock {
  return { kind: 'clause', id, text: [clauses[id].mark, text].filter(Boolean).join(' ') };
}
