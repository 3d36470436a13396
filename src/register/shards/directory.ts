import { unpackColumn } from '../column.ts';
import type { Records } from '../register-table.ts';
import { hashOf, unpackKeys } from './keys.ts';

/** What a page knows about a split register before it requests rows. */
export interface Directory extends Pick<Records, 'labels' | 'equivalents'> {
  /** Every word with its diacritics, except document numbers. */
  words: string;
  /**
   * For each distinct word without diacritics, in order of `words`, its `use` bits as a character from
   * "0" on.
   */
  uses: string;
  symbols: string[];
  capitals: string[];
  /** Folder of the files of rows: their hash. */
  folder: string;
  /**
   * Number of files that contain keys by their hash. Next come the files of one key each, in order of
   * `own` (packed with `packKeys`), then `numbered` files of whole decisions by the hash of their
   * number, and `headed` files of heads (`heads.ts`) by the hash of their key.
   */
  hashed: number;
  own: string;
  numbered: number;
  headed: number;
  /** Packed keys with so many rows that they have no file. */
  common: string;
  /** Expected bytes, as sent, of a file of several keys and of one of decisions. */
  hashedSize: number;
  numberedSize: number;
  /** Size of each file of one key, in units of `sizeUnit`. */
  ownSizes: string;
  /** Bytes of the whole table, as sent. */
  wholeSize: number;
  /** Number of rows by facet values: `counts.nam["2021"]`. */
  counts: Record<string, Record<string, number>>;
}

export const sizeUnit = 1024;

/** Where a word occurs: bits of `Directory.uses`. */
export const use = {
  nameWord: 1,
  familyName: 2,
  inName: 4,
  firstOfName: 8,
  given: 16,
  inPaper: 32,
  besideName: 64,
} as const;
export const USES_FROM = 48;

/** The directory, ready for lookups. */
export interface Plan {
  directory: Directory;
  familyNames: ReadonlySet<string>;
  nameWords: ReadonlySet<string>;
  inNames: ReadonlySet<string>;
  firstOfNames: ReadonlySet<string>;
  givenNames: ReadonlySet<string>;
  /** Words of the contents of decisions. */
  inPapers: ReadonlySet<string>;
  /** Words of positions, units and other texts beside a row's name. */
  besideNames: ReadonlySet<string>;
  /** Number of the file that contains a key; undefined if it has too many rows for a file. */
  fileOf(key: string): number | undefined;
  /** Number of the file with every decision of a number. */
  fileOfNumber(number: string): number;
  /** Number of the file with the head of a key, if it has one. */
  fileOfHead(key: string): number;
  /** Bytes of a file. */
  sizeOf(file: number): number;
}

/**
 * Assigns keys to files, identically for the code that splits a register and the code that reads it;
 * `files`: the number of files of rows.
 */
export function filesOfKeys({
  hashed,
  own,
  common,
}: Pick<Directory, 'hashed' | 'own' | 'common'>): Pick<Plan, 'fileOf'> & { files: number } {
  const places = new Map(unpackKeys(own).map((key, at) => [key, hashed + at]));
  const none = new Set(unpackKeys(common));
  return {
    files: hashed + places.size,
    fileOf: (key) => (none.has(key) ? undefined : (places.get(key) ?? hashOf(key) % hashed)),
  };
}

/** Unpacks a directory; `folds`: the folded words of the whole register, by their numbers. */
export function planOf(directory: Directory, folds: readonly string[]): Plan {
  const ownSizes = unpackColumn({ rows: directory.ownSizes });
  const { files, fileOf } = filesOfKeys(directory);
  const used = (bit: number) =>
    new Set(folds.filter((_, at) => (directory.uses.charCodeAt(at) - USES_FROM) & bit));
  return {
    directory,
    familyNames: used(use.familyName),
    nameWords: used(use.nameWord),
    inNames: used(use.inName),
    firstOfNames: used(use.firstOfName),
    givenNames: used(use.given),
    inPapers: used(use.inPaper),
    besideNames: used(use.besideName),
    fileOf,
    fileOfNumber: (number) => files + (hashOf(number) % directory.numbered),
    fileOfHead: (key) => files + directory.numbered + (hashOf(key) % directory.headed),
    sizeOf(file) {
      if (file < directory.hashed) return directory.hashedSize;
      const own = ownSizes[file - directory.hashed];
      return own === undefined ? directory.numberedSize : own * sizeUnit;
    },
  };
}
