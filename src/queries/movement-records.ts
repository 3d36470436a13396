import { getCommendations } from './commendations.ts';
import { getDecisions } from './decisions.ts';
import { getExemplarsByMovement } from './exemplars.ts';
import type { Movement } from './movements.ts';

/** What the site keeps of a movement, newest first, and whether any of it is invented. */
export async function getMovementRecords({ id, sample }: Movement) {
  const exemplars = (await getExemplarsByMovement()).get(id) ?? [];
  const decisions = (await getDecisions()).filter(({ movement }) => movement?.id === id);
  const commendations = (await getCommendations()).filter(
    ({ decision }) => decision.movement?.id === id,
  );
  return {
    exemplars,
    decisions,
    commendations,
    sample: sample || [...exemplars, ...decisions].some((each) => each.sample),
  };
}
