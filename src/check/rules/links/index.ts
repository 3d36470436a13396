export { cancelledAward, withheldLink } from './award-state.ts';
export { movementOfRecord, replacedMovement } from './movements.ts';
export { referenceCode } from './reference-code.ts';
export { unknownCommendation, unknownReference } from './references.ts';
export { deadLink, draftLink } from './site-links.ts';
export { subjectRows } from './subject-rows.ts';
export { unitListed } from './unit-names.ts';
export { unsafeLink } from './unsafe-link.ts';
