import { computed } from '@preact/signals';
import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import type { RecordChange } from '../../model/nominations/changes.ts';
import {
  type AskedUnit,
  type RoundWithDossiers,
  roundsOf,
  unitsOf,
} from '../../model/nominations/rounds.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { keyOrderOf } from '../../model/write/key-order.ts';
import { type Bytes, newRecord, openRecord } from '../../model/write/open-record.ts';
import { today } from '../day.ts';
import { fileOf, folderOf } from '../record/file-of.ts';
import { report } from '../state/checking.ts';
import { bytesOf, recordsOf } from '../state/contents.ts';

/** The office's rounds as they stand with what is typed. */
export const rounds = computed(() => roundsOf({ of: recordsOf }));

/** Rounds and dossiers that cannot be read yet: the check says why. */
export const unread = computed((): PlainEntry[] => {
  const read = new Set(
    rounds.value.flatMap(({ file, dossiers }) => [file, ...dossiers.map((each) => each.file)]),
  );
  return [...recordsOf('round'), ...recordsOf('nomination')].filter(({ file }) => !read.has(file));
});

/** The years in which there are rounds or decisions, the latest first; this year always. */
export const years = computed(() => {
  const nouns = ['round', 'nomination', 'decision'] as const;
  const own = nouns.flatMap((noun) => recordsOf(noun).map(({ id }) => yearOf(id)));
  return [...new Set([today().slice(0, 4), ...own])].sort().reverse();
});

/** The year of a round or a dossier, by its place. */
export const yearOf = (id: string) => id.slice(0, 4);

export const unitsToday = (round: RoundWithDossiers): AskedUnit[] => unitsOf(round, today());

/** What the check says of a round and of its dossiers. */
export function messagesOf({ file }: Pick<RoundWithDossiers, 'file'>): Diagnostic[] {
  const folder = folderOf(file);
  return (report.value?.diagnostics ?? []).filter((each) => each.file.startsWith(folder));
}

/** Where a unit's dossier of a round stands, or would. */
export const dossierFile = (round: string, unit: string) => fileOf('nomination', round, unit) ?? '';

/** A dossier that nobody has begun, as it begins. */
export function begunDossier({ round }: RoundWithDossiers, unit: string): Record<string, unknown> {
  return { unit, ...(round.sample && { sample: true }) };
}

/**
 * What files hold after changes; one that is not there yet begins with what is given for it.
 * @throws {SyntaxError} where one cannot be read
 */
export function withChanges(
  changes: readonly RecordChange[],
  begun: ReadonlyMap<string, Record<string, unknown>> = new Map(),
): Map<string, Bytes> {
  return new Map(
    changes.map(({ noun, file, change }) => {
      const bytes = bytesOf(file);
      if (!bytes) return [file, newRecord(file, change(begun.get(file) ?? {}))];
      const record = openRecord(bytes, file);
      if (!record?.data) throw new SyntaxError(`${file} chưa đọc được; sửa lỗi trong tệp trước.`);
      return [
        file,
        record.withData(change(record.data as Record<string, unknown>), keyOrderOf(noun)),
      ];
    }),
  );
}
