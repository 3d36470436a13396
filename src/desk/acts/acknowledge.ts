import { nounOf } from '../../model/read/read.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import { openRecord } from '../../model/write/open-record.ts';
import { reportWith } from '../state/checking.ts';
import { withFields } from './edit.ts';

/** The acknowledgement of a suspected sentence, with the name of its reader. */
interface Acknowledgement {
  rule: string;
  words: string;
  namesakeOf?: readonly string[];
  by: string;
}

/**
 * The file with a sentence acknowledged. Acknowledgements of sentences that no longer exist are removed,
 * so that they are not taken for those of new sentences.
 */
export async function acknowledged(
  bytes: Bytes,
  file: string,
  answer: Acknowledgement,
): Promise<Bytes> {
  const noun = nounOf(file);
  if (!noun) return bytes;
  const { data } = openRecord(bytes, file) ?? {};
  const given = (data as { acknowledged?: unknown[] } | undefined)?.acknowledged ?? [];
  const all = [...given, answer];
  const written = withFields(bytes, file, noun, { acknowledged: all });
  const { diagnostics } = await reportWith(new Map([[file, written]]));
  const idle = new Set(
    diagnostics.flatMap((each) => {
      const isIdle =
        each.file === file && (each.rule === 'acknowledged' || each.rule === 'withheld-named');
      return (isIdle && /^acknowledged\[(\d+)\]/.exec(each.field)?.[1]) || [];
    }),
  );
  if (idle.size === 0) return written;
  const kept = all.filter((_, index) => !idle.has(String(index)));
  return withFields(bytes, file, noun, { acknowledged: kept });
}

/** Names of earlier readers, offered as suggestions. */
export function readersIn(records: readonly { data: unknown }[]): string[] {
  const names = records.flatMap(({ data }) => {
    const { acknowledged: given } = (data ?? {}) as { acknowledged?: { by?: unknown }[] };
    return Array.isArray(given)
      ? given.flatMap(({ by }) => (typeof by === 'string' ? [by] : []))
      : [];
  });
  return [...new Set(names)];
}
