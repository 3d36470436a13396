import { address } from '../addresses.ts';
import { getCriteria } from './criteria.ts';
import { memoise } from './memoise.ts';
import { getCurrentMovement } from './movements.ts';
import { getPlan } from './plan.ts';

/** Addresses of the current movement's plan and criteria, or its own if it has none. */
export const getCurrentPlaces = memoise(async () => {
  const movement = await getCurrentMovement();
  const plan = await getPlan(movement.id);
  const criteria = await getCriteria(movement.id);
  return {
    movement,
    /** Its act, if it has one. */
    act: plan,
    plan: plan?.address ?? movement.address,
    hasCriteria: criteria.length > 0,
    criteria: criteria.length > 0 ? address.criteria(movement.id) : movement.address,
  };
});
