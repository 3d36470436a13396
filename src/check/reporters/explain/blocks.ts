import { structuredPatch } from 'diff';
import type { FileChange } from './changes.ts';

/** Lines of a file that stand where others stood. */
export interface Block {
  /** Number of the first line, in the example's file. */
  at: number;
  added: string[];
  removed: string[];
}

/** A part of a file: blocks among lines that did not change. */
export type Part = (Block | { at: number; text: string })[];

/** The parts of a file that an example changes, each with a line around it. */
export function partsOf({ before, after }: FileChange): Part[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 1 });
  return hunks.map(({ newStart, lines }) => {
    const part: Part = [];
    let at = newStart;
    for (const line of lines.filter((each) => !each.startsWith('\\'))) {
      const text = line.slice(1);
      const last = part.at(-1);
      const block = last && 'added' in last ? last : { at, added: [], removed: [] };
      if (!line.startsWith(' ') && block !== last) part.push(block);
      if (line.startsWith('-')) block.removed.push(text);
      else if (line.startsWith('+')) block.added.push(text);
      else part.push({ at, text });
      if (!line.startsWith('-')) at += 1;
    }
    return part;
  });
}

export function blocksOf(change: FileChange): Block[] {
  return partsOf(change).flatMap((part) => part.filter((each) => 'added' in each));
}
