import { maySpread } from '../model/schema/decision.ts';
import type { Commendation } from './commendations.ts';
import type { Exemplar } from './exemplars.ts';

/** Facts of a commendation on pages of an exemplar; plain data, part of their cache key. */
export type ExemplarAward = ReturnType<typeof exemplarAwardOf>;

/** Extracts the facts of a commendation for an exemplar's pages. */
export function exemplarAwardOf(commendation: Commendation) {
  const { address, formLabel, awardGiven, awardInFull, status, award, decision } = commendation;
  const { family, verb, title } = award;
  const { label, signed } = decision;
  return {
    address,
    formLabel,
    awardGiven,
    awardInFull,
    status,
    award: { family, verb, title },
    decision: { label, signed },
    /** Absent if the register withholds the row. */
    name: commendation.withheld ? undefined : commendation.name,
    posthumous: !commendation.withheld && commendation.posthumous === true,
    maySpread: maySpread(commendation),
  };
}

/** The awards of an exemplar that may be shared, in its own order. */
export const awardsOf = ({ awards }: Pick<Exemplar, 'awards'>): ExemplarAward[] =>
  awards.filter(({ maySpread }) => maySpread);
