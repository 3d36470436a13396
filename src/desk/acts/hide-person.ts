import type { PlainEntry } from '../../model/read/read.ts';
import type { publishChoices } from '../../model/schema/decision.ts';
import { writtenForms } from '../../model/schema/written-forms.ts';
import { hiddenNames, isShownRow, listOf, type Named } from '../../model/withholding/withheld.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import { exact } from '../../text/fold.ts';
import { withFields } from './edit.ts';

/** A row of a decision. */
export interface NamedRow {
  entry: PlainEntry;
  index: number;
  recipient: Record<string, unknown>;
  /** Whether it is withheld. */
  isHidden: boolean;
}

/** Every record about a person. */
export interface Person {
  rows: NamedRow[];
  exemplars: PlainEntry[];
}

/** The rows of decisions, in order. */
export const rowsIn = (decisions: readonly PlainEntry[]): NamedRow[] =>
  decisions.flatMap((entry) =>
    rowsOf(entry).flatMap((recipient, index) =>
      isRow(recipient) ? [{ entry, index, recipient, isHidden: !isShownRow(recipient) }] : [],
    ),
  );

/**
 * Where someone named in a row or an exemplar is named as well: verbatim, regardless of tone placement,
 * also within a household's name or behind a title.
 */
export function placesOf(
  named: Named,
  decisions: readonly PlainEntry[],
  exemplars: readonly PlainEntry[],
): Person {
  const sought = namesIn(named);
  const isNamed = (each: Named) => [...namesIn(each)].some((name) => sought.has(name));
  return {
    rows: rowsIn(decisions).filter(({ recipient }) => isNamed(recipient)),
    exemplars: exemplars.filter((entry) => honoureesIn(entry).some(isNamed)),
  };
}

/** The names hidden together with a row, as keys. */
function namesIn({ name, recipientType = 'ca-nhan' }: Named): Set<string> {
  if (typeof name !== 'string') return new Set();
  const withheld = {
    noun: 'decision' as const,
    record: '',
    path: [],
    id: '',
    recipientType,
    name,
    details: [],
  };
  return new Set(hiddenNames(withheld).map((each) => exact(each.name)));
}

/** The honourees of an exemplar. */
export const honoureesIn = ({ data }: Pick<PlainEntry, 'data'>) =>
  listOf<Named>((data as { honourees?: unknown } | undefined)?.honourees);

function rowsOf({ data }: Pick<PlainEntry, 'data'>): readonly unknown[] {
  const { recipients } = (data ?? {}) as { recipients?: unknown };
  return Array.isArray(recipients) ? recipients : [];
}

const isRow = (row: unknown): row is Record<string, unknown> =>
  typeof row === 'object' && row !== null;

/** The files after setting fields of these rows; every other row is unchanged. */
export function withRows(
  rows: readonly NamedRow[],
  bytesOf: (file: string) => Bytes | undefined,
  fields: Record<string, unknown>,
): Map<string, Bytes> {
  const files = new Map<string, Bytes>();
  for (const [file, own] of Map.groupBy(rows, ({ entry }) => entry.file)) {
    const bytes = bytesOf(file);
    const entry = own[0]?.entry;
    if (!bytes || !entry) continue;
    const chosen = new Set(own.map(({ index }) => index));
    const recipients = rowsOf(entry).map((row, index) =>
      isRow(row) && chosen.has(index) ? { ...row, ...fields } : row,
    );
    files.set(file, withFields(bytes, file, 'decision', { recipients }));
  }
  return files;
}

const withheldMark: { publish: keyof typeof publishChoices } = { publish: 'an' };

/** The file after showing a hidden row again; facts about its scan and its forms are removed. */
export const shownAgain = (row: NamedRow, bytesOf: (file: string) => Bytes | undefined) =>
  withRows([row], bytesOf, {
    publish: undefined,
    scanRedacted: undefined,
    ...Object.fromEntries(Object.keys(writtenForms()).map((key) => [key, undefined])),
  });

/**
 * The files after hiding rows and withdrawing exemplars.
 * @param day dd/mm/yyyy
 */
export function hidden(
  { rows, exemplars }: Person,
  bytesOf: (file: string) => Bytes | undefined,
  day: string,
): Map<string, Bytes> {
  const files = withRows(rows, bytesOf, withheldMark);
  for (const { file, noun } of exemplars) {
    const bytes = bytesOf(file);
    if (bytes) files.set(file, withFields(bytes, file, noun, { withdrawn: day }));
  }
  return files;
}
