import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { entryAt, isFile, mayBeAt } from '../src/disk/entry.ts';
import { moveAside } from '../src/disk/move-aside.ts';
import { writeInside } from '../src/disk/write-whole.ts';
import { idIn } from '../src/model/collections.ts';
import { copiesFolder } from '../src/model/read/content-files.ts';
import type { PlainEntry } from '../src/model/read/read.ts';
import { utf16Of } from '../src/model/read/source.ts';
import { isShownRow, listOf, type Named, withheldBy } from '../src/model/withholding/withheld.ts';
import { isLocal, type Settings } from '../src/settings.ts';
import { reasonOf } from './refusals.ts';

/**
 * Whom the published sites of a content folder withhold, a record per line. It stands in the content folder, which
 * states these people to whoever may read it already, has its rights, and is what remains where the caches of the
 * program are deleted, restored from a backup, or another machine's; in a part of it that is no content,
 * and never in a folder that a web server serves.
 */
export const peopleRecordName = `${copiesFolder}/nguoi-duoc-an.jsonl`;

/** Beside it: the releases and withdrawals that a content folder knows, one per line. */
export const publishedName = `${copiesFolder}/ban-da-dua-len.txt`;

const line = z.object({
  noun: z.enum(['decision', 'exemplar']),
  file: z.string(),
  data: z.record(z.string(), z.unknown()),
});

/** A record, and the names that it withholds. */
export const keyOfPeople = (entry: PlainEntry): string =>
  JSON.stringify([entry.file, ...withheldBy(entry).map(({ name }) => name)]);

/** Whom a content folder has on record. */
export interface PeopleOnRecord {
  people: PlainEntry[];
  /** Number of lines that cannot be read, such as one cut off; undefined if none of the list can be. */
  unread: number | undefined;
}

/** Reads whom a content folder has on record; undefined if there is no list. */
export function peopleOnRecord({
  contentDir,
}: Pick<Settings, 'contentDir'>): PeopleOnRecord | undefined {
  const path = join(contentDir, peopleRecordName);
  if (!mayBeAt(path)) return undefined;
  try {
    if (isFile(path)) return peopleIn(readFileSync(path));
  } catch {}
  return { people: [], unread: undefined };
}

/** Reads line by line, in whatever encoding an editor has saved them; of a merge, both sides count. */
function peopleIn(bytes: Uint8Array): PeopleOnRecord {
  const lines = new TextDecoder(utf16Of(bytes) ?? 'utf-8')
    .decode(bytes)
    .split(/\r?\n/)
    .filter((each) => each.trim() !== '' && !mergeMark.test(each))
    .map(entryOf);
  const people = lines.filter((each) => each !== undefined);
  return { people, unread: lines.length - people.length };
}

const mergeMark = /^(?:[<>|]{7} |={7}$)/;

function entryOf(text: string): PlainEntry | undefined {
  try {
    if (text.includes('\uFFFD')) return undefined;
    const { noun, file, data } = line.parse(JSON.parse(text));
    return { noun, file, id: idIn(noun, file), data, body: '' };
  } catch {
    return undefined;
  }
}

/** Whether something was published from a content folder, as far as that is on record, readable or not. */
export function isOnRecord({ contentDir }: Settings): boolean {
  return [peopleRecordName, publishedName].some((name) => mayBeAt(join(contentDir, name)));
}

/**
 * Records who is withheld by these records, beside those on record until now. A site with samples or for this machine
 * only is no published one.
 * @returns to be called once the site is in place: forgets all others
 */
export function putOnRecord(settings: Settings, records: readonly PlainEntry[]): () => void {
  if (settings.samples || isLocal(settings.origin)) return () => {};
  const now = records.filter((entry) => withheldBy(entry).length > 0).map(withoutShown);
  // One warning is enough.
  const isWritten = write(settings, [...now, ...(peopleOnRecord(settings)?.people ?? [])]);
  return () => void (isWritten && write(settings, now));
}

/** Rows that are shown keep their place alone. */
function withoutShown(entry: PlainEntry): PlainEntry {
  const { recipients, ...data } = (entry.data ?? {}) as Record<string, unknown>;
  if (entry.noun !== 'decision') return entry;
  const rows = listOf<Named>(recipients).map((row) => {
    const { recipientType } = row;
    return isShownRow(row) ? { ...(recipientType && { recipientType }) } : row;
  });
  return { ...entry, data: { ...data, recipients: rows } };
}

/** Never writes over a list of which it could not read all. @returns whether that could be written */
function write({ contentDir }: Settings, records: readonly PlainEntry[]): boolean {
  const path = join(contentDir, peopleRecordName);
  const lines = records.map(({ noun, file, data }) => JSON.stringify({ noun, file, data }));
  const text = [...new Set(lines)].map((each) => `${each}\n`).join('');
  try {
    const there = isFile(path) ? readFileSync(path, 'utf8') : '';
    if (there === text) return true;
    if (peopleOnRecord({ contentDir })?.unread)
      console.warn(
        `Cảnh báo: đã giữ nguyên tệp ${path} ở ${moveAside(path)}; các dòng đọc được đã ghi lại vào tệp mới.`,
      );
    const isNew = !entryAt(path);
    writeInside(contentDir, peopleRecordName, text);
    // Whoever reads the content reads it, and nobody else, whatever this user's umask.
    if (isNew) chmodSync(path, statSync(contentDir).mode & 0o666);
    return true;
  } catch (error) {
    console.warn(
      `Cảnh báo: chưa ghi được ${path}; ai được ẩn chỉ còn được nhớ trong .cache của chương trình. ${reasonOf(error)}`,
    );
    return false;
  }
}
