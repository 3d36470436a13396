import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings, type Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { writeSums } from '../verify/sums.ts';
import { writeRecord } from './build-record.ts';
import { hashOfSums } from './own-site.ts';
import { readReceipt, writeReceipt } from './receipt.ts';

/** Settings of a site that an office publishes. */
export const publicSettings: Settings = readSettings({
  SITE_URL: 'https://thidua.example.vn/',
  BUILD_DATE: '2026-11-23',
});

/** Writes files below a folder, by path. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** Writes a small site as if rendered: with its record and its sums. */
export function writeSite(
  folder: string,
  files: Record<string, string>,
  settings = publicSettings,
) {
  writeFiles(folder, files);
  writeRecord(folder, settings);
  writeSums(folder);
}

/** Makes a path recognise a site as left there by a build. */
export function know(outDir: string, site = outDir): void {
  writeReceipt(outDir, [...readReceipt(outDir), hashOfSums(site) ?? '']);
}

/** Does something as a user who may read only what everyone may, if this one is root. */
export async function asAnyUser<Result>(does: () => Result): Promise<Awaited<Result>> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await does();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

/** Every file below a folder with its contents, and the other entries, for comparison before and after. */
export function stateOf(folder: string): Record<string, string> {
  const { files, strays } = listSite(folder);
  return Object.fromEntries([
    ...files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
    ...strays.map((stray) => {
      const entry = lstatSync(join(folder, stray));
      return [stray, entry.isSymbolicLink() ? readlinkSync(join(folder, stray)) : entry.mode];
    }),
  ]);
}

/**
 * Prevents removal of a folder's contents. @returns a function that undoes this; undefined if it is not
 * possible
 */
export function closeFolder(path: string): (() => void) | undefined {
  if (process.getuid?.() !== 0) {
    chmodSync(path, 0o555);
    return () => chmodSync(path, 0o755);
  }
  if (spawnSync('chattr', ['+i', path]).status !== 0) return undefined;
  return () => spawnSync('chattr', ['-i', path]);
}
