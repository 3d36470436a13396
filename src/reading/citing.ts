import { offerCitations } from './citations.ts';
import { followPlan } from './follow-plan.ts';

/** What a page with citations can do once its reader moves. */
offerCitations();
followPlan();
