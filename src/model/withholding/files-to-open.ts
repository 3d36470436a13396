import type { FileFacts, UnreadParts } from '../read/unread-parts.ts';
import type { Withheld } from './withheld.ts';

/** A file for download with parts that nobody has read for some of those who are withheld. */
export interface FileToOpen {
  file: string;
  parts: UnreadParts;
  /** What a record says once somebody has opened the file (`openedFiles`); undefined where no program can read it. */
  answer: string | undefined;
  /** Whom nobody has looked for in it as it is now. */
  withheld: readonly Withheld[];
}

/**
 * The files of which no machine knows whether they name somebody withheld, and no person has said it. An answer
 * stands with whoever is withheld and holds for the bytes that were opened: a changed file is asked about again,
 * and so is every file when one more is withheld.
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
