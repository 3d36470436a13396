import { quality, termOf } from '../search/term.ts';
import { answers } from '../search/term-answers.ts';
import { wordsOf } from '../search/words.ts';
import type { RecordIndex } from './register-index.ts';

/** Names that share most words with a query, or nearly; suggestions if nothing is found. */
export function nearestNames(index: RecordIndex, query: string, limit = 6): string[] {
  const terms = wordsOf(query).map((word) => answers(termOf(word), index.lexicon, true));
  const scores = new Map<string, number>();
  for (const [row, ids] of index.names.entries()) {
    const name = index.records.rows[row]?.name ?? '';
    if (!name || scores.has(name)) continue;
    const matched = terms.filter((found) => ids.some((id) => found.has(id))).length;
    const given = ids.at(-1);
    const givenMatches = terms.some((found) => (found.get(given ?? -1) ?? 0) > quality.swap);
    if (matched > 0) scores.set(name, matched * 2 + (givenMatches ? 1 : 0) - ids.length / 10);
  }
  return [...scores]
    .filter(([, score]) => score >= Math.max(1, terms.length - 1))
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([name]) => name);
}
