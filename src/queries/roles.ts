import { address } from '../addresses.ts';
import { announcedBy, linesOf, type PlanClause } from '../model/plan/plan-document.ts';
import { shorten } from '../text/shorten.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import { clauseAddress, getClause, planWith } from './plan.ts';
import { recordsOf } from './records.ts';

/** A role or kind of unit with the clauses that name it, each quoted in full. */
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
          /** The clauses announced by “… sau:”, by their headings: links, not words of the act. */
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

/** Every role of a movement's table, in order; only duties stated by a clause. */
export async function getRoles(movement: string) {
  return (await getRolesByMovement()).get(movement) ?? [];
}

/** A short title of a clause: the one given by staff, its heading, or its first words. */
function headOf(clause: PlanClause): string {
  const { mark, lines } = clause;
  const titled = planWith(clause).contents.find((each) => each.clause === clause);
  return `${mark} ${titled?.title ?? shorten(lines[0]?.text ?? clause.label, 60)}`.trim();
}
