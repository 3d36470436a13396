import { structuredPatch } from 'diff';
import { visible } from '../../facts/wording.ts';
import type { FileChange } from './changes.ts';

/** Lines of a file that replaced others. */
export interface Block {
  /** Number of the first line, in the example's file. */
  at: number;
  added: string[];
  removed: string[];
}

/** The changed lines of an example's file: blocks formatted by `show`, with context lines. */
export function rowsOf({ before, after }: FileChange, show: (block: Block) => string[]): string[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 1 });
  const shown = new Set<string>();
  return hunks.flatMap(({ newStart, lines }) => {
    const rows: string[] = [];
    let block: Block = { at: newStart, added: [], removed: [] };
    let hasBlock = false;
    const close = () => {
      const isEmpty = block.added.length + block.removed.length === 0;
      const own = isEmpty ? [] : fewOf(show(block));
      hasBlock ||= own.length > 0;
      rows.push(...own);
    };
    for (const line of lines) {
      const text = line.slice(1);
      if (line.startsWith('-')) block.removed.push(text);
      if (line.startsWith('+')) block.added.push(text);
      if (!line.startsWith(' ')) continue;
      close();
      const at = block.at + block.added.length;
      if (!isBare(text)) rows.push(row(' ', at, text));
      block = { at: at + 1, added: [], removed: [] };
    }
    close();
    if (!hasBlock) return [];
    const parent = parentOf(newStart, after).filter((each) => !shown.has(each));
    for (const each of [...parent, ...rows]) if (!each.endsWith('⋮')) shown.add(each);
    return [...parent, ...rows];
  });
}

/** The parent key of an indented line, unless it is shown anyway. */
function parentOf(at: number, after: string): string[] {
  const lines = after.split('\n').slice(0, at);
  if (!/^\s/.test(lines.pop() ?? '')) return [];
  const index = lines.findLastIndex((line) => /^(?:- )?\w+:/.test(line));
  const parent = lines[index];
  if (parent === undefined) return [];
  return [row(' ', index + 1, parent), ...(index < lines.length - 1 ? [row(' ', 0, '  ⋮')] : [])];
}

/** A line of a shown file: its mark, its number (0: none), and the text that fits around a column. */
export function row(mark: string, number: number, text: string, column = 1): string {
  const line = visible(text.replace(/(sha256-[0-9a-f]{6})[0-9a-f]+/g, '$1…'));
  const from = line.length > longest && column > longest - 20 ? column - longest / 2 : 0;
  const cut = line.slice(from, from + longest);
  const [before, after] = [from > 0 ? '…' : '', from + longest < line.length ? '…' : ''];
  return `${mark} ${number > 0 ? String(number).padStart(3) : '   '}  ${before}${cut}${after}`.trimEnd();
}

const longest = 82;
const most = 6;

/** Limits the number of rows; marked ones take precedence. */
function fewOf(rows: string[]): string[] {
  const marked = rows.filter((each, index) => index < most || /^\S/.test(each)).slice(0, most + 2);
  return marked.length < rows.length
    ? [...marked, row(' ', 0, `… (còn ${rows.length - marked.length} dòng)`)]
    : rows;
}

/** Lines without information beside others. */
export const isBare = (text: string) => text === '' || text === '---';
