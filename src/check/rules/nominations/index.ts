export { dossierPlace } from './dossier-place.ts';
export { nomineeCommended } from './nominee-commended.ts';
export { dossierDue, progressOrder } from './progress.ts';
export { roundDecisions } from './round-decisions.ts';
export { quorum, votesFit } from './votes.ts';
