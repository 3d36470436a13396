import type { PlainEntry } from '../../model/read/read.ts';
import { masked } from '../../model/withholding/masked-record.ts';
import { withholdingOf } from '../../model/withholding/withholding.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import { exact } from '../../text/fold.ts';
import { nameOf } from '../record/name-of.ts';
import { withFields } from './edit.ts';

/** A row of a decision that bears a name. */
export interface NamedRow {
  entry: PlainEntry;
  index: number;
  recipient: Record<string, unknown>;
  isHidden: boolean;
}

/** Every place that names a person as its subject. */
export interface Person {
  rows: NamedRow[];
  exemplars: PlainEntry[];
}

/** Where a name stands letter by letter, whatever the place of its tone marks. */
export function placesOf(
  name: string,
  decisions: readonly PlainEntry[],
  exemplars: readonly PlainEntry[],
): Person {
  const key = exact(name);
  const isNamed = (each: unknown) =>
    exact(String((each as { name?: unknown } | null)?.name ?? '')) === key;
  return {
    rows: decisions.flatMap((entry) =>
      rowsOf(entry).flatMap((recipient, index) =>
        isNamed(recipient)
          ? [{ entry, index, recipient, isHidden: recipient.publish === 'an' }]
          : [],
      ),
    ),
    exemplars: exemplars.filter(({ data }) =>
      list((data as { honourees?: unknown } | undefined)?.honourees).some(isNamed),
    ),
  };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const rowsOf = ({ data }: Pick<PlainEntry, 'data'>) =>
  list((data as { recipients?: unknown } | undefined)?.recipients) as Record<string, unknown>[];

/**
 * The files with rows hidden and exemplars withdrawn: what readers must no longer see of a person.
 * @param day dd/mm/yyyy
 */
export function hidden(
  { rows, exemplars }: Person,
  bytesOf: (file: string) => Bytes | undefined,
  day: string,
): Map<string, Bytes> {
  const files = new Map<string, Bytes>();
  for (const [file, own] of Map.groupBy(rows, ({ entry }) => entry.file)) {
    const bytes = bytesOf(file);
    const entry = own[0]?.entry;
    if (!bytes || !entry) continue;
    const hide = new Set(own.map(({ index }) => index));
    const recipients = rowsOf(entry).map((row, index) =>
      hide.has(index) ? { ...row, publish: 'an' } : row,
    );
    files.set(file, withFields(bytes, file, 'decision', { recipients }));
  }
  for (const { file, noun } of exemplars) {
    const bytes = bytesOf(file);
    if (bytes) files.set(file, withFields(bytes, file, noun, { withdrawn: day }));
  }
  return files;
}

/** A text that the site words anew, because it names who is hidden. */
export interface Reworded {
  where: string;
  from: string;
  to: string;
}

/**
 * What the site itself puts in neutral words once rows are hidden and exemplars withdrawn.
 * @param others records that the site goes on showing besides
 * @param withdrawn exemplars that it shows no more
 */
export function rewordedBy(
  rows: readonly NamedRow[],
  decisions: readonly PlainEntry[],
  others: readonly PlainEntry[],
  withdrawn: readonly PlainEntry[],
): Reworded[] {
  const hide = Map.groupBy(rows, ({ entry }) => entry.id);
  const after = decisions.map((entry) => {
    const indexes = new Set(hide.get(entry.id)?.map(({ index }) => index));
    const recipients = rowsOf(entry).map((row, index) =>
      indexes.has(index) ? { ...row, publish: 'an' } : row,
    );
    return indexes.size > 0 ? { ...entry, data: { ...(entry.data as object), recipients } } : entry;
  });
  const withholding = withholdingOf({
    decisions: after,
    exemplars: withdrawn,
    shown: [...after, ...others],
  });
  return [...after, ...others].flatMap((entry) => {
    const shown = masked(entry, withholding);
    return shown === entry ? [] : textsThatDiffer(entry, shown);
  });
}

function textsThatDiffer(before: PlainEntry, after: PlainEntry): Reworded[] {
  const found: Reworded[] = [];
  const walk = (a: unknown, b: unknown) => {
    if (typeof a === 'string' && typeof b === 'string') {
      if (a !== b) found.push({ where: nameOf(before), from: a, to: b });
    } else if (Array.isArray(a) && Array.isArray(b)) {
      for (const [index, item] of a.entries()) walk(item, b[index]);
    } else if (a && b && typeof a === 'object' && typeof b === 'object') {
      for (const [key, inner] of Object.entries(a))
        walk(inner, (b as Record<string, unknown>)[key]);
    }
  };
  walk(before.data, after.data);
  const [from, to] = [before.body.split('\n'), after.body.split('\n')];
  for (const [index, line] of from.entries()) {
    if (line !== to[index]) found.push({ where: nameOf(before), from: line, to: to[index] ?? '' });
  }
  return found;
}
