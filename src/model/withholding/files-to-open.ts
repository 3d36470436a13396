import type { FileFacts, UnreadParts } from '../read/unread-parts.ts';
import type { Withheld } from './withheld.ts';

/** A downloadable file with unread parts that nobody has checked for some of those withheld. */
export interface FileToOpen {
  file: string;
  parts: UnreadParts;
  /**
   * The entry of `openedFiles` that records that someone has opened the file; undefined if no program
   * can read it.
   */
  answer: string | undefined;
  /** Those whom nobody has looked for in the file as it is now. */
  withheld: readonly Withheld[];
}

/**
 * The files that may name someone withheld in parts that no program reads, and that nobody has
 * confirmed. An answer is stored with each withheld row and applies to the bytes that were opened: a
 * changed file is asked about again, and so is every file when someone else is withheld.
 */
export function filesToOpen(
  withheld: readonly Withheld[],
  files: Iterable<FileFacts & { file: string }>,
): FileToOpen[] {
  const opened = withheld.map(
    ({ openedFiles = [] }) => new Set(openedFiles.map((line) => line.split(/\s+/).at(-1))),
  );
  return [...files].flatMap(({ file, digest, unread }) => {
    if (Object.keys(unread).length === 0) return [];
    const waiting = withheld.filter((_, index) => digest === '' || !opened[index]?.has(digest));
    if (waiting.length === 0) return [];
    const answer = digest === '' ? undefined : `${file} ${digest}`;
    return [{ file, parts: unread, answer, withheld: waiting }];
  });
}
