import type { PlainEntry } from '../../model/read/read.ts';
import { documentLabel } from '../../text/decision-number.ts';

/** The name of a record for a person: its title, name or number; its id if it has none yet. */
export function nameOf({ id, data }: Pick<PlainEntry, 'id' | 'data'>): string {
  const { title, name, number, symbol, short, brand, words } = (data ?? {}) as Record<
    string,
    unknown
  >;
  if (number && symbol) return documentLabel({ number: String(number), symbol: String(symbol) });
  const said =
    title ?? name ?? short ?? brand ?? (Array.isArray(words) ? words.join(', ') : undefined);
  return typeof said === 'string' && said !== '' ? said : id;
}

/** A second line that distinguishes records of the same name. */
export function detailOf({ data }: Pick<PlainEntry, 'data'>): string | undefined {
  const { subjectLine, summary, long, kind, shortName, signed, honourees } = (data ?? {}) as Record<
    string,
    unknown
  >;
  const people = Array.isArray(honourees)
    ? honourees
        .map((each) => each?.name)
        .filter(Boolean)
        .join(', ')
    : undefined;
  const day = typeof signed === 'string' ? `Ngày ${signed}` : undefined;
  const parts = [day, subjectLine, people, long, shortName ?? kind];
  const said = parts.filter((part) => typeof part === 'string' && part !== '');
  return said.length > 0 ? said.join(' · ') : typeof summary === 'string' ? summary : undefined;
}
