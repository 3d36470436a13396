import { maySpread } from '../model/schema/decision.ts';
import { type Commendation, getCommendationById } from './commendations.ts';
import type { Exemplar } from './exemplars.ts';

/** A commendation that names its recipient. */
export type NamedCommendation = Extract<Commendation, { withheld: false }>;

/** The awards of an exemplar that may be spread, in its own order. */
export async function awardsOf(exemplar: Exemplar): Promise<NamedCommendation[]> {
  const byId = await getCommendationById();
  return exemplar.commendations
    .flatMap((id) => byId.get(id) ?? [])
    .filter((each): each is NamedCommendation => maySpread(each));
}
