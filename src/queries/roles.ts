import { getCollection } from 'astro:content';
import { address } from '../addresses.ts';
import { type ClauseId, clauseLabel } from '../model/schema/clause.ts';
import { once } from './once.ts';
import { getTextByClause } from './plan-outline.ts';

/** A role or kind of unit with the clauses that name it, each quoted whole. */
export type Role = Awaited<ReturnType<typeof getRoles>>[number];

/** Every role of the one table, in its order; nothing is attributed that a clause does not say. */
export const getRoles = once(async () => {
  const texts = await getTextByClause();
  const roles = (await getCollection('role')).sort((a, b) => a.data.position - b.data.position);
  return roles.map(({ data }) => ({
    ...data,
    address: address.role(data.id),
    duties: data.clauses.map((clause: ClauseId) => ({
      clause,
      label: clauseLabel(clause),
      address: address.clause(clause),
      lines: texts.get(clause) ?? [],
    })),
  }));
});
