import { address } from '../addresses.ts';
import { getCommendationById } from './commendations.ts';
import { type ExemplarAward, exemplarAwardOf } from './exemplar-awards.ts';
import { getExemplarRecords } from './exemplar-records.ts';
import { groupBy } from './group-by.ts';
import { memoise, memoiseBy } from './memoise.ts';
import { getMovementVocabulary, type Movement } from './movements.ts';
import { getPlan } from './plan.ts';
import { recordsOf } from './records.ts';
import { getUnitById } from './units.ts';

/** An exemplar as shown by pages. */
export type Exemplar = Awaited<ReturnType<typeof getExemplars>>[number];

/** An exemplar without its text, so that an edit of the text leaves the pages of lists unchanged. */
export type ExemplarInBrief = Omit<Exemplar, 'entry'>;

/** An exemplar without its entry, as lists need it. */
export const inBrief = ({ entry: _, ...brief }: Exemplar): ExemplarInBrief => brief;

/**
 * The fields of an exemplar that a card shows, so that an edit of anything else leaves lists with its
 * card unchanged.
 */
export type ExemplarCardFacts = Pick<
  Exemplar,
  | 'address'
  | 'awards'
  | 'changed'
  | 'evidence'
  | 'honourees'
  | 'kindLabel'
  | 'photos'
  | 'published'
  | 'sample'
  | 'summary'
  | 'title'
>;

/** The card of an exemplar: its first photo, or words of its evidence (`wordsForPlate`). */
export function cardFacts(exemplar: Exemplar): ExemplarCardFacts {
  const { address, changed, honourees, kindLabel, published, sample, summary, title } = exemplar;
  const photos = exemplar.photos.slice(0, 1);
  return {
    ...{ address, changed, honourees, kindLabel, photos, published, sample, summary, title },
    awards: exemplar.awards.slice(0, 1),
    evidence: photos.length > 0 ? [] : exemplar.evidence,
  };
}

/** An exemplar's evidence for a criterion. */
export interface Evidence {
  criterion: string;
  text: string;
}

/** Every published exemplar, newest first. */
export const getExemplars = memoise(async () => {
  const units = await getUnitById();
  const movements = await getMovementVocabulary();
  const commendations = await getCommendationById();
  const exemplars = (await getExemplarRecords()).map(async (entry) => {
    const movement = movements.get(entry.data.movement);
    return {
      ...entry.data,
      id: entry.id,
      entry,
      movement,
      kindLabel: kindLabel(movement, entry.data.kind),
      criteria: entry.data.criteria ?? [],
      address: address.exemplar(entry.id),
      honourees: entry.data.honourees.map((honouree) => {
        const unit = honouree.unit ? units.get(honouree.unit) : undefined;
        return { ...honouree, unit, unitName: honouree.unitAsWritten ?? unit?.name };
      }),
      commendations: entry.data.commendations ?? [],
      awards: (entry.data.commendations ?? []).flatMap((id): ExemplarAward[] => {
        const commendation = commendations.get(id);
        return commendation ? [exemplarAwardOf(commendation)] : [];
      }),
      clauses: await currentIds(entry.data.movement, entry.data.clauses ?? []),
      photos: entry.data.photos ?? [],
      evidence: evidenceOf(entry.rendered?.metadata?.frontmatter),
      changed: entry.data.updated ?? entry.data.published,
    };
  });
  return Promise.all(exemplars);
});

/** Exemplars by the id of their movement. */
export const getExemplarsByMovement = memoise(async () =>
  groupBy(await getExemplars(), ({ movement }) => [movement.id]),
);
/** Exemplars by a criterion's key, `m/dung-hen`. */
export const getExemplarsByCriterion = memoise(async () =>
  groupBy(await getExemplars(), ({ movement, criteria }) =>
    criteria.map((id) => `${movement.id}/${id}`),
  ),
);
/** Exemplars by the ids of their honourees’ units. */
export const getExemplarsByUnit = memoise(async () =>
  groupBy(await getExemplars(), ({ honourees }) => [
    ...new Set(honourees.flatMap(({ unit }) => (unit ? [unit.id] : []))),
  ]),
);

/** Number of suggested exemplars. */
const fellows = 2;

/** The fields needed to link to an exemplar. */
export type ExemplarLink = Pick<Exemplar, 'address' | 'title'> & { name: string | undefined };

/** Reduces an exemplar to a link. */
export const linkTo = ({ address, title, honourees }: Exemplar): ExemplarLink => ({
  address,
  title,
  name: honourees[0]?.name,
});

/** The two other exemplars with the most criteria in common, newest first among equals. */
export async function getFellows(exemplar: Exemplar): Promise<ExemplarLink[]> {
  const near = await getNearestBy(exemplar);
  return near
    .filter(({ id }) => id !== exemplar.id)
    .slice(0, fellows)
    .map(linkTo);
}

/** Those with the most of some criteria: cached for all exemplars with the same ones. */
const getNearestBy = memoiseBy(
  ({ movement, criteria }: Exemplar) => [movement.id, ...[...criteria].sort()].join(' '),
  async ({ movement, criteria }) => {
    const shared = (other: Exemplar) =>
      other.criteria.filter((each) => criteria.includes(each)).length;
    return ((await getExemplarsByMovement()).get(movement.id) ?? [])
      .filter((other) => shared(other) > 0)
      .sort((a, b) => shared(b) - shared(a))
      .slice(0, fellows + 1);
  },
);

/** The movement that all of some exemplars are of, or undefined. */
export function sharedMovement(exemplars: readonly ExemplarInBrief[]): Movement | undefined {
  const [first, ...others] = exemplars.map(({ movement }) => movement);
  return others.every(({ id }) => id === first?.id) ? first : undefined;
}

/** A path for each exemplar, and one without it for each slug with a tombstone. */
export const exemplarPaths = async () => [
  ...(await getExemplars()).map((exemplar) => ({
    params: { slug: exemplar.id },
    props: { exemplar },
  })),
  ...(await getTombstones()).map((slug) => ({ params: { slug }, props: { exemplar: undefined } })),
];

/** Slugs of exemplars that answer with a tombstone; nothing else of them is published. */
export const getTombstones = memoise(async () =>
  (await recordsOf('tombstone')).map(({ id }) => id),
);

function kindLabel({ kinds }: Movement, kind: string): string {
  return kinds.find(({ id }) => id === kind)?.label ?? kind;
}

/** The current ids of clauses that an exemplar may refer to by a former one. */
async function currentIds(movement: string, ids: readonly string[]): Promise<string[]> {
  const plan = await getPlan(movement);
  return ids.map((id) => plan?.document.clauseById.get(id)?.id ?? id);
}

function evidenceOf(frontmatter: unknown): Evidence[] {
  const { evidence } = (frontmatter ?? {}) as { evidence?: Evidence[] };
  return evidence ?? [];
}
