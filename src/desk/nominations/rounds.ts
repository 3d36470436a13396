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

/** The office's rounds including unsaved edits. */
export const rounds = computed(() => roundsOf({ of: recordsOf }));

/** Rounds and dossiers that cannot be parsed: the check reports why. */
export const unread = computed((): PlainEntry[] => {
  const read = new Set(
    rounds.value.flatMap(({ file, dossiers }) => [file, ...dossiers.map((each) => each.file)]),
  );
  return [...recordsOf('round'), ...recordsOf('nomination')].filter(({ file }) => !read.has(file));
});

/** The years with rounds or decisions, latest first; always includes this year. */
export const years = computed(() => {
  const nouns = ['round', 'nomination', 'decision'] as const;
  const own = nouns.flatMap((noun) => recordsOf(noun).map(({ id }) => yearOf(id)));
  return [...new Set([today().slice(0, 4), ...own])].sort().reverse();
});

/** The year of a round or a dossier, from its path. */
export const yearOf = (id: string) => id.slice(0, 4);

/** The units of a round with their states as of today. */
export const unitsToday = (round: RoundWithDossiers): AskedUnit[] => unitsOf(round, today());

/** Messages on a round and its dossiers. */
export function messagesOf({ file }: Pick<RoundWithDossiers, 'file'>): Diagnostic[] {
  const folder = folderOf(file);
  return (report.value?.diagnostics ?? []).filter((each) => each.file.startsWith(folder));
}

/** Path of a unit's dossier in a round. */
export const dossierFile = (round: string, unit: string) => fileOf('nomination', round, unit) ?? '';

/** A new dossier. */
export function begunDossier({ round }: RoundWithDossiers, unit: string): Record<string, unknown> {
  return { unit, ...(round.sample && { sample: true }) };
}

/**
 * Contents of files after changes; a new file starts from the given content.
 * @throws {SyntaxError} if one cannot be parsed
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
