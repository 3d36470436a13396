import { isPhotoName, photoFacts } from '../../check/facts/photo-facts.ts';
import type { PhotoFacts } from '../../check/kit/content.ts';
import type { Report } from '../../check/kit/report.ts';
import type { Cache } from '../../check/run/cache.ts';
import { checkFiles } from '../../check/run/check-files.ts';
import type { Inspection } from '../../check/run/inspect.ts';
import {
  type ContentFiles,
  contentAmong,
  type ListedFile,
  overlaid,
} from '../../model/read/content-files.ts';
import { isDownload, largestDownload } from '../../model/read/office-file.ts';
import { isScan, scanHead } from '../../model/read/scan-file.ts';
import { type FileFacts, fileFacts } from '../../model/read/unread-parts.ts';

/** A file as the checker is told of it. */
export interface FileNews {
  file: string;
  /** Undefined where it is gone. */
  bytes: Uint8Array | undefined;
  /** Where it differs from the bytes: a file that the check does not read comes without them. */
  size?: number;
}

/** Whether a file is kept as text: what the desk edits, and what other records are checked against. */
export const isText = (file: string) => /\.(?:md|mdx|ya?ml|txt)$/i.test(file);

/** Whether the check looks into a file; of others their names and sizes say enough. */
export const isLookedInto = (file: string, size: number) =>
  isText(file) ||
  isPhotoName(file) ||
  isScan(file) ||
  (isDownload(file) && size <= largestDownload);

/** The whole check over a folder that changes file by file; what has not changed is not read again. */
export class Checker {
  private readonly files = new Map<string, { listed: ListedFile; bytes: Uint8Array }>();
  private readonly inspections = new Map<string, Inspected>();
  /** By the bytes that stand for a photo: once its facts are known, its own are let go. */
  private readonly photos = new WeakMap<Uint8Array, PhotoFacts>();
  /** The same of scans, of which only the head is kept, and of files beside pages. */
  private readonly downloads = new WeakMap<Uint8Array, FileFacts>();

  put(news: Iterable<FileNews>): void {
    for (const { file, bytes, size = bytes?.length ?? 0 } of news) {
      if (!bytes) {
        this.files.delete(file);
        continue;
      }
      const isPhoto = isPhotoName(file) && size === bytes.length;
      const kept = isPhoto ? new Uint8Array() : isScan(file) ? bytes.slice(0, scanHead) : bytes;
      if (isPhoto) this.photos.set(kept, photoFacts(bytes));
      if (isScan(file)) this.downloads.set(kept, fileFacts(bytes));
      this.files.set(file, { listed: { file, kind: 'file', size }, bytes: kept });
    }
  }

  /**
   * All that the check says of the folder.
   * @param today yyyy-mm-dd
   * @param others files in their place, or beside them, for this once; null where one is to be gone
   */
  check(today: string, others: ReadonlyMap<string, Uint8Array | null> = new Map()): Report {
    return checkFiles(this.asFolder(others), today, { cache: this.cache(today) });
  }

  private asFolder(others: ReadonlyMap<string, Uint8Array | null>): ContentFiles {
    const listed = [...this.files.values()].map((each) => each.listed);
    const read = (file: string) => this.files.get(file)?.bytes ?? new Uint8Array();
    return overlaid({ list: contentAmong(listed), read }, others);
  }

  private cache(today: string): Cache {
    return {
      inspection: (key, read) => {
        const [file] = key as [string];
        const known = this.inspections.get(file);
        if (known?.today === today && isSameKey(known.key, key)) return known.inspection;
        const inspection = read();
        this.inspections.set(file, { key, today, inspection });
        return inspection;
      },
      photo: ([bytes], read) => this.photos.get(bytes as Uint8Array) ?? read(),
      download: ([key], read) => {
        const bytes = key as Uint8Array;
        const facts = this.downloads.get(bytes) ?? read();
        this.downloads.set(bytes, facts);
        return facts;
      },
    };
  }
}

interface Inspected {
  key: readonly (string | Uint8Array)[];
  today: string;
  inspection: Inspection;
}

/** Bytes are the same where they are the same object: a file that changes comes anew. */
function isSameKey(a: Inspected['key'], b: Inspected['key']): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
