import { getCommendations } from './commendations.ts';
import { getDecisions } from './decisions.ts';
import { getExemplarsByMovement } from './exemplars.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import type { Movement } from './movements.ts';

/** The records of a movement, newest first, and whether any of them is invented. */
export async function getMovementRecords({ id, sample }: Movement) {
  const exemplars = (await getExemplarsByMovement()).get(id) ?? [];
  const decisions = (await getDecisionsByMovement()).get(id) ?? [];
  const commendations = (await getCommendationsByMovement()).get(id) ?? [];
  return {
    exemplars,
    decisions,
    commendations,
    sample: sample || [...exemplars, ...decisions].some((each) => each.sample),
  };
}

const getDecisionsByMovement = memoise(async () =>
  groupBy(await getDecisions(), ({ movement }) => (movement ? [movement.id] : [])),
);
const getCommendationsByMovement = memoise(async () =>
  groupBy(await getCommendations(), ({ decision: { movement } }) =>
    movement ? [movement.id] : [],
  ),
);
