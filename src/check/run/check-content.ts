import { createHash } from 'node:crypto';
import { type ContentFiles, filesOnDisk, type ListedFile } from '../../model/read/content-files.ts';
import { entriesOf, nounOf, readFile } from '../../model/read/read.ts';
import type { Settings } from '../../settings.ts';
import { type Content, joinContent } from '../facts/content.ts';
import { officialContacts } from '../facts/official-contacts.ts';
import { isPhotoName, type PhotoFacts, photoFacts, unreadPhoto } from '../facts/photo-facts.ts';
import { largestPhoto } from '../facts/photo-limits.ts';
import { templateNounOf } from '../facts/template.ts';
import type { CheckedFile, CheckedRecord } from '../kit/content.ts';
import { type RecordRef, type Report, reportOf } from '../kit/report.ts';
import type { OnRead } from '../reporters/progress.ts';
import { rules } from '../rules/index.ts';
import { type Cache, noCache } from './cache.ts';
import { type Told, tell } from './diagnose.ts';
import { type Inspected, inspect } from './inspect.ts';

/** In bytes; a larger file is judged by its size alone. */
const largestRead = largestPhoto * 4;

/** Checks the content folder of the settings: every fault of every file, in one report. */
export function checkContent(
  { contentDir, today }: Pick<Settings, 'contentDir' | 'today'>,
  cache: Cache = noCache,
  onRead?: OnRead,
): Report {
  return checkFiles(filesOnDisk(contentDir), today, cache, onRead);
}

/** The same for any content folder, on disk or in memory. @param today yyyy-mm-dd */
export function checkFiles(
  files: ContentFiles,
  today: string,
  cache: Cache = noCache,
  onRead?: OnRead,
): Report {
  const checked = files.list.map((listed) => checkedFile(listed, files));
  return cache.report(keyOfAll(checked), () => reportOn(checked, files, today, cache, onRead));
}

function reportOn(
  checked: CheckedFile[],
  files: ContentFiles,
  today: string,
  cache: Cache,
  onRead?: OnRead,
): Report {
  const official = officialContacts(files);
  const inspected = checked.map((file, index) => {
    onRead?.(index + 1, checked.length);
    return cache.inspected(keyOf(file, official), () => inspect(file, today, official));
  });
  const records = inspected.flatMap((each, index) =>
    recordsOf(each, checked[index] as CheckedFile),
  );
  const content = joinContent(records, {
    today,
    files: new Set(files.list.map(({ file }) => file)),
    photos: photosOf(checked, cache),
    textOf: (file) => Buffer.from(files.read(file)).toString('utf8'),
  });
  const told = [...inspected.flatMap((each) => each.told), ...tellAcross(content)];
  cache.save();
  return reportOf(
    files.list.length,
    told.map(({ message }) => message),
    faultyOf(told),
  );
}

function checkedFile(listed: ListedFile, files: ContentFiles): CheckedFile {
  const { file, kind } = listed;
  const template = file.startsWith('_mau/');
  const noun = kind === 'file' ? (template ? templateNounOf(file) : nounOf(file)) : undefined;
  let bytes: Uint8Array | undefined;
  const read = () => {
    bytes ??= files.read(file);
    return bytes;
  };
  return { ...listed, noun, template, draft: file.startsWith('_nhap/'), bytes: read };
}

/** What a whole folder says follows from its files; of one too large to be read, from its size. */
function keyOfAll(checked: CheckedFile[]): string {
  const hash = createHash('sha1');
  for (const { file, kind, size, bytes } of checked) {
    hash.update(`${file}\0${kind}\0${size}\0`);
    if (kind === 'file' && size <= largestRead) hash.update(bytes());
  }
  return hash.digest('base64');
}

/** A file that no noun reads is known by its name and size; others by their bytes and the contacts. */
function keyOf({ file, kind, size, noun, bytes }: CheckedFile, official: string[]): string {
  const hash = createHash('sha1').update(`${file}\0${kind}\0${size}\0${official.join('\0')}\0`);
  return (noun ? hash.update(bytes()) : hash).digest('base64');
}

/** Records with a way back to their places, should a rule of all records need them. */
function recordsOf({ records }: Inspected, { file, noun, bytes }: CheckedFile): CheckedRecord[] {
  if (records.length === 0 || !noun) return [];
  let entries: ReturnType<typeof entriesOf> | undefined;
  return records.map((record, index) => ({
    ...record,
    file,
    data: undefined,
    entry: () => {
      entries ??= entriesOf(readFile(bytes(), file, noun));
      return entries[index] as NonNullable<typeof entries>[number];
    },
  }));
}

function photosOf(checked: CheckedFile[], cache: Cache): Map<string, PhotoFacts> {
  return new Map(
    checked
      .filter(({ file, kind }) => kind === 'file' && isPhotoName(file))
      .map(({ file, size, bytes }) => {
        if (size > largestRead) return [file, unreadPhoto(size)];
        const content = bytes();
        const key = createHash('sha1').update(content).digest('base64');
        return [file, cache.photo(key, () => photoFacts(content))];
      }),
  );
}

function tellAcross(content: Content): Told[] {
  return rules.flatMap((rule) => tell({ rule, refs: [] }, () => rule.content?.(content)));
}

function faultyOf(told: Told[]): RecordRef[] {
  const faulty = told.filter(({ message }) => message.severity === 'error');
  const refs = faulty.flatMap(({ refs }) => refs);
  return [...new Map(refs.map((ref) => [`${ref.noun} ${ref.id}`, ref])).values()];
}
