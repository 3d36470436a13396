import { approvedCopyOf } from '../../model/approval.ts';
import { digestOf } from '../../model/digest.ts';
import { copiesFolder } from '../../model/read/content-files.ts';
import { nounOf, type PlainEntry } from '../../model/read/read.ts';
import { encoded, openRecord } from '../../model/write/open-record.ts';
import { copyOf, sayStamp, stampsIn } from '../folder/copies.ts';
import { inTurns } from '../folder/in-turns.ts';
import { bytesOnDisk, folder, typed } from '../state/contents.ts';
import { exemplarFolder } from './approve.ts';

/** An earlier content of a file. */
export interface Version {
  /** Its time, for a person. */
  title: string;
  text: string;
}

/** Earlier contents of a file, and the paths of those that the folder refuses to read. */
export interface Versions {
  versions: Version[];
  unreadable: string[];
}

/** Earlier contents of a file: on disk below unsaved edits, then every backup copy, newest first. */
export async function versionsOf(file: string): Promise<Versions> {
  const unreadable: string[] = [];
  const stamps = folder.value
    ? await stampsIn(folder.value).catch(() => {
        unreadable.push(copiesFolder);
        return [];
      })
    : [];
  const places = [
    ...(typed.value.has(file) ? [{ title: 'Bản đã lưu', path: file }] : []),
    ...(nounOf(file) === 'exemplar'
      ? [{ title: 'Bản đã duyệt', path: approvedCopyOf(slugOf(file)) }]
      : []),
    ...stamps.flatMap((stamp) =>
      placesOf(file).map((place) => ({
        title: `Bản trước ${sayStamp(stamp)}`,
        path: copyOf(place, stamp),
      })),
    ),
  ];
  const read = new Map<string, Uint8Array>();
  await inTurns(places, async ({ path }) => {
    try {
      const bytes = await bytesOnDisk(path);
      if (bytes) read.set(path, bytes);
    } catch {
      unreadable.push(path);
    }
  });
  const versions = places.flatMap(({ title, path }) => {
    const bytes = read.get(path);
    return bytes ? [{ title, text: new TextDecoder().decode(bytes) }] : [];
  });
  return { versions, unreadable: unreadable.sort() };
}

/** The folder's name, which is an exemplar's id. */
const slugOf = (file: string) => file.split('/').at(-2) ?? '';

/** Where a file is or was: an approved draft has moved. */
const placesOf = (file: string) => {
  const [, inside] = /^(?:_nhap|guong-dien-hinh)\/(.+)$/.exec(file) ?? [];
  return inside ? [`guong-dien-hinh/${inside}`, `_nhap/${inside}`] : [file];
};

/**
 * The approved version of an exemplar: the one whose words, with the current photos, match the digest of
 * its approval.
 */
export async function approvedAmong(
  entry: PlainEntry,
  versions: readonly Version[],
): Promise<Version | undefined> {
  const { approval } = (entry.data ?? {}) as { approval?: { digest?: string } };
  if (!approval?.digest) return undefined;
  const { files } = await exemplarFolder(entry);
  return versions.find(({ text }) => {
    const record = openRecord(encoded(text), entry.file);
    return record && digestOf(record, (name) => files.get(name)) === approval.digest;
  });
}
