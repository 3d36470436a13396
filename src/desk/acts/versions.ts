import { approvedCopyOf } from '../../model/approval.ts';
import { digestOf } from '../../model/digest.ts';
import { nounOf, type PlainEntry } from '../../model/read/read.ts';
import { encoded, openRecord } from '../../model/write/open-record.ts';
import { sayStamp } from '../folder/copies.ts';
import { bytesOnDisk, typed } from '../state/contents.ts';
import { copies } from '../state/reading.ts';
import { exemplarFolder } from './approve.ts';

/** An earlier content of a file. */
export interface Version {
  /** Its time, for a person. */
  title: string;
  text: string;
}

/** Earlier contents of a file: on disk below unsaved edits, then every backup copy, newest first. */
export async function versionsOf(file: string): Promise<Version[]> {
  const own = copies.value.filter(
    (copy) => placeOnceApproved(copy.file) === placeOnceApproved(file),
  );
  const places = [
    ...(typed.value.has(file) ? [{ title: 'Bản đã lưu', path: file }] : []),
    ...(nounOf(file) === 'exemplar'
      ? [{ title: 'Bản đã duyệt', path: approvedCopyOf(slugOf(file)) }]
      : []),
    ...own.map(({ stamp, path }) => ({ title: `Bản trước ${sayStamp(stamp)}`, path })),
  ];
  const read = places.map(async ({ title, path }) => {
    const bytes = await bytesOnDisk(path);
    return bytes ? [{ title, text: new TextDecoder().decode(bytes) }] : [];
  });
  return (await Promise.all(read)).flat();
}

/** The folder's name, which is an exemplar's id. */
const slugOf = (file: string) => file.split('/').at(-2) ?? '';

/** An approved draft has moved. */
const placeOnceApproved = (file: string) => file.replace(/^_nhap\//, 'guong-dien-hinh/');

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
