import { offerCitations } from './citations.ts';
import { followPlan } from './follow-plan.ts';
import { writePrintDay } from './print-day.ts';

/** What every page can do besides being read: be cited, be followed by keyboard, be printed. */
for (const each of document.querySelectorAll<HTMLElement>('[data-scripted]')) each.hidden = false;
document.querySelector('[data-print]')?.addEventListener('click', () => print());
offerCitations();
followPlan();
writePrintDay();
