import { type Publication, publicationOf } from '../../model/publication.ts';
import { type ContentSet, nouns } from '../../model/read/content-set.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { scanOf } from '../../model/withholding/scan.ts';
import { nameOf } from '../record/name-of.ts';

/** Changes for readers, determined by the build's own rules. */
export interface SeenOtherwise {
  /** Records no longer shown. */
  gone: PlainEntry[];
  /** Texts of records shown before and after. */
  texts: ChangedText[];
  /** Decisions whose scan is no longer published. */
  scansGone: PlainEntry[];
}

export interface ChangedText {
  /** The record's title. */
  where: string;
  from: string;
  to: string;
}

/** The publication of a content set, samples included. @param today yyyy-mm-dd */
export const seenOf = (content: ContentSet, today: string): Publication =>
  publicationOf(content, { today, samples: true });

/** Compares the publication before and after an act. */
export function seenOtherwise(before: Publication, after: Publication): SeenOtherwise {
  const seen: SeenOtherwise = { gone: [], texts: [], scansGone: [] };
  for (const noun of nouns) {
    const is = new Map(after.of(noun).map((entry) => [entry.id, entry]));
    for (const entry of before.of(noun)) {
      const next = is.get(entry.id);
      if (!next) seen.gone.push(entry);
      else if (next !== entry) seen.texts.push(...textsThatDiffer(entry, next));
      if (next && noun === 'decision' && scanOf(entry) && !scanOf(next)) seen.scansGone.push(entry);
    }
  }
  return seen;
}

function textsThatDiffer(before: PlainEntry, after: PlainEntry): ChangedText[] {
  const found: ChangedText[] = [];
  const where = nameOf(before);
  const walk = (a: unknown, b: unknown) => {
    if (typeof a === 'string' && typeof b === 'string') {
      if (a !== b) found.push({ where, from: a, to: b });
    } else if (Array.isArray(a) && Array.isArray(b)) {
      for (const [index, item] of a.entries()) walk(item, b[index]);
    } else if (a && b && typeof a === 'object' && typeof b === 'object') {
      for (const [key, inner] of Object.entries(a))
        walk(inner, (b as Record<string, unknown>)[key]);
    }
  };
  walk(before.data, after.data);
  const [from, to] = [before.body.split('\n'), after.body.split('\n')];
  for (const [index, line] of from.entries())
    if (line !== to[index]) found.push({ where, from: line, to: to[index] ?? '' });
  return found;
}
