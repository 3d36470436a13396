export { decisionTwoDates } from '../decisions/identity.ts';
export { day } from '../front-matter/schema.ts';
export { beforeMovement } from './before-movement.ts';
export { dayFuture } from './day-future.ts';
export { dayOrder } from './day-order.ts';
export { meritPeriod } from './merit-period.ts';
export { validity } from './validity.ts';
