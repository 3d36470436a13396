import { type HitGroup, hitGroup } from './collect-rows.ts';
import { failedBy } from './facets.ts';
import type { RecordsAnswer } from './records-answer.ts';
import { type RecordIndex, textsOfRow } from './register-index.ts';
import type { RegisterState } from './register-state.ts';
import type { RecordRow } from './register-table.ts';

/** What the register shows for a state. */
export interface RegisterAnswer {
  /** The rows that answer: what is counted, listed, saved and printed. */
  rows: number[];
  /** Rows that only come near, within the same filters; never counted. */
  near: number[];
  /** The rows that answer, whatever is chosen of the facets. */
  unnarrowed: number[];
  groupOf: ReadonlyMap<number, HitGroup>;
  found: RecordsAnswer | null;
}

/**
 * Narrows what was found, or every row, to what a state asks for: the one way to the rows in view, best
 * first (`sort-rows.ts` has other orders).
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

/** Of an answer the rows that hold its words with the very marks typed; nothing else comes near. */
export const exactOnly = (index: RecordIndex, found: RecordsAnswer): RecordsAnswer => ({
  ...found,
  hits: found.hits.filter(({ row }) => holdsExactly(index, found, row)),
  near: [],
});

/** Whether all that is printed of a row holds the words that found it with the very marks typed. */
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
