import { address } from '../addresses.ts';
import { type Countable, isInForce, sayCases, tallyOf } from '../model/tally.ts';
import { writtenDay } from '../text/written-day.ts';
import type { Decision } from './decisions.ts';
import { groupBy } from './group-by.ts';
import type { Movement } from './movements.ts';
import type { Plan } from './plan.ts';

/** One step of a movement, as its records date it. */
export interface Step {
  /** As far as it is known: `2021-08-14`, `2019-01`, `2019`; undefined where no record dates it. */
  date?: string | undefined;
  /** “14/08/2021”, “01/2019”, “Năm 2021”, and the same for machines. */
  when?: { label: string; datetime: string } | undefined;
  what: string;
  /** What more is known of it. */
  note?: string | undefined;
  href?: string | undefined;
}

/** What the steps of a movement are read from. */
export interface Dated {
  movement: Pick<Movement, 'launched' | 'from' | 'to' | 'status' | 'statusLabel'>;
  successor: Pick<Movement, 'shortTitle' | 'address'> | undefined;
  plan: Pick<Plan, 'name' | 'title' | 'issued' | 'address'> | undefined;
  decisions: readonly Pick<Decision, 'signed' | 'year' | 'status'>[];
  commendations: readonly (Countable & { decision: { year: string } })[];
}

/**
 * A movement from its launch to its end, in order of time: only what its records say, each date as
 * far as they know it. What no record dates (that it was summed up) comes last and has no date.
 */
export function timelineOf(dated: Dated): Step[] {
  const { movement, successor, plan, commendations } = dated;
  const { launched, from, to, status, statusLabel } = movement;
  const on = (date: string | undefined, step: Omit<Step, 'date' | 'when'>): Step[] =>
    date ? [{ date, when: { label: writtenDay(date), datetime: date }, ...step }] : [];
  const decided = [...groupBy(dated.decisions.filter(isInForce), ({ year }) => [year])].map(
    ([year, decisions]) => ({
      // A year stands where its first decision does.
      date: decisions.map(({ signed }) => signed).sort()[0],
      when: { label: `Năm ${year}`, datetime: year },
      what: `${decisions.length} quyết định khen thưởng`,
      note: sayCases(tallyOf(commendations.filter(({ decision }) => decision.year === year))),
      href: address.registerOfYear(year),
    }),
  );
  const steps = [
    ...on(launched, { what: 'Phát động' }),
    ...on(plan?.issued, { what: plan?.name ?? '', note: plan?.title, href: plan?.address }),
    ...on(from, { what: 'Bắt đầu thực hiện' }),
    ...decided,
    ...on(to, { what: 'Kết thúc thời gian thi đua' }),
  ];
  const ended = status && status !== 'dang-thuc-hien' && statusLabel;
  return [
    ...steps.sort((a, b) => order(a.date) - order(b.date)),
    ...(ended ? [{ what: ended, note: successor?.shortTitle, href: successor?.address }] : []),
  ];
}

/** A day as a number; a month or a year stands after all that is known of its days. */
function order(date = ''): number {
  const [year = 0, month = 99, day = 99] = date.split('-').map(Number);
  return (year * 100 + month) * 100 + day;
}
