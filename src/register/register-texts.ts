import type { Records } from './register-table.ts';

/** What the rows of one decision are commended for. */
export interface DecisionTexts {
  /** The achievement that its whole list shares. */
  citation?: string | undefined;
  /** The achievement of each row in official order, empty where it has none of its own or is withheld. */
  rows?: string[] | undefined;
}

/**
 * The achievements that decisions print, by decision: far more letters than the rest of the register, so
 * they are a file of their own, fetched only for a question in words.
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
