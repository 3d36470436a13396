import { getCollection } from 'astro:content';
import { address } from '../addresses.ts';
import { linesOf } from '../model/plan/plan-document.ts';
import { memoise } from './memoise.ts';
import { getClause } from './plan.ts';

/** A role or kind of unit with the clauses that name it, each quoted whole. */
export type Role = Awaited<ReturnType<typeof getRoles>>[number];

/** Every role of the one table, in its order; nothing is attributed that a clause does not say. */
export const getRoles = memoise(async () => {
  const roles = (await getCollection('role')).sort((a, b) => a.data.position - b.data.position);
  return Promise.all(
    roles.map(async ({ data }) => ({
      ...data,
      address: address.role(data.id),
      duties: (await Promise.all(data.clauses.map(getClause))).map((clause) => ({
        clause,
        address: address.clause(clause.id),
        lines: linesOf(clause),
      })),
    })),
  );
});
