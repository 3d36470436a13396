import { maySpread } from '../model/schema/decision.ts';
import type { Commendation } from './commendations.ts';
import type { Exemplar } from './exemplars.ts';

/** What pages of an exemplar say of one of its commendations; plain data, by which they are kept. */
export type ExemplarAward = ReturnType<typeof exemplarAwardOf>;

/** Takes of a commendation what an exemplar's pages say of it. */
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
    /** Absent where the register withholds the row. */
    name: commendation.withheld ? undefined : commendation.name,
    posthumous: !commendation.withheld && commendation.posthumous === true,
    maySpread: maySpread(commendation),
  };
}

/** The awards of an exemplar that may be spread, in its own order. */
export const awardsOf = ({ awards }: Pick<Exemplar, 'awards'>): ExemplarAward[] =>
  awards.filter(({ maySpread }) => maySpread);
