import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { remarkClauses } from '../../markdown/clauses.ts';
import type { Content } from '../kit/content.ts';
import { bodyOf } from './body/parse.ts';

/** The clauses that the parts, the criteria and the award forms make: their words by their ids. */
export function planClauses({ of }: Content): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of of('planPart')) {
    const tree = structuredClone(bodyOf(part.entry())) as Root;
    const mark = part.value.mark;
    remarkClauses()(tree, {
      path: `${part.id}.mdx`,
      data: { astro: { frontmatter: { ...(mark && { mark }) } } },
    } as Parameters<ReturnType<typeof remarkClauses>>[1]);
    visit(tree, (node) => {
      if ((node as { name?: string }).name !== 'Clause') return;
      const { attributes } = node as unknown as { attributes: { name: string; value: string }[] };
      for (const { name, value } of attributes) if (name === 'id') found.set(value, textOf(node));
    });
  }
  for (const { value, entry } of [...of('criterion'), ...of('awardForm')]) {
    if (value.clause) found.set(value.clause, entry().body);
  }
  return found;
}
