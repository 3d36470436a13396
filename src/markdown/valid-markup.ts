import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Puts in today's HTML what Markdown makes of old or wrong HTML: how a column is set (`|--:|`) is a class, and
 * a link within a link (a footnote's mark in its words) gives way to its words. An invalid page ends every build.
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
