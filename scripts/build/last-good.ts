import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { isFile } from '../../src/disk/entry.ts';
import { writeWhole } from '../../src/disk/write-whole.ts';
import { type ContentFiles, overlaid } from '../../src/model/read/content-files.ts';
import { nounOf } from '../../src/model/read/read.ts';
import { cacheOf, type Settings } from '../../src/settings.ts';
import { refusalOf } from '../refusals.ts';

/** Whether a site cannot do without a file: the office, its lists, the plan. */
export function isNeeded(file: string): boolean {
  const noun = nounOf(file);
  return noun !== undefined && !['exemplar', 'decision', 'draft'].includes(noun);
}

/** Bytes in base64 by file of the content. */
const keptSchema = z.record(z.string(), z.string());

/**
 * Keeps the files that a site cannot do without, as a build that went well has read them. The site
 * stands by then: that they cannot be kept is said and is no fault.
 */
export function keepLastGood({ list, read }: ContentFiles, settings: Settings): void {
  const needed = list.filter(({ file, kind }) => kind === 'file' && isNeeded(file));
  const kept = needed.map(({ file }) => [file, Buffer.from(read(file)).toString('base64')]);
  try {
    mkdirSync(dirname(pathOf(settings)), { recursive: true });
    writeWhole(pathOf(settings), JSON.stringify(Object.fromEntries(kept)));
  } catch (error) {
    console.warn(
      `Cảnh báo: chưa giữ được bản tốt của các tệp cần thiết. ${refusalOf(error) ?? (error as Error).message}`,
    );
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
  const kept = faulty.some(isNeeded) ? readKept(settings) : {};
  const replaced = faulty.filter((file) => isNeeded(file) && Object.hasOwn(kept, file));
  const good = new Map(replaced.map((file) => [file, Buffer.from(kept[file] ?? '', 'base64')]));
  return { files: overlaid(files, good), replaced };
}

function readKept(settings: Settings): Record<string, string> {
  const path = pathOf(settings);
  if (!isFile(path)) return {};
  try {
    return keptSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}

const pathOf = (settings: Settings) => join(cacheOf(settings), 'last-good.json');
