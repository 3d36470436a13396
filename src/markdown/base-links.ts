import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Prefixes the site's base path to root-relative links of clerks (`/gioi-thieu/`). */
export function rehypeBaseLinks(base: string) {
  return (tree: Root) => {
    visit(tree, 'element', ({ properties }) => {
      const { href } = properties;
      if (typeof href === 'string' && /^\/(?!\/)/.test(href))
        properties.href = base + href.slice(1);
    });
  };
}
