import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordChange } from '../../src/model/nominations/changes.ts';
import { type RoundWithDossiers, roundsOf } from '../../src/model/nominations/rounds.ts';
import { type ContentSet, readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { keyOrderOf } from '../../src/model/write/key-order.ts';
import { openRecord } from '../../src/model/write/open-record.ts';
import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { writeUnchanged } from '../write-files.ts';

/** The content with its rounds. */
export interface Rounds {
  set: ContentSet;
  rounds: RoundWithDossiers[];
  /** @throws {CommandError} if the round does not exist or cannot be parsed */
  get: (id: string) => RoundWithDossiers;
}

/** Reads the rounds of a content folder. */
export function openRounds({ contentDir }: Pick<Settings, 'contentDir'>): Rounds {
  const set = readContentSet(filesOnDisk(contentDir));
  const rounds = roundsOf(set);
  return {
    set,
    rounds,
    get: (given) => {
      const id = given.replace(/^_de-nghi\//, '').replace(/\/(?:dot-xet\.yml)?$/, '');
      const round = rounds.find((each) => each.id === id);
      if (round) return round;
      const known = rounds.map((each) => each.id).join(', ');
      throw new CommandError(
        set.of('round').some((each) => each.id === id)
          ? `Đợt xét ${id} có lỗi, chưa đọc được; chạy npm run check để biết cách sửa.`
          : `Không có đợt xét “${given}”; đang có: ${known || 'chưa có đợt nào'}.`,
        2,
      );
    },
  };
}

/** Rewrites a record and preserves every unchanged byte. */
export function editRecord(
  { contentDir }: Pick<Settings, 'contentDir'>,
  { noun, file, change }: RecordChange,
): void {
  const before = readFileSync(join(contentDir, file));
  const record = openRecord(before, file);
  if (!record?.data)
    throw new CommandError(`${file} chưa đọc được; chạy npm run check để biết cách sửa.`);
  const after = record.withData(change(record.data as Record<string, unknown>), keyOrderOf(noun));
  writeUnchanged(contentDir, file, after, before);
}
