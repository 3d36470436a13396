import { collections, type Noun } from '../collections.ts';
import { type ContentFiles, readableFiles } from './content-files.ts';
import { nounOf, type PlainEntry, plainEntriesIn } from './read.ts';

/** A content folder, read once and shared by every part of a run. */
export interface ContentSet extends ContentFiles {
  /** Every record of one noun, in the order of its files. */
  of: (noun: Noun) => readonly PlainEntry[];
}

/**
 * Reads a content folder, on disk or in memory. A file is parsed on the first request for its noun, and
 * only once; source positions are not kept, since their documents are large.
 * @param entriesIn reads one file; for callers that cache entries
 */
export function readContentSet(files: ContentFiles, entriesIn = plainEntriesIn): ContentSet {
  const entries = new Map<Noun, readonly PlainEntry[]>();
  const filesByNoun = Map.groupBy(readableFiles(files), nounOf);
  return {
    ...files,
    of: (noun) => {
      const known = entries.get(noun);
      if (known) return known;
      const read = (filesByNoun.get(noun) ?? []).flatMap((file) =>
        entriesIn(files.read(file), file, noun),
      );
      entries.set(noun, read);
      return read;
    },
  };
}

/** Every noun that has records. */
export const nouns = Object.keys(collections) as Noun[];
