import type { Root } from 'hast';
import { defaultSchema } from 'rehype-sanitize';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Elements allowed in a record's body: the Markdown of an exemplar and the marks of our own plugins. A
 * clerk's raw HTML never becomes an element, even if the check misses it.
 */
export const recordSchema: typeof defaultSchema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [
    ...[
      'p',
      'h2',
      'h3',
      'h4',
      'ul',
      'ol',
      'li',
      'strong',
      'em',
      'del',
      'a',
      'blockquote',
      'hr',
      'br',
    ],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'img', 'div', 'code', 'pre', 'sup', 'section'],
  ],
  attributes: {
    a: [
      'href',
      'title',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaDescribedBy',
      'ariaLabel',
      'id',
    ],
    img: ['src', 'alt', 'title'],
    div: [['className', 'evidence'], 'dataCriterion'],
    p: [['className', 'evidence-label']],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    li: ['id'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
};

/** Drops external pictures (`https:`, `data:`, `//`), which the schema cannot distinguish. */
export function dropForeignPictures(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }, index, parent) => {
    if (tagName !== 'img' || !parent || index === undefined) return undefined;
    if (!/^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(String(properties.src ?? '')))
      return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
