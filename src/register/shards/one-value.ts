import { contentWords } from '../../search/function-words.ts';
import { wordsOf } from '../../search/words.ts';
import { findTypedDate } from '../../text/date-words.ts';
import { facetKeys } from '../facets.ts';
import type { RegisterState } from '../register-state.ts';

/**
 * The one value that a state narrows to without any other condition: a year, an award; undefined if
 * there are only words, null if there is more.
 */
export function oneValueOf({ query, chosen, from, to }: RegisterState) {
  const values = facetKeys.flatMap((facet) =>
    (chosen[facet] ?? []).map((value) => ({ facet, value })),
  );
  const dated = findTypedDate(query);
  const isYear =
    dated?.date.precision === 'year' &&
    contentWords(wordsOf(dated.rest), false, 'number').length === 0;
  if (isYear) values.push({ facet: 'nam', value: dated.date.from.slice(0, 4) });
  const [only, ...others] = values;
  if (others.length > 0 || from || to || (only && query && !isYear)) return null;
  return only;
}
