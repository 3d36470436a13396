import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { isFile, mayBeAt } from '../src/disk/entry.ts';
import { writeWhole } from '../src/disk/write-whole.ts';
import { idIn, isInternal } from '../src/model/collections.ts';
import { isWithheld } from '../src/model/permission.ts';
import type { Publication, RecordRef } from '../src/model/publication.ts';
import {
  type ContentFiles,
  filesInMemory,
  overlaid,
  readableFiles,
} from '../src/model/read/content-files.ts';
import { type ContentSet, readContentSet } from '../src/model/read/content-set.ts';
import { nounOf, type PlainEntry } from '../src/model/read/read.ts';
import { isAtOrBelow, isGone, nobody } from '../src/model/withholding/remembered-people.ts';
import { cacheDir, cacheOf, type Settings } from '../src/settings.ts';
import {
  isOnRecord,
  keyOfPeople,
  peopleOnRecord,
  peopleRecordName,
  putOnRecord,
} from './people-on-record.ts';
import { reasonOf } from './refusals.ts';

/** Whether a site requires a file: the office, its lists, the plan. */
export function isNeeded(file: string): boolean {
  const noun = nounOf(file);
  return (
    noun !== undefined && !isInternal(noun) && !['exemplar', 'decision', 'draft'].includes(noun)
  );
}

/** Whether the last good state of a file can stand for it: what a site requires, and what the check compares that with. */
const isKept = (file: string) => isNeeded(file) || file.endsWith('/ban-nguon.txt');

/**
 * States of each file of the content, the newest first: bytes in base64, empty for an exemplar that was shown. Several
 * only where a build was stopped before it was known which of them readers get.
 */
const keptSchema = z.record(
  z.string(),
  z.union([z.string().transform((state) => [state]), z.array(z.string()).min(1)]),
);
type Kept = Record<string, readonly string[]>;

/**
 * Stores the files that a site requires, its decisions and its withheld exemplars, as read by a build, before its
 * site can be published: beside the earlier states, so that no stop in between lets a withheld person be forgotten.
 * Earlier copies remain of decisions that it left out, of unreadable files, and of missing decisions or exemplars that
 * withheld someone. Failure to store them is reported but is not an error.
 * @param remembered as the site was decided with
 * @returns to be called once the site is in place: forgets the earlier states
 */
