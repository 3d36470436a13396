import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../src/disk/write-whole.ts';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';

/** What an earlier run wrote into a file of `.cache` under the same version, or undefined. */
export function readCache<T>(path: string, version: string): T | undefined {
  try {
    const [of, value] = deserialize(readFileSync(path)) as [string, T];
    return of === version ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value for later runs; a full disk is no fault, the next run reads everything anew. */
export function writeCache(path: string, version: string, value: unknown): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, serialize([version, value]));
  } catch {}
}

const versions = new Map<string, string>();

/**
 * Changes with every file below some folders of the program but its tests, with every package and with
 * Node. Read once a process, which goes on with the code that it began with.
 */
export function versionOfCode(folders: readonly string[]): string {
  const name = folders.join();
  const version = versions.get(name) ?? readVersion(folders);
  versions.set(name, version);
  return version;
}

function readVersion(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) {
    const files = listSite(join(root, folder)).files.filter((file) => !isTest.test(file));
    for (const file of files) hash.update(file).update(readFileSync(join(root, folder, file)));
  }
  for (const file of ['astro.config.mjs', 'package-lock.json'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const isTest = /\.(?:test\.ts|snap)$|(?:^|\/)fixtures\//;
