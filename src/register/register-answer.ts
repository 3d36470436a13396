import { type HitGroup, hitGroup } from './collect-rows.ts';
import { failedBy } from './facets.ts';
import type { RecordsAnswer } from './records-answer.ts';
import { type RecordIndex, textsOfRow } from './register-index.ts';
import type { RegisterState } from './register-state.ts';
import type { RecordRow } from './register-table.ts';

/** What the register shows for a state. */
export interface RegisterAnswer {
  /** The rows that match: these are counted, listed, saved and printed. */
  rows: number[];
  /** Near matches within the same filters; never counted. */
  near: number[];
  /** The rows that match, regardless of the chosen facet values. */
  unnarrowed: number[];
  groupOf: ReadonlyMap<number, HitGroup>;
  found: RecordsAnswer | null;
}

/**
 * Narrows search results, or all rows, to those that a state asks for: the only way to the rows in view,
 * best first (`sort-rows.ts` has other orders).
 */
export function answerRegister(
  index: RecordIndex,
  state: RegisterState,
  found: RecordsAnswer | null,
): RegisterAnswer {
  const { records } = index;
  const inSpan = (row: number) => {
    const signed = records.decisions[records.rows[row]?.decision ?? 0]?.signed ?? '';
    return (!state.from || signed >= state.from) && (!state.to || signed <= state.to);
  };
  const passes = (row: number) =>
    failedBy(records, records.rows[row] as RecordRow, state.chosen).length === 0;
  const asked = found && state.exactOnly ? exactOnly(index, found) : found;
  const hits = asked?.hits ?? records.rows.map((_, row) => ({ row, group: hitGroup.asTyped }));
  const near = asked?.near ?? [];
  const unnarrowed = hits.map(({ row }) => row).filter(inSpan);
  return {
    rows: unnarrowed.filter(passes),
    near: near.map(({ row }) => row).filter((row) => inSpan(row) && passes(row)),
    unnarrowed,
    groupOf: new Map([...hits, ...near].map(({ row, group }) => [row, group])),
    found,
  };
}

/** Restricts an answer to rows with exactly the diacritics typed; there are no near matches. */
export const exactOnly = (index: RecordIndex, found: RecordsAnswer): RecordsAnswer => ({
  ...found,
  hits: found.hits.filter(({ row }) => holdsExactly(index, found, row)),
  near: [],
});

/** Whether the printed text of a row contains the words that found it, with exactly the diacritics typed. */
const holdsExactly = (index: RecordIndex, { readings }: RecordsAnswer, row: number): boolean =>
  readings.length === 0 ||
  readings.some((terms) =>
    terms.every(
      ({ fold, exact }) =>
        /^\d/.test(fold) ||
        textsOfRow(index, row).some((text) =>
          index.texts[text]?.some((id) => index.lexicon.words[id]?.exact === exact),
        ),
    ),
  );
