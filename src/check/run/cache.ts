import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOnDisk } from '../../model/read/content-files.ts';
import { cacheOf, root, type Settings } from '../../settings.ts';
import type { PhotoFacts } from '../facts/photo-facts.ts';
import type { Report } from '../kit/report.ts';
import type { Inspected } from './inspect.ts';

/** What is known of files by their content, so that unchanged ones are not read twice. */
export interface Cache {
  /** What was said of a whole content folder; asked again only where something changed. */
  report: (key: string, read: () => Report) => Report;
  inspected: (key: string, read: () => Inspected) => Inspected;
  photo: (key: string, read: () => PhotoFacts) => PhotoFacts;
  save: () => void;
}

/** Keeps nothing. */
export const noCache: Cache = {
  report: (_, read) => read(),
  inspected: (_, read) => read(),
  photo: (_, read) => read(),
  save: () => {},
};

/** Keeps what is asked first in memory: the files that many checks share. */
export function memoryCache(): Cache {
  const files = new Map<string, Inspected>();
  const photos = new Map<string, PhotoFacts>();
  return {
    report: (_, read) => read(),
    inspected: (key, read) => files.get(key) ?? keep(files, key, read()),
    photo: (key, read) => photos.get(key) ?? keep(photos, key, read()),
    save: () => {},
  };
}

function keep<T>(kept: Map<string, T>, key: string, value: T): T {
  if (kept.size < 100) kept.set(key, value);
  return value;
}

interface Kept {
  files: Record<string, Inspected>;
  photos: Record<string, PhotoFacts>;
}

/**
 * Keeps what was found under `.cache`; safe to delete. Another day, another code, and everything is
 * read anew.
 */
export function diskCache(settings: Pick<Settings, 'contentDir' | 'today'>): Cache {
  const places = {
    files: join(cacheOf(settings), 'check.json'),
    report: join(cacheOf(settings), 'check-report.json'),
  };
  const version = versionOf(settings.today);
  const used: Kept = { files: {}, photos: {} };
  let known: Kept | undefined;
  let isNew = false;
  const remember =
    <T>(part: (kept: Kept) => Record<string, T>) =>
    (key: string, read: () => T) => {
      known ??= load<Kept>(places.files, version) ?? { files: {}, photos: {} };
      const from = part(known);
      const value = from[key] ?? read();
      isNew ||= !(key in from);
      part(used)[key] = value;
      return value;
    };
  return {
    report: (key, read) => {
      const whole = `${version} ${key}`;
      const before = load<Report>(places.report, whole);
      if (before) return before;
      const report = read();
      write(places.report, whole, report);
      return report;
    },
    inspected: remember(({ files }) => files),
    photo: remember(({ photos }) => photos),
    save: () => {
      if (isNew) write(places.files, version, kept(used));
    },
  };
}

/** What was written under the same version, or undefined. */
function load<T>(path: string, version: string): T | undefined {
  try {
    const [of, value] = JSON.parse(readFileSync(path, 'utf8')) as [string, T];
    return of === version ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Only what JSON gives back as it was. */
function kept({ files, photos }: Kept): Kept {
  const whole = Object.entries(files).filter(([, { records }]) =>
    records.every((each) => each.whole),
  );
  return { files: Object.fromEntries(whole), photos };
}

/** Written beside and renamed, so that a stopped run leaves no half file; a full disk is no fault. */
function write(path: string, version: string, value: unknown): void {
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, JSON.stringify([version, value]));
    renameSync(beside, path);
  } catch {
    // The next run reads everything anew.
    rmSync(beside, { force: true });
  }
}

/** Changes with the day and with every file that decides what the check says. */
function versionOf(today: string): string {
  const hash = createHash('sha1').update(today);
  for (const folder of ['src/check', 'src/model', 'src/text', 'src/markdown']) {
    const { list, read } = filesOnDisk(join(root, folder));
    for (const { file } of list)
      if (/(?<!\.test)\.ts$/.test(file)) hash.update(file).update(read(file));
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}
