import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RecordRef } from '../../src/model/publication.ts';
import { type ContentFiles, overlaid } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { nounOf, type PlainEntry } from '../../src/model/read/read.ts';
import { cacheOf, type Settings } from '../../src/settings.ts';

/** Whether a site cannot do without a file: the office, its lists, the plan. */
export function isNeeded(file: string): boolean {
  const noun = nounOf(file);
  return noun !== undefined && !['exemplar', 'decision', 'draft'].includes(noun);
}

/**
 * Keeps the files that a site cannot do without, and its decisions, as a build that went well has read
 * them; of those that it left out stays what an earlier one has read.
 */
export function keepLastGood(
  { list, read }: ContentFiles,
  settings: Settings,
  leftOut: readonly RecordRef[],
): void {
  const folder = folderOf(settings);
  const isOut = (file: string) =>
    leftOut.some(({ noun, id }) => noun === 'decision' && file === `khen-thuong/${id}.md`);
  const kept = list
    .filter(({ file, kind }) => kind === 'file' && (isNeeded(file) || nounOf(file) === 'decision'))
    .flatMap(({ file }): [string, Uint8Array][] => {
      if (!isOut(file)) return [[file, read(file)]];
      return existsSync(join(folder, file)) ? [[file, readFileSync(join(folder, file))]] : [];
    });
  rmSync(folder, { recursive: true, force: true });
  for (const [file, bytes] of kept) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
}

/** Decisions as the last build that went well has read them: whom they withhold stays known. */
export function lastGoodDecisions(settings: Settings): readonly PlainEntry[] {
  const folder = folderOf(settings);
  return existsSync(folder) ? readContentSet(filesOnDisk(folder)).of('decision') : [];
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
