import { Schema } from 'prosemirror-model';

/**
 * The editor's document schema: exactly what the check allows. Other Markdown (a table, a footnote, a
 * picture) is a block of source that can be kept or removed.
 */
export const bodySchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 2 } },
      // A body's headings begin at the second level, whatever Word's level is.
      parseDOM: [
        { tag: 'h1', attrs: { level: 2 } },
        { tag: 'h2', attrs: { level: 2 } },
        { tag: 'h3', attrs: { level: 3 } },
        { tag: 'h4', attrs: { level: 4 } },
      ],
      toDOM: ({ attrs }) => [`h${attrs.level}`, 0],
    },
    bulletList: {
      group: 'block',
      content: 'listItem+',
      attrs: { spread: { default: false } },
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    orderedList: {
      group: 'block',
      content: 'listItem+',
      attrs: { start: { default: 1 }, spread: { default: false } },
      parseDOM: [{ tag: 'ol' }],
      toDOM: ({ attrs }) => ['ol', { start: attrs.start }, 0],
    },
    listItem: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    quote: {
      group: 'block',
      content: 'block+',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    /** `:::minh-chung{<criterion>}`: evidence for a criterion. */
    evidence: {
      group: 'block',
      content: 'block+',
      defining: true,
      attrs: { criterion: {} },
      parseDOM: [
        {
          tag: 'div[data-criterion]',
          getAttrs: (element) => ({ criterion: element.getAttribute('data-criterion') }),
        },
      ],
      toDOM: ({ attrs }) => ['div', { class: 'evidence', 'data-criterion': attrs.criterion }, 0],
    },
    /** Source of unknown Markdown. */
    kept: {
      group: 'block',
      atom: true,
      attrs: { source: {} },
      toDOM: ({ attrs }) => ['pre', { class: 'kept' }, attrs.source],
    },
    text: { group: 'inline' },
    hardBreak: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    keptInline: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { source: {} },
      toDOM: ({ attrs }) => ['code', { class: 'kept' }, attrs.source],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = element.getAttribute('href') ?? '';
            return /^(?:https?:|mailto:|tel:|\/)/i.test(href) ? { href } : false;
          },
        },
      ],
      toDOM: ({ attrs }) => ['a', { href: attrs.href }, 0],
    },
    strong: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
    emphasis: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }],
      toDOM: () => ['em', 0],
    },
  },
});
