import { getCollection } from 'astro:content';
import { address } from '../addresses.ts';
import { exemplarKinds } from '../model/schema/exemplar.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import { getPlan } from './plan.ts';
import { getUnitById } from './units.ts';

/** An exemplar as pages show it. */
export type Exemplar = Awaited<ReturnType<typeof getExemplars>>[number];

/** What an exemplar says as evidence for a criterion. */
export interface Evidence {
  criterion: string;
  text: string;
}

/** Every exemplar that is shown, newest first. */
export const getExemplars = memoise(async () => {
  const units = await getUnitById();
  const { document } = await getPlan();
  const exemplars = (await getCollection('exemplar')).map((entry) => ({
    ...entry.data,
    id: entry.id,
    entry,
    kindLabel: exemplarKinds[entry.data.kind].label,
    address: address.exemplar(entry.id),
    honourees: entry.data.honourees.map((honouree) => {
      const unit = honouree.unit ? units.get(honouree.unit) : undefined;
      return { ...honouree, unit, unitName: honouree.unitAsWritten ?? unit?.name };
    }),
    commendations: entry.data.commendations ?? [],
    clauses: (entry.data.clauses ?? []).map((id) => document.clauseById.get(id)?.id ?? id),
    photos: entry.data.photos ?? [],
    evidence: evidenceOf(entry.rendered?.metadata?.frontmatter),
    changed: entry.data.updated ?? entry.data.published,
  }));
  return exemplars.sort(
    (a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id),
  );
});

export const getExemplarsByKind = memoise(async () =>
  groupBy(await getExemplars(), ({ kind }) => [kind]),
);
export const getExemplarsByClause = memoise(async () =>
  groupBy<Exemplar, string>(await getExemplars(), ({ clauses }) => clauses),
);
export const getExemplarsByCriterion = memoise(async () =>
  groupBy<Exemplar, string>(await getExemplars(), ({ criteria }) => criteria),
);
export const getExemplarsByCommendation = memoise(async () =>
  groupBy<Exemplar, string>(await getExemplars(), ({ commendations }) => commendations),
);
export const getExemplarsByUnit = memoise(async () =>
  groupBy(await getExemplars(), ({ honourees }) => [
    ...new Set(honourees.flatMap(({ unit }) => (unit ? [unit.id] : []))),
  ]),
);

/** Slugs of exemplars that answer with a tombstone; nothing else of them is known. */
export const getTombstones = memoise(async () =>
  (await getCollection('tombstone')).map(({ id }) => id),
);

function evidenceOf(frontmatter: unknown): Evidence[] {
  const { evidence } = (frontmatter ?? {}) as { evidence?: Evidence[] };
  return evidence ?? [];
}
