import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { remarkClauses } from '../../src/markdown/clauses.ts';
import { bodyOf } from './body/parse.ts';
import type { Content } from './content.ts';

/** Ids of the clauses that the parts, the criteria and the award forms make, as pages name them. */
export function planClauses({ of }: Content): Set<string> {
  const found = new Set<string>();
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
      for (const { name, value } of attributes) if (name === 'id') found.add(value);
    });
  }
  for (const { value } of [...of('criterion'), ...of('awardForm')]) {
    if (value.clause) found.add(value.clause);
  }
  return found;
}
