import type { Paragraph, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Evidence for a criterion, marked in an exemplar by a directive: `:::minh-chung{dung-hen}` … `:::`.
 * Becomes `<div class="evidence" data-criterion="dung-hen">`, whose label `labelledEvidence` writes; the
 * criterion's page shows the same words. Any other directive is restored to its source text, so that a
 * time such as “9:30” is preserved.
 */
export function remarkEvidence() {
  return (tree: Root, file: VFileWithFrontmatter) => {
    const source = String(file.value);
    const evidence: { criterion: string; text: string }[] = [];
    visit(tree, (node, index, parent) => {
      if (node.type === 'containerDirective' && node.name === 'minh-chung') {
        const criterion = Object.keys(node.attributes ?? {})[0] ?? '';
        evidence.push({ criterion, text: textOf(node) });
        node.children.push(labelOf(criterion));
        Object.assign(node, {
          data: {
            hName: 'div',
            hProperties: { className: ['evidence'], dataCriterion: criterion },
          },
        });
        return;
      }
      if (node.type !== 'textDirective' && node.type !== 'leafDirective') return;
      if (!parent || index === undefined || !node.position) return;
      const { start, end } = node.position;
      const value = source.slice(start.offset, end.offset);
      parent.children[index] =
        node.type === 'textDirective'
          ? { type: 'text', value }
          : { type: 'paragraph', children: [{ type: 'text', value }] };
    });
    const frontmatter = file.data?.astro?.frontmatter;
    if (frontmatter && evidence.length > 0) frontmatter.evidence = evidence;
  };
}

/** Contains the criterion's id until its movement is known. */
function labelOf(criterion: string): Paragraph {
  return {
    type: 'paragraph',
    data: { hProperties: { className: ['evidence-label'] } },
    children: [{ type: 'text', value: criterion }],
  };
}

/** A criterion with its label. */
export interface EvidenceCriterion {
  number: number;
  address: string;
}

/**
 * The HTML of an exemplar with the labels of evidence written, each a link to its movement's criterion.
 */
export function labelledEvidence(
  html: string,
  criterionOf: (id: string) => EvidenceCriterion | undefined,
): string {
  return html.replace(/(<p class="evidence-label">)([a-z0-9-]+)(?=<\/p>)/g, (_, tag, id) => {
    const criterion = criterionOf(id);
    if (!criterion) return `${tag}Minh chứng`;
    return `${tag}<a href="${criterion.address}">Minh chứng cho tiêu chí ${criterion.number}</a>`;
  });
}

interface VFileWithFrontmatter {
  value: unknown;
  data?: { astro?: { frontmatter?: Record<string, unknown> } };
}
