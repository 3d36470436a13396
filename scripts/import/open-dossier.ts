import { existsSync } from 'node:fs';
import {
  type DecisionRecord,
  openNominationRecord,
} from '../../src/import/record/decision-record.ts';
import { collections, nominationsFolder } from '../../src/model/collections.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { readInput } from './read-input.ts';

/** A file whose list is compared or written. */
export interface OpenedList {
  opened: DecisionRecord;
  /** The file's content; undefined if it does not exist yet. */
  bytes: Buffer | undefined;
  /** The award of rows that name none, if known from elsewhere. */
  form?: string | undefined;
}

/**
 * Opens a unit's dossier. A new one starts with its unit, if its name is a unit's id and its round
 * exists.
 * @param file the path parsed by the noun's pattern: whole, round, name
 */
export function openDossier(
  [file, round, unit = '']: RegExpExecArray,
  path: string,
  { contentDir }: Settings,
): OpenedList {
  const set = readContentSet(filesOnDisk(contentDir));
  const data = set.of('round').find(({ id }) => id === round)?.data;
  const { form, sample } = collections.round.schema.safeParse(data).data ?? {};
  if (existsSync(path)) {
    const bytes = readInput(path);
    return { opened: openNominationRecord(textOf(bytes, 'Hồ sơ đề nghị')), bytes, form };
  }
  if (!data) {
    const roundFile = `${nominationsFolder}/${round}/dot-xet.yml`;
    throw new CommandError(
      `Chưa có ${roundFile}: chép _mau/de-nghi/dot-xet.yml thành tệp ấy, điền tên đợt, hạn, các đơn vị rồi nhập lại.`,
      2,
    );
  }
  if (!set.of('unit').some(({ id }) => id === unit)) {
    throw new CommandError(
      `Chưa có ${file}, và don-vi.yml không có đơn vị nào mang mã “${unit}”: đặt tên tệp theo mã của đơn vị, hoặc chép _mau/de-nghi/ho-so.yml thành tệp ấy rồi nhập lại.`,
      2,
    );
  }
  const begun = `unit: ${unit}\n${sample ? 'sample: true\n' : ''}`;
  return { opened: openNominationRecord(begun), bytes: undefined, form };
}

/**
 * The exact text of a file, including its byte order mark: everything outside the rows is written back
 * unchanged.
 */
export function textOf(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CommandError(`${what} không phải UTF-8; chạy npm run check để biết cách sửa.`);
  }
}
