import {
  type ContentFiles,
  type ListedFile,
  readableFiles,
} from '../../model/read/content-files.ts';
import { type ContentSet, readContentSet } from '../../model/read/content-set.ts';
import { isDownload, largestDownload } from '../../model/read/office-file.ts';
import { entriesOf, nounOf, type PlainEntry, readFile } from '../../model/read/read.ts';
import { isScan } from '../../model/read/scan-file.ts';
import { fileFacts, unreadFile } from '../../model/read/unread-parts.ts';
import { joinContent } from '../facts/content.ts';
import { officialContacts } from '../facts/official-contacts.ts';
import { isPhotoName, photoFacts, unreadPhoto } from '../facts/photo-facts.ts';
import { largestPhoto } from '../facts/photo-limits.ts';
import { templateNounOf } from '../facts/template.ts';
import { withheldFiles } from '../facts/withheld-files.ts';
import { withheldForms } from '../facts/withheld-forms.ts';
import type { CheckedFile, CheckedRecord, Content, PhotoFacts } from '../kit/content.ts';
import { type Report, reportOf } from '../kit/report.ts';
import { rules } from '../rules/index.ts';
import { type Cache, noCache } from './cache.ts';
import { diagnose, type OnCrash } from './diagnose.ts';
import { forTombstones } from './for-tombstones.ts';
import { type Inspection, inspect } from './inspect.ts';

/** In bytes; a larger file is judged by its size alone. */
const largestRead = largestPhoto * 4;

/** Called after each file, with the number of files read and their total. */
export type OnRead = (read: number, all: number) => void;

export interface CheckOptions {
  /** Findings of earlier runs. */
  cache?: Cache;
  /** Whether records marked as samples are shown; true if not given. */
  samples?: boolean;
  /** The same content as records, for a caller that reads them too. */
  written?: ContentSet;
  /** What earlier builds remember of those whom they withheld; nothing if not given. */
  lastGood?: readonly PlainEntry[];
  onRead?: OnRead | undefined;
  onCrash?: OnCrash;
}

/**
 * Checks a content folder, on disk or in memory, and reports every violation in every file.
 * @param today yyyy-mm-dd
 */
export function checkFiles(
  files: ContentFiles,
  today: string,
  {
    cache = noCache,
    samples = true,
    written = readContentSet(files),
    lastGood = [],
    onRead,
    onCrash,
  }: CheckOptions = {},
): Report {
  const checked = files.list.map((listed) => checkedFile(listed, files));
  const official = officialContacts(files);
  const inspections = checked.map((file, index) => {
    onRead?.(index + 1, checked.length);
    return cache.inspection(keyOf(file, official), () => inspect(file, today, official, onCrash));
  });
  const records = inspections.flatMap((each, index) =>
    recordsOf(each, checked[index] as CheckedFile),
  );
  const plain = new Set(readableFiles(files));
  const content = joinContent(records, {
    today,
    written,
    samples,
    lastGood,
    files: new Set(files.list.map(({ file }) => file)),
    photos: photosOf(checked, cache),
    // Links are never read; a rule of its own reports them.
    bytesOf: (file) => files.read(file),
    downloadFactsOf: downloadFactsIn(checked, cache),
    keepNames: cache.names,
    textOf: (file) => (plain.has(file) ? new TextDecoder().decode(files.read(file)) : ''),
  });
  const diagnostics = [
    ...inspections.flatMap((inspection) => inspection.diagnostics),
    ...rules.flatMap((rule) =>
      diagnose({ rule, records: [], onCrash }, () => rule.content?.(content)),
    ),
  ];
  return reportOf(
    files.list.length,
    diagnostics.map(forTombstones(content)),
    asFarAsRead(() => withheldForms(content)),
    asFarAsRead(() => withheldFiles(content)),
  );
}

/** A rule reports when these cannot be read. */
function asFarAsRead<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch {
    return [];
  }
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

/**
 * A file that no noun reads and no page offers is identified by name and size; others by their bytes and
 * the official contacts.
 */
function keyOf({ file, kind, size, noun, bytes }: CheckedFile, official: string[]) {
  const names = [file, kind, String(size), ...official];
  const isRead = noun || (kind === 'file' && isDownload(file) && size <= largestDownload);
  return isRead ? [...names, bytes()] : names;
}

/** Records with source positions, for rules that compare records. */
function recordsOf({ records }: Inspection, { file, noun, bytes }: CheckedFile): CheckedRecord[] {
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
        return [file, cache.photo([bytes()], () => photoFacts(bytes()))];
      }),
  );
}

/** Looks into a file for download only when it is asked about: most contents withhold nobody. */
function downloadFactsIn(checked: CheckedFile[], cache: Cache): Content['downloadFactsOf'] {
  const byName = new Map(checked.map((each) => [each.file, each]));
  return (file) => {
    const found = byName.get(file);
    const isRead = found?.kind === 'file' && (isScan(file) || found.size <= largestDownload);
    return isRead ? cache.download([found.bytes()], () => fileFacts(found.bytes())) : unreadFile;
  };
}
