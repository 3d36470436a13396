import { address } from '../addresses.ts';
import { announcedBy, linesOf, type PlanClause } from '../model/plan/plan-document.ts';
import { shorten } from '../text/shorten.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import { clauseAddress, getClause, planWith } from './plan.ts';
import { recordsOf } from './records.ts';

/** A role or kind of unit with the clauses that name it, each quoted whole. */
export type Role = Awaited<ReturnType<typeof getRoles>>[number];

const getRolesByMovement = memoise(async () => {
  const roles = (await recordsOf('role')).sort((a, b) => a.data.position - b.data.position);
  const all = await Promise.all(
    roles.map(async (entry) => {
      const [movement = ''] = entry.id.split('/');
      const clauses = entry.data.clauses.map((id) => getClause(movement, id));
      return {
        ...entry.data,
        movement,
        address: address.role(movement, entry.data.id),
        duties: (await Promise.all(clauses)).map((clause) => ({
          clause,
          address: clauseAddress(clause),
          lines: linesOf(clause),
          /** What the clause announces in “… sau:”, each by its head: ways on, no words of the act. */
          announced: announcedBy(clause, planWith(clause).document).map((each) => ({
            address: clauseAddress(each),
            head: headOf(each),
          })),
        })),
      };
    }),
  );
  return groupBy(all, ({ movement }) => [movement]);
});

/** Every role of a movement's table, in its order; nothing is attributed that a clause does not say. */
export async function getRoles(movement: string) {
  return (await getRolesByMovement()).get(movement) ?? [];
}

/** A clause in a few words: the title that staff give it, its heading, or how it begins. */
function headOf(clause: PlanClause): string {
  const { mark, lines } = clause;
  const titled = planWith(clause).contents.find((each) => each.clause === clause);
  return `${mark} ${titled?.title ?? shorten(lines[0]?.text ?? clause.label, 60)}`.trim();
}
