export { approvalBasis, approvalBeforeAward, digest } from './approval.ts';
export { approverAuthor, approverCompetence } from './approver.ts';
export { consent } from './consent.ts';
export { consentGiver } from './consent-giver.ts';
export { consentKin } from './consent-kin.ts';
export { consentScope } from './consent-scope.ts';
export { consentWithheld } from './consent-withheld.ts';
