/**
 * Between two words that stand in different blocks of Markdown: paragraphs, items of a list, rows of a table,
 * headings; or in different texts that a reading joins (`\0`). No name extends over it.
 */
const blockBreak = /\n[^\S\n]*(?:\n|[-+*•–—][^\S\n]|#{1,6}[^\S\n]|\||:::)|\|[^\S\n]*\n|\0/;

/** Whether the text between two words ends a block of Markdown. */
export const endsBlock = (between: string): boolean => between !== ' ' && blockBreak.test(between);
