import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { isFile } from '../../src/disk/entry.ts';
import { writeWhole } from '../../src/disk/write-whole.ts';
import { isInternal } from '../../src/model/collections.ts';
import type { RecordRef } from '../../src/model/publication.ts';
import { type ContentFiles, filesInMemory, overlaid } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { nounOf, type PlainEntry } from '../../src/model/read/read.ts';
import { cacheOf, type Settings } from '../../src/settings.ts';
import { refusalOf } from '../refusals.ts';

/** Whether a site cannot do without a file: the office, its lists, the plan. */
export function isNeeded(file: string): boolean {
  const noun = nounOf(file);
  return (
    noun !== undefined && !isInternal(noun) && !['exemplar', 'decision', 'draft'].includes(noun)
  );
}

/** Bytes in base64 by file of the content. */
const keptSchema = z.record(z.string(), z.string());

/**
 * Keeps the files that a site cannot do without, and its decisions, as a build that went well has read
 * them; of decisions that it left out stays what an earlier one has read. The site stands by then: that
 * they cannot be kept is said and is no fault.
 */
export function keepLastGood(
  { list, read }: ContentFiles,
  settings: Settings,
  leftOut: readonly RecordRef[],
): void {
  const earlier = leftOut.length > 0 ? readKept(settings) : {};
  const out = leftOut.filter(({ noun }) => noun === 'decision').map(({ id }) => decisionFile(id));
  const good = list.filter(
    ({ file, kind }) =>
      kind === 'file' && (isNeeded(file) || nounOf(file) === 'decision') && !out.includes(file),
  );
  const kept = [
    ...good.map(({ file }) => [file, Buffer.from(read(file)).toString('base64')]),
    ...out.filter((file) => earlier[file]).map((file) => [file, earlier[file]]),
  ];
  try {
    mkdirSync(dirname(pathOf(settings)), { recursive: true });
    writeWhole(pathOf(settings), JSON.stringify(Object.fromEntries(kept)));
  } catch (error) {
    console.warn(
      `Cảnh báo: chưa giữ được bản tốt của các tệp cần thiết. ${refusalOf(error) ?? (error as Error).message}`,
    );
  }
}

const decisionFile = (id: string) => `khen-thuong/${id}.md`;

/** Decisions as the last build that went well has read them: whom they withhold stays known. */
export function lastGoodDecisions(settings: Settings): readonly PlainEntry[] {
  const kept = Object.entries(readKept(settings)).map(([file, bytes]): [string, Uint8Array] => [
    file,
    Buffer.from(bytes, 'base64'),
  ]);
  return readContentSet(filesInMemory(Object.fromEntries(kept))).of('decision');
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
