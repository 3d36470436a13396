import { type Commendation, getCommendationById, getCommendations } from './commendations.ts';
import { type Decision, getDecisions } from './decisions.ts';
import { type Exemplar, getExemplars } from './exemplars.ts';

/** What a list or a number of a page is narrowed by; all that are given must hold. */
export interface Picked {
  award?: string | undefined;
  unit?: string | undefined;
  /** Of a decision its year of signing, of an exemplar that of its publication. */
  year?: string | undefined;
  criterion?: string | undefined;
}

/** Commendations by award, unit and year; a withheld row belongs to no unit. */
export async function pickCommendations({ award, unit, year }: Picked): Promise<Commendation[]> {
  return (await getCommendations()).filter(
    (each) =>
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

/** Exemplars by what they were commended with, the units and criteria of theirs, and year; newest first. */
export async function pickExemplars(picked: Picked): Promise<Exemplar[]> {
  const { award, unit, year, criterion } = picked;
  const commendations = await getCommendationById();
  return (await getExemplars()).filter(
    (each) =>
      (!award || each.commendations.some((id) => commendations.get(id)?.award.id === award)) &&
      (!unit || each.honourees.some((honouree) => honouree.unit?.id === unit)) &&
      (!year || each.published.startsWith(year)) &&
      (!criterion || (each.criteria as string[]).includes(criterion)),
  );
}
