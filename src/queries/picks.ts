import { type Commendation, getCommendationById, getCommendations } from './commendations.ts';
import { type Decision, getDecisions } from './decisions.ts';
import { type Exemplar, getExemplars } from './exemplars.ts';
import { getCurrentMovement } from './movements.ts';

/** Filters of a list or a number of a page; all given ones must match. */
export interface Picked {
  movement?: string | undefined;
  award?: string | undefined;
  unit?: string | undefined;
  /** For a decision its year of signing, for an exemplar its year of publication. */
  year?: string | undefined;
  /** Of the given movement, otherwise of the current one. */
  criterion?: string | undefined;
}

/** Commendations by movement, award, unit and year; a withheld row has no unit. */
export async function pickCommendations({
  movement,
  award,
  unit,
  year,
}: Picked): Promise<Commendation[]> {
  return (await getCommendations()).filter(
    (each) =>
      (!movement || each.decision.movement?.id === movement) &&
      (!award || each.award.id === award) &&
      (!unit || (!each.withheld && each.unit?.id === unit)) &&
      (!year || each.decision.year === year),
  );
}

/** Decisions with at least one such commendation, newest first. */
export async function pickDecisions(picked: Picked): Promise<Decision[]> {
  const decisions = new Set((await pickCommendations(picked)).map(({ decision }) => decision.id));
  return (await getDecisions()).filter(({ id }) => decisions.has(id));
}

/** Exemplars by award, unit, criterion and year; newest first. */
export async function pickExemplars(picked: Picked): Promise<Exemplar[]> {
  const { movement, award, unit, year, criterion } = picked;
  const ofCriterion = criterion && `${movement ?? (await getCurrentMovement()).id}/${criterion}`;
  const commendations = await getCommendationById();
  return (await getExemplars()).filter(
    (each) =>
      (!movement || each.movement.id === movement) &&
      (!award || each.commendations.some((id) => commendations.get(id)?.award.id === award)) &&
      (!unit || each.honourees.some((honouree) => honouree.unit?.id === unit)) &&
      (!year || each.published.startsWith(year)) &&
      (!ofCriterion || each.criteria.some((id) => `${each.movement.id}/${id}` === ofCriterion)),
  );
}
