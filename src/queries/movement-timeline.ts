import { address } from '../addresses.ts';
import { type Countable, isInForce, sayCases, tallyOf } from '../model/tally.ts';
import { writtenDay } from '../text/written-day.ts';
import type { Decision } from './decisions.ts';
import { groupBy } from './group-by.ts';
import type { Movement } from './movements.ts';
import type { Plan } from './plan.ts';

/** One step of a movement, dated by its records. */
export interface Step {
  /** With the known precision: `2021-08-14`, `2019-01`, `2019`; undefined if no record dates it. */
  date?: string | undefined;
  /** “14/08/2021”, “01/2019”, “Năm 2021”, and in machine-readable form. */
  when?: { label: string; datetime: string } | undefined;
  what: string;
  /** Additional information. */
  note?: string | undefined;
  href?: string | undefined;
}

/** The input of a timeline. */
export interface Dated {
  movement: Pick<Movement, 'launched' | 'from' | 'to' | 'status' | 'statusLabel'>;
  successor: Pick<Movement, 'shortTitle' | 'address'> | undefined;
  plan: Pick<Plan, 'name' | 'title' | 'issued' | 'address'> | undefined;
  decisions: readonly Pick<Decision, 'signed' | 'year' | 'status'>[];
  commendations: readonly (Countable & { decision: { year: string } })[];
}

/**
 * A movement from its launch to its end, in chronological order: only facts in its records, with their
 * precision. Undated steps (that it was summed up) come last.
 */
export function timelineOf(dated: Dated): Step[] {
  const { movement, successor, plan, commendations } = dated;
  const { launched, from, to, status, statusLabel } = movement;
  const on = (date: string | undefined, step: Omit<Step, 'date' | 'when'>): Step[] =>
    date ? [{ date, when: { label: writtenDay(date), datetime: date }, ...step }] : [];
  const decided = [...groupBy(dated.decisions.filter(isInForce), ({ year }) => [year])].map(
    ([year, decisions]) => ({
      // A year is placed at its first decision.
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

/** A sortable date; a month or a year follows all its known days. */
function order(date = ''): number {
  const [year = 0, month = 99, day = 99] = date.split('-').map(Number);
  return (year * 100 + month) * 100 + day;
}