export function keepLastGood(
  content: ContentSet,
  settings: Settings,
  leftOut: readonly RecordRef[],
  { removed }: Publication['remembered'] = nobody,
): () => void {
  const { list, read, of } = content;
  const closed = list.filter(({ kind }) => kind !== 'file');
  const earlier = readKept(settings) ?? {};
  const isOut = (file: string) =>
    leftOut.some(({ noun, id }) => noun === 'decision' && file === `khen-thuong/${id}.md`);
  const kept = readableFiles(content)
    .filter((file) => isKept(file) || nounOf(file) === 'decision')
    .map((file) => [file, isOut(file) ? (earlier[file] ?? []) : [base64(read(file))]] as const);
  const before = lastGoodRecords(settings, content).filter(({ data }) => data !== undefined);
  const gone = new Set(before.filter((entry) => isGone(entry, content)).map(({ file }) => file));
  const isUnread = (file: string) =>
    gone.has(file) || closed.some((each) => isAtOrBelow(file, each.file));
  const unread = Object.entries(earlier).filter(([key]) => isUnread(fileOf(key)));
  const onRecordAlone = before.filter(
    ({ file }) => isUnread(file) && !earlier[file] && !earlier[removedBelow + file],
  );
  const people = [...removed, ...onRecordAlone].map(
    ({ file, data }) =>
      [removedBelow + file, [base64(Buffer.from(`---\n${JSON.stringify(data)}\n---\n`))]] as const,
  );
  const exemplars = of('exemplar').map(
    (entry) =>
      [entry.file, [isWithheld(entry, settings.today) ? base64(read(entry.file)) : '']] as const,
  );
  const now: Kept = Object.fromEntries([...unread, ...exemplars, ...kept, ...people]);
  const files = Object.keys({ ...earlier, ...now });
  writeKept(
    settings,
    Object.fromEntries(
      files.map((file) => [file, [...new Set([...(now[file] ?? []), ...(earlier[file] ?? [])])]]),
    ),
  );
  const forgetOthers = putOnRecord(settings, [
    ...of('decision').filter(({ file }) => !isOut(file)),
    ...of('exemplar').filter((entry) => isWithheld(entry, settings.today)),
    ...before.filter(({ file }) => isUnread(file) || isOut(file)),
    ...removed,
  ]);
  return () => {
    writeKept(settings, now, true);
    forgetOthers();
  };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

type Place = Pick<Settings, 'contentDir'>;

/** Where those stand whom a file withheld and names no more. */
const removedBelow = 'removed/';
const fileOf = (key: string) =>
  key.startsWith(removedBelow) ? key.slice(removedBelow.length) : key;

/**
 * Decisions and exemplars as read by earlier successful builds, if they differ today, so that the people they
 * withhold remain known, also where the content folder alone remembers them (`people-on-record.ts`). Of an exemplar
 * that was shown, nothing else is stored.
 */
export function lastGoodRecords(
  settings: Place,
  content: Pick<ContentSet, 'list' | 'read'>,
): readonly PlainEntry[] {
  const there = new Set(readableFiles(content));
  const kept = Object.entries(readKept(settings) ?? {})
    .filter(([key]) => isOfPeople(fileOf(key)))
    .flatMap(([key, states]) => states.map((bytes, age) => ({ key, bytes, age })))
    .filter(({ key, bytes }) => !(there.has(key) && base64(content.read(key)) === bytes));
  const written = kept.filter(({ bytes }) => bytes !== '');
  // A set holds a file once.
  const sets = Map.groupBy(written, ({ key, age }) => `${age} ${key === fileOf(key)}`);
  const records = [...sets.values()].flatMap((states) => {
    const files = states.map(({ key, bytes }) => [fileOf(key), Buffer.from(bytes, 'base64')]);
    const { of } = readContentSet(filesInMemory(Object.fromEntries(files)));
    return [...of('decision'), ...of('exemplar')];
  });
  const shown = kept
    .filter(({ key, bytes }) => bytes === '' && nounOf(key) === 'exemplar')
    .map(({ key: file }): PlainEntry => {
      const id = idIn('exemplar', file);
      return { noun: 'exemplar', id, file, data: undefined, body: '' };
    });
  const known = new Set(records.map(keyOfPeople));
  const { people: listed = [] } = peopleOnRecord(settings) ?? {};
  const onRecord = listed.filter((each) => !known.has(keyOfPeople(each)));
  return [...records, ...onRecord, ...shown];
}

const isOfPeople = (file: string) => ['decision', 'exemplar'].includes(nounOf(file) ?? '');

/** Whether a successful build is remembered. */
export const hasLastGood = (settings: Settings): boolean =>
  Object.keys(readKept(settings) ?? {}).length > 0;

/**
 * What the memory of earlier builds has lost, in words for the check and the build: where nothing readable remembers an
 * earlier build of which something is left, whom it withheld in rows and files that are gone since is unknown.
 */
export function lostMemory(settings: Settings): string | undefined {
  const onRecord = peopleOnRecord(settings);
  const { people = [], unread } = onRecord ?? {};
  const isLeft = isOnRecord(settings) || mayBeAt(pathOf(settings));
  const isKnown = readKept(settings) !== undefined || people.length > 0 || unread === 0;
  if (isLeft && !isKnown)
    return `Cảnh báo: tệp ghi nhớ những người được ẩn ở các lần dựng trước bị mất hoặc hỏng (${peopleRecordName} của nội dung, last-good.json trong .cache). ${mayShow}`;
  if (!onRecord || unread === 0) return undefined;
  const fault = unread
    ? `có ${unread} dòng hỏng; các dòng khác vẫn dùng`
    : 'không đọc được (không có quyền, hoặc không phải tệp)';
  return `Cảnh báo: ${peopleRecordName} của nội dung, tệp ghi nhớ những người được ẩn ở các lần dựng trước, ${fault}. ${mayShow}`;
}

const mayShow = `Ai từng được ẩn ở dòng hay tệp nay đã xóa thì tên họ ở nội dung khác có thể hiện lại: hãy lấy lại ${peopleRecordName} từ bản sao lưu, hoặc ghi lại dòng hay tệp ấy cùng chỗ ẩn, rồi dựng lại.`;

/** The files that a site requires, as read by the last successful build. */
export interface LastGood {
  /** The content with these files as they were then. */
  withFiles: (files: readonly string[]) => ContentFiles;
  has: (file: string) => boolean;
  /** Files that no longer exist. */
  gone: string[];
  /** Files added since then: a site could do without them, and still can. */
  added: string[];
}

/** Reads the content files stored by the last successful build; empty if there was none. */
export function lastGood(content: ContentFiles, settings: Settings): LastGood {
  const kept = Object.entries(readKept(settings) ?? {}).filter(([file]) => isKept(file));
  const good = new Map(kept.map(([file, [bytes = '']]) => [file, Buffer.from(bytes, 'base64')]));
  const there = content.list.map(({ file }) => file);
  return {
    withFiles: (files) => overlaid(content, new Map(files.map((file) => [file, good.get(file)]))),
    has: (file) => good.has(file),
    gone: [...good.keys()].filter((file) => !there.includes(file)),
    added: good.size > 0 ? there.filter((file) => isNeeded(file) && !good.has(file)) : [],
  };
}

/** Undefined if nothing readable is stored. */
function readKept(settings: Place): Kept | undefined {
  const path = pathOf(settings);
  try {
    return isFile(path) ? keptSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
  } catch {
    return undefined;
  }
}

function writeKept(settings: Settings, kept: Kept, isTold = false): void {
  const path = pathOf(settings);
  const of = Object.entries(kept).filter(([, states]) => states.length > 0);
  const text = JSON.stringify(
    Object.fromEntries(of.map(([file, states]) => [file, states.length > 1 ? states : states[0]])),
  );
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, text);
  } catch (error) {
    if (isTold) return;
    console.warn(
      `Cảnh báo: chưa ghi nhớ được ${path}, nên ai được ẩn ở những dòng, tệp nay đã xóa chỉ còn được nhớ ở ${peopleRecordName} của nội dung. ${reasonOf(error)}`,
    );
  }
}

const pathOf = (settings: Place) => join(cacheOf(settings, cacheDir), 'last-good.json');
