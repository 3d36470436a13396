import { followPlan } from '../plan/follow-plan.ts';
import { openCorrections } from '../plan/open-corrections.ts';
import { offerCitations } from './citations.ts';

/** Loaded on the reader's first interaction with a page with citations. */
offerCitations();
followPlan();
openCorrections();
