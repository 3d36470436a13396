import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOnDisk } from '../../src/records/content-files.ts';
import { cacheOf, root, type Settings } from '../../src/settings.ts';
import type { Inspected } from './inspect.ts';
import type { PhotoFacts } from './photo-facts.ts';

/** What is known of files by their content, so that unchanged ones are not read twice. */
export interface Cache {
  inspected: (key: string, read: () => Inspected) => Inspected;
  photo: (key: string, read: () => PhotoFacts) => PhotoFacts;
  save: () => void;
}

/** Keeps nothing. */
export const noCache: Cache = {
  inspected: (_, read) => read(),
  photo: (_, read) => read(),
  save: () => {},
};

/** Keeps what is asked first in memory: the files that many checks share. */
export function memoryCache(): Cache {
  const files = new Map<string, Inspected>();
  const photos = new Map<string, PhotoFacts>();
  return {
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
  version: string;
  files: Record<string, Inspected>;
  photos: Record<string, PhotoFacts>;
}

/**
 * Keeps what was found under `.cache`; safe to delete. Another day, another code, and everything is
 * read anew.
 */
export function diskCache(settings: Pick<Settings, 'contentDir' | 'today'>): Cache {
  const path = join(cacheOf(settings), 'check.json');
  const version = versionOf(settings.today);
  const known = load(path, version);
  const used: Kept = { version, files: {}, photos: {} };
  let isNew = false;
  const remember =
    <T>(from: Record<string, T>, to: Record<string, T>) =>
    (key: string, read: () => T) => {
      const value = from[key] ?? read();
      isNew ||= !(key in from);
      to[key] = value;
      return value;
    };
  return {
    inspected: remember(known.files, used.files),
    photo: remember(known.photos, used.photos),
    save: () => {
      if (isNew) write(path, used);
    },
  };
}

function load(path: string, version: string): Kept {
  const nothing = { version, files: {}, photos: {} };
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    return kept.version === version ? kept : nothing;
  } catch {
    return nothing;
  }
}

/** Written beside and renamed, so that a stopped run leaves no half file; a full disk is no fault. */
function write(path: string, { version, files, photos }: Kept): void {
  const whole = Object.entries(files).filter(([, { records }]) =>
    records.every((each) => each.whole),
  );
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, JSON.stringify({ version, files: Object.fromEntries(whole), photos }));
    renameSync(beside, path);
  } catch {
    // The next run reads everything anew.
    rmSync(beside, { force: true });
  }
}

/** Changes with the day and with every file that decides what the check says. */
function versionOf(today: string): string {
  const hash = createHash('sha1').update(today);
  for (const folder of ['scripts/check', 'src/schema', 'src/records', 'src/text', 'src/markdown']) {
    const { list, read } = filesOnDisk(join(root, folder));
    for (const { file } of list)
      if (/(?<!\.test)\.ts$/.test(file)) hash.update(file).update(read(file));
  }
  hash.update(readFileSync(join(root, 'src/collections.ts')));
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}
