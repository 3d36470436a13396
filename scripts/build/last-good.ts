import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ContentFiles, overlaid } from '../../src/model/read/content-files.ts';
import { nounOf } from '../../src/model/read/read.ts';
import { cacheOf, type Settings } from '../../src/settings.ts';

/** Whether a site cannot do without a file: the office, its lists, the plan. */
export function isNeeded(file: string): boolean {
  const noun = nounOf(file);
  return noun !== undefined && !['exemplar', 'decision', 'draft'].includes(noun);
}

/** Keeps the files that a site cannot do without, as a build that went well has read them. */
export function keepLastGood({ list, read }: ContentFiles, settings: Settings): void {
  const folder = folderOf(settings);
  rmSync(folder, { recursive: true, force: true });
  for (const { file, kind } of list) {
    if (kind !== 'file' || !isNeeded(file)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), read(file));
  }
}

/** Content in which needed files at fault are as in the last build that went well. */
export interface LastGood {
  files: ContentFiles;
  /** The files that were taken from there. */
  replaced: string[];
}

/** Puts the last good state of needed files in the place of those at fault, as far as there is one. */
export function withLastGood(
  files: ContentFiles,
  faulty: readonly string[],
  settings: Settings,
): LastGood {
  const folder = folderOf(settings);
  const replaced = faulty.filter((file) => isNeeded(file) && existsSync(join(folder, file)));
  const good = new Map(replaced.map((file) => [file, readFileSync(join(folder, file))]));
  return { files: overlaid(files, good), replaced };
}

const folderOf = (settings: Settings) => join(cacheOf(settings), 'last-good');
