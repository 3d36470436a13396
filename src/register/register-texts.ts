import type { Records } from './register-table.ts';

/** The achievements of the rows of one decision. */
export interface DecisionTexts {
  /** The achievement shared by its whole list. */
  citation?: string | undefined;
  /** The achievement of each row in official order; empty if it has none of its own or is withheld. */
  rows?: string[] | undefined;
}

/**
 * The printed achievements, by decision: much longer than the rest of the register, so they are a
 * separate file, fetched only for a query in words.
 */
export type RegisterTexts = Record<string, DecisionTexts>;

/** The records with the achievements of their decisions and rows. */
export function withTexts(records: Records, texts: RegisterTexts): Records {
  const seen = records.decisions.map(() => 0);
  return {
    ...records,
    decisions: records.decisions.map((each) => ({ ...each, citation: texts[each.id]?.citation })),
    rows: records.rows.map((row) => {
      const order = seen[row.decision] ?? 0;
      seen[row.decision] = order + 1;
      const achievement = texts[records.decisions[row.decision]?.id ?? '']?.rows?.[order];
      return achievement && !row.withheld ? { ...row, achievement } : row;
    }),
  };
}
