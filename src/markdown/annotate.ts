import type { Element, ElementContent, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/** A mark in a text: the verbatim words, and their replacement. */
export interface Mark {
  at: string;
  /** Whether only the first occurrence counts (a correction), or every one (an abbreviation). */
  once: boolean;
  render: (words: string) => ElementContent[];
}

/**
 * Marks words in HTML without changing its text; marks never overlap: the one that begins first, then
 * the longer, wins.
 * @returns the HTML, and the marks with `once` that were not found
 */
export function annotate(html: string, marks: readonly Mark[]): { html: string; missing: Mark[] } {
  const tree = fromHtml(html, { fragment: true });
  const found = new Set<Mark>();
  visit(tree, 'text', (node: Text, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const pieces = split(node.value, marks, found);
    (parent as Root | Element).children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
  return { html: toHtml(tree), missing: marks.filter((mark) => mark.once && !found.has(mark)) };
}

function split(text: string, marks: readonly Mark[], found: Set<Mark>): ElementContent[] {
  const pieces: ElementContent[] = [];
  let from = 0;
  for (const { mark, start } of places(text, marks)) {
    if (start < from || (mark.once && found.has(mark))) continue;
    found.add(mark);
    if (start > from) pieces.push({ type: 'text', value: text.slice(from, start) });
    pieces.push(...mark.render(mark.at));
    from = start + mark.at.length;
  }
  if (from < text.length) pieces.push({ type: 'text', value: text.slice(from) });
  return pieces;
}

function places(text: string, marks: readonly Mark[]): { mark: Mark; start: number }[] {
  return marks
    .flatMap((mark) => starts(text, mark.at).map((start) => ({ mark, start })))
    .sort((a, b) => a.start - b.start || b.mark.at.length - a.mark.at.length);
}

/** Positions of whole words: not adjacent to a letter or digit. */
function starts(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const touches = /[\p{L}\p{N}]/u;
    const before = text[at - 1] ?? '';
    const after = text[at + words.length] ?? '';
    const open = /^[\p{L}\p{N}]/u.test(words) && touches.test(before);
    const close = /[\p{L}\p{N}]$/u.test(words) && touches.test(after);
    if (!open && !close) found.push(at);
  }
  return found;
}
