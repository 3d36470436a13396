import { createHash } from 'node:crypto';
import type { Noun } from '../../collections.ts';
import { type Entry, entriesOf, nounOf, readFile } from '../read.ts';
import { filesOnDisk } from './files-on-disk.ts';

/** One record without its places: what the site is made of. */
export type PlainEntry = Pick<Entry, 'noun' | 'id' | 'file' | 'data' | 'body'>;

/** Every record of one noun, in the order of its files; a file is parsed once until it changes. */
export function readNoun(contentDir: string, noun: Noun): PlainEntry[] {
  const files = filesOnDisk(contentDir);
  return files.list
    .filter(({ file, kind }) => kind === 'file' && nounOf(file) === noun)
    .flatMap(({ file }) => plainEntries(files.read(file), file, noun));
}

function plainEntries(bytes: Uint8Array, file: string, noun: Noun): PlainEntry[] {
  const key = `${file} ${createHash('sha1').update(bytes).digest('base64')}`;
  const entries =
    parsed.get(key) ??
    entriesOf(readFile(bytes, file, noun)).map(({ id, data, body }) => ({
      noun,
      id,
      file,
      data,
      body,
    }));
  parsed.set(key, entries);
  return entries;
}

/** Kept on `globalThis`, since Astro runs a copy of this module beside the build's own. */
const shared = globalThis as { parsedRecords?: Map<string, PlainEntry[]> };
shared.parsedRecords ??= new Map();
const parsed = shared.parsedRecords;
