import { followPlan } from '../plan/follow-plan.ts';
import { openCorrections } from '../plan/open-corrections.ts';
import { offerCitations } from './citations.ts';

/** What a page with citations can do once its reader moves. */
offerCitations();
followPlan();
openCorrections();
