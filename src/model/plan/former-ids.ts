import type { ContentFiles } from '../read/content-files.ts';
import type { PlainEntry } from '../read/read.ts';
import { readKeptIds } from './kept-ids.ts';
import { keptFileOf } from './plan-files.ts';

/**
 * A plan with the former ids of its clauses as its body, one `former = now` per line, without those that
 * name someone withheld.
 */
export function withFormerIds(
  plan: PlainEntry,
  { list, read }: ContentFiles,
  isNaming: (id: string) => boolean,
): PlainEntry {
  const file = keptFileOf(plan.file);
  if (!list.some((listed) => listed.file === file && listed.kind === 'file')) return plan;
  const lines = readKeptIds(new TextDecoder().decode(read(file))).flatMap(({ id, now }) =>
    now && !isNaming(id) ? `${id} = ${now}` : [],
  );
  return { ...plan, body: lines.join('\n') };
}
