import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Makes current HTML of Markdown output that contains obsolete or invalid HTML: a column's alignment
 * (`|--:|`) becomes a class, and a link inside a link (a footnote's mark in its text) is replaced by its
 * text. An invalid page would fail every build.
 */
export function toValidMarkup(tree: Root): void {
  visit(tree, 'element', (node) => {
    const { align, ...others } = node.properties;
    if (align !== undefined)
      node.properties = align === 'left' ? others : { ...others, className: [`align-${align}`] };
    if (node.tagName === 'a') node.children = node.children.flatMap(withoutLinks);
  });
}

function withoutLinks(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(withoutLinks);
  return node.tagName === 'a' ? children : [{ ...node, children } satisfies Element];
}
