import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { isFile } from '../src/disk/entry.ts';
import { writeWhole } from '../src/disk/write-whole.ts';
import { idIn, isInternal } from '../src/model/collections.ts';
import { isWithheld } from '../src/model/permission.ts';
import { isAtOrBelow, isGone, type Publication, type RecordRef } from '../src/model/publication.ts';
import { type ContentFiles, filesInMemory, overlaid } from '../src/model/read/content-files.ts';
import { type ContentSet, readContentSet } from '../src/model/read/content-set.ts';
import { nounOf, type PlainEntry } from '../src/model/read/read.ts';
import { cacheOf, type Settings } from '../src/settings.ts';
import { refusalOf } from './refusals.ts';

/** Whether a site cannot do without a file: the office, its lists, the plan. */
export function isNeeded(file: string): boolean {
  const noun = nounOf(file);
  return (
    noun !== undefined && !isInternal(noun) && !['exemplar', 'decision', 'draft'].includes(noun)
  );
}

/** Whether the last good state of a file can stand for it: what a site cannot do without, and what the check compares that with. */
const isKept = (file: string) => isNeeded(file) || file.endsWith('/ban-nguon.txt');

/** Bytes in base64 by file of the content; none for an exemplar that was shown. */
const keptSchema = z.record(z.string(), z.string());

/**
 * Keeps the files that a site cannot do without, its decisions and the exemplars that are withheld, as a
 * build that went well has read them; of decisions that it left out, of what could not be read, and of whom
 * a decision or exemplar that is gone has withheld, stays what an earlier one has read. The site stands by then: that they cannot be kept is said and is no fault.
 * @param removed those whom records withheld and name no more
 */
export function keepLastGood(
  content: ContentSet,
  settings: Settings,
  leftOut: readonly RecordRef[],
  removed: Publication['removed'] = [],
): void {
  const { list, read, of } = content;
  const closed = list.filter(({ kind }) => kind !== 'file');
  const earlier = readKept(settings);
  const isOut = (file: string) =>
    leftOut.some(({ noun, id }) => noun === 'decision' && file === `khen-thuong/${id}.md`);
  const kept = list
    .filter(({ file, kind }) => kind === 'file' && (isKept(file) || nounOf(file) === 'decision'))
    .map(({ file }) => [
      file,
      isOut(file) ? earlier[file] : Buffer.from(read(file)).toString('base64'),
    ])
    .filter(([, bytes]) => bytes !== undefined);
  const gone = new Set(
    lastGoodRecords(settings, content)
      .filter((entry) => entry.data !== undefined && isGone(entry, content))
      .map(({ file }) => file),
  );
  const unread = Object.entries(earlier).filter(([key]) => {
    const file = fileOf(key);
    return gone.has(file) || closed.some((each) => isAtOrBelow(file, each.file));
  });
  const people = removed.map(({ file, data }) => [
    removedBelow + file,
    Buffer.from(`---\n${JSON.stringify(data)}\n---\n`).toString('base64'),
  ]);
  const exemplars = of('exemplar').map((entry) => [
    entry.file,
    isWithheld(entry, settings.today) ? Buffer.from(read(entry.file)).toString('base64') : '',
  ]);
  try {
    mkdirSync(dirname(pathOf(settings)), { recursive: true });
    writeWhole(
      pathOf(settings),
      JSON.stringify(Object.fromEntries([...unread, ...exemplars, ...kept, ...people])),
    );
  } catch (error) {
    console.warn(
      `Cảnh báo: chưa giữ được bản tốt của các tệp cần thiết. ${refusalOf(error) ?? (error as Error).message}`,
    );
  }
}

/** Where those stand whom a file withheld and names no more. */
const removedBelow = 'removed/';
const fileOf = (key: string) =>
  key.startsWith(removedBelow) ? key.slice(removedBelow.length) : key;

/**
 * Decisions and exemplars as earlier builds that went well have read them, where they are not the same today: whom
 * they withhold stays known. Of an exemplar that was shown nothing else is.
 */
export function lastGoodRecords(
  settings: Settings,
  { list, read }: Pick<ContentSet, 'list' | 'read'>,
): readonly PlainEntry[] {
  const there = new Set(list.filter(({ kind }) => kind === 'file').map(({ file }) => file));
  const kept = Object.entries(readKept(settings)).filter(
    ([file, bytes]) =>
      isOfPeople(fileOf(file)) &&
      !(there.has(file) && Buffer.from(read(file)).toString('base64') === bytes),
  );
  const inFolder = (below: string) => {
    const files = kept
      .filter(([key, bytes]) => bytes !== '' && key === below + fileOf(key))
      .map(([key, bytes]): [string, Uint8Array] => [fileOf(key), Buffer.from(bytes, 'base64')]);
    const { of } = readContentSet(filesInMemory(Object.fromEntries(files)));
    return [...of('decision'), ...of('exemplar')];
  };
  const shown = kept
    .filter(([file, bytes]) => bytes === '' && nounOf(file) === 'exemplar')
    .map(([file]): PlainEntry => {
      const id = idIn('exemplar', file);
      return { noun: 'exemplar', id, file, data: undefined, body: '' };
    });
  return [...inFolder(''), ...inFolder(removedBelow), ...shown];
}

const isOfPeople = (file: string) => ['decision', 'exemplar'].includes(nounOf(file) ?? '');

/** Whether a build that went well is remembered. */
export const hasLastGood = (settings: Settings): boolean =>
  Object.keys(readKept(settings)).length > 0;

/** The files that a site cannot do without, as the last build that went well has read them. */
export interface LastGood {
  /** What of the content is as it was then. */
  withFiles: (files: readonly string[]) => ContentFiles;
  has: (file: string) => boolean;
  /** Those that are there no more. */
  gone: string[];
  /** Those that have come since: a site can do without them as it did then. */
  added: string[];
}

/** Reads what the last build that went well has kept of content files; nothing where there was none. */
export function lastGood(content: ContentFiles, settings: Settings): LastGood {
  const kept = Object.entries(readKept(settings)).filter(([file]) => isKept(file));
  const good = new Map(kept.map(([file, bytes]) => [file, Buffer.from(bytes, 'base64')]));
  const there = content.list.map(({ file }) => file);
  return {
    withFiles: (files) => overlaid(content, new Map(files.map((file) => [file, good.get(file)]))),
    has: (file) => good.has(file),
    gone: [...good.keys()].filter((file) => !there.includes(file)),
    added: good.size > 0 ? there.filter((file) => isNeeded(file) && !good.has(file)) : [],
  };
}

function readKept(settings: Settings): Record<string, string> {
  const path = pathOf(settings);
  if (!isFile(path)) return {};
  try {
    return keptSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}

const pathOf = (settings: Settings) => join(cacheOf(settings), 'last-good.json');
