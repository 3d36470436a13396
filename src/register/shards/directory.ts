import { unpackColumn } from '../column.ts';
import type { Records } from '../register-table.ts';
import { hashOf, unpackKeys } from './keys.ts';

/** What a page knows of a cut register before it asks for rows. */
export interface Directory extends Pick<Records, 'labels' | 'equivalents'> {
  /** Every word with its marks, but numbers of papers; and of each, without marks, where it stands. */
  words: string;
  /** For each distinct word without marks, in order of `words`, its `use` as a character from "0" on. */
  uses: string;
  symbols: string[];
  capitals: string[];
  /** Folder of the files of rows: their hash. */
  folder: string;
  /**
   * Keys are packed (`packKeys`). How many files hold keys by their hash; after them stand those of one key each, in order of `own`,
   * then so many of whole decisions by the hash of their number, and of heads (`heads.ts`) by the hash of theirs.
   */
  hashed: number;
  own: string;
  numbered: number;
  headed: number;
  /** Keys of so many rows that they have no file. */
  common: string;
  /** Bytes, as they are sent, of a file of several keys and of one of decisions, as they are asked for. */
  hashedSize: number;
  numberedSize: number;
  /** Of each file of one key, in units of `sizeUnit`. */
  ownSizes: string;
  /** Bytes of the whole table, as it is sent. */
  wholeSize: number;
  /** Rows by the values of facets: `counts.nam["2021"]`. */
  counts: Record<string, Record<string, number>>;
}

export const sizeUnit = 1024;

/** Where a word stands: bits of `Directory.uses`. */
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

/** The directory, to be asked. */
export interface Plan {
  directory: Directory;
  familyNames: ReadonlySet<string>;
  nameWords: ReadonlySet<string>;
  inNames: ReadonlySet<string>;
  firstOfNames: ReadonlySet<string>;
  givenNames: ReadonlySet<string>;
  /** Words of what decisions say. */
  inPapers: ReadonlySet<string>;
  /** Words of positions, units and what else a row says beside its name. */
  besideNames: ReadonlySet<string>;
  /** Number of the file that a key is in; undefined where so many rows have it that none is. */
  fileOf(key: string): number | undefined;
  /** Number of the file with every decision of a number. */
  fileOfNumber(number: string): number;
  /** Number of the file with the head of a key, if it has one. */
  fileOfHead(key: string): number;
  /** Bytes of a file. */
  sizeOf(file: number): number;
}

/** Where keys are filed, alike for who cuts a register and who reads it; `files`: how many there are of rows. */
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
