import { isPhotoName, photoFacts } from '../../check/facts/photo-facts.ts';
import type { PhotoFacts } from '../../check/kit/content.ts';
import type { Report } from '../../check/kit/report.ts';
import type { Cache } from '../../check/run/cache.ts';
import { checkFiles } from '../../check/run/check-files.ts';
import type { Inspection } from '../../check/run/inspect.ts';
import {
  type ContentFiles,
  contentAmong,
  isTextFile,
  type ListedFile,
  overlaid,
} from '../../model/read/content-files.ts';
import { isDownload, largestDownload } from '../../model/read/office-file.ts';
import { isScan, scanHead } from '../../model/read/scan-file.ts';
import { type FileFacts, fileFacts } from '../../model/read/unread-parts.ts';
import type { KeepFound } from '../../model/withholding/forms-to-read.ts';

/** A changed file, as reported to the checker. */
export interface FileNews {
  file: string;
  /** Undefined if the file is gone. */
  bytes: Uint8Array | undefined;
  /** If different from the bytes: a file that the check does not read comes without them. */
  size?: number;
}

/** Whether the check reads a file; others are judged by name and size. */
export const isLookedInto = (file: string, size: number) =>
  isTextFile(file) ||
  isPhotoName(file) ||
  isScan(file) ||
  (isDownload(file) && size <= largestDownload);

/** The whole check over a folder that changes file by file; unchanged files are not read again. */
export class Checker {
  private readonly files = new Map<string, { listed: ListedFile; bytes: Uint8Array }>();
  private readonly inspections = new Map<string, Inspected>();
  /** By the bytes of a photo: its own are released once its facts are known. */
  private readonly photos = new WeakMap<Uint8Array, PhotoFacts>();
  /** The same for scans, of which only the head is kept, and for files beside pages. */
  private readonly downloads = new WeakMap<Uint8Array, FileFacts>();
  /** What texts hold of the names withheld at present. */
  private names = { ofWhom: '', found: new Map<string, ReturnType<KeepFound>>() };

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
   * The report on the folder.
   * @param today yyyy-mm-dd
   * @param others files to substitute or add in this run only; null removes one
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
      names: (key, find) => {
        const [ofWhom = '', ...text] = key;
        if (ofWhom !== this.names.ofWhom) this.names = { ofWhom, found: new Map() };
        const { found } = this.names;
        const place = text.join('\0');
        if (!found.has(place)) found.set(place, find());
        return found.get(place);
      },
    };
  }
}

interface Inspected {
  key: readonly (string | Uint8Array)[];
  today: string;
  inspection: Inspection;
}

/** Bytes are compared by identity: a changed file comes as a new object. */
function isSameKey(a: Inspected['key'], b: Inspected['key']): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
