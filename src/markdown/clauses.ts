import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { clauses } from '../model/schema/clause.ts';

/**
 * Gives every clause of a plan part its id. Staff write the plan as it stands (`## 1. Mục đích`,
 * `a) …`, `1. …`); the ids of `src/model/schema/clause.ts` follow from the marks:
 * a numbered item is `ii-4`, a lettered paragraph `i-1-a`, the paragraph before them `…-mo-dau`,
 * the one after them `…-ket`. Each clause becomes `<Clause id="…">`, for `<Content components>`;
 * headings move one level down, below the part's own.
 */
export function remarkClauses() {
  return (tree: Root, file: VFileWithFrontmatter) => {
    if (!file.path?.endsWith('.mdx')) return;
    const walk = new Walk(file.data?.astro?.frontmatter?.mark);
    tree.children = tree.children.flatMap((node) => walk.step(node));
  };
}

interface VFileWithFrontmatter {
  path?: string;
  data?: { astro?: { frontmatter?: { mark?: string } } };
}

class Walk {
  part: string;
  above: string[];
  seen = false;

  constructor(mark: string | undefined) {
    this.part = mark?.toLowerCase() ?? '';
    this.above = this.part ? [this.part] : [];
  }

  step(node: RootContent): RootContent[] {
    if (node.type === 'heading') return [this.heading(node)];
    if (node.type === 'list' && node.ordered) {
      return node.children.map((item, index) =>
        this.clause(String((node.start ?? 1) + index), item.children as RootContent[]),
      );
    }
    if (node.type === 'paragraph') return [this.paragraph(node)];
    return [node];
  }

  heading(node: Extract<RootContent, { type: 'heading' }>): RootContent {
    const mark = /^(\d+|[a-zđ])[.)]/.exec(textOf(node))?.[1] ?? '';
    this.above = [...this.above.slice(0, node.depth - 1), mark];
    this.seen = false;
    const id = this.above.join('-');
    const depth = (node.depth + 1) as 3 | 4;
    // A heading over one clause leaves the id to the clause.
    return Object.hasOwn(clauses, id)
      ? { ...node, depth }
      : { ...node, depth, data: { hProperties: { id } } };
  }

  paragraph(node: Extract<RootContent, { type: 'paragraph' }>): RootContent {
    const first = node.children[0];
    const lettered = first?.type === 'text' ? /^([a-zđ])\)\s+/.exec(first.value) : null;
    if (lettered && first?.type === 'text') {
      first.value = first.value.slice(lettered[0].length);
      return this.clause(lettered[1] ?? '', [node]);
    }
    if (!this.part) return this.clause('can-cu', [node]);
    if (this.above.length > 2) return this.clause('', [node]);
    return this.clause(this.seen ? 'ket' : 'mo-dau', [node]);
  }

  clause(last: string, children: RootContent[]): RootContent {
    this.seen = true;
    const id = [...this.above, last].filter(Boolean).join('-');
    return {
      type: 'mdxJsxFlowElement',
      name: 'Clause',
      attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
      children,
    } as unknown as RootContent;
  }
}
