import { address } from '../addresses.ts';
import { isSameName, likenessOf } from '../model/likeness.ts';
import { type Commendation, getCommendationById, getCommendations } from './commendations.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import { recordsOf } from './records.ts';

/** A commendation whose recipient is named. */
export type ShownCommendation = Extract<Commendation, { withheld: false }>;

/** A person or collective across all commendations, as shown on its page. */
export type Subject = Awaited<ReturnType<typeof getSubjects>>[number];

/**
 * Every person and collective that the office has linked, with their published rows, by year of merit,
 * latest first. If every row is withheld, the subject is omitted, and its page is a tombstone.
 */
export const getSubjects = memoise(async () => {
  const byId = await getCommendationById();
  return (await recordsOf('subject'))
    .sort((a, b) => a.data.position - b.data.position)
    .map(({ data }) => ({
      ...data,
      address: address.subject(data.id),
      rows: data.commendations
        .flatMap((id): ShownCommendation[] => {
          const row = byId.get(id);
          return row && !row.withheld ? [row] : [];
        })
        .sort(
          (a, b) =>
            yearOf(b).localeCompare(yearOf(a)) ||
            b.decision.signed.localeCompare(a.decision.signed),
        ),
    }));
});

/** The subject of a commendation, by its id. */
export const getSubjectByCommendation = memoise(
  async () =>
    new Map(
      (await getSubjects()).flatMap((subject) =>
        subject.rows.map(({ id }): [string, Subject] => [id, subject]),
      ),
    ),
);

/**
 * Commendations by other decisions with the same name, type and unit, by id: possibly the same person or
 * collective, which only someone who knows both can tell. Linked ones are shown on their subject's page
 * instead.
 */
const getAlikeByCommendation = memoise(async () => {
  const subjects = await getSubjectByCommendation();
  const shown = (await getCommendations()).filter(
    (each): each is ShownCommendation => !each.withheld,
  );
  const groups = groupBy(shown, (each) => [likenessOf({ ...each, unit: each.unit?.id })]);
  return new Map(
    [...groups.values()]
      .filter(({ length }) => length > 1)
      .flatMap((own) =>
        own.map((each): [string, ShownCommendation[]] => [
          each.id,
          own.filter(
            (other) =>
              other.decision.id !== each.decision.id &&
              isSameName(other.name, each.name) &&
              !(subjects.has(each.id) && subjects.get(each.id) === subjects.get(other.id)),
          ),
        ]),
      ),
  );
});

/** Facts about a similar commendation, shown beside one. */
export interface AlikeRow
  extends Pick<ShownCommendation, 'address' | 'awardInFull' | 'recipientType'> {
  decision: Pick<ShownCommendation['decision'], 'label' | 'signed'>;
}

/** Relations of a commendation to others. */
export interface Ties {
  /** Address of its subject. */
  subject: string | undefined;
  /** Similar by name, type and unit alone. */
  alike: readonly AlikeRow[];
}

/** The relations of some commendations, in order. */
export async function getTies(commendations: readonly Commendation[]): Promise<Ties[]> {
  const subjects = await getSubjectByCommendation();
  const alike = await getAlikeByCommendation();
  return commendations.map(({ id }) => ({
    subject: subjects.get(id)?.address,
    alike: (alike.get(id) ?? []).map(({ address, awardInFull, decision, recipientType }) => ({
      ...{ address, awardInFull, recipientType },
      decision: { label: decision.label, signed: decision.signed },
    })),
  }));
}

/** The last year named by its merit, or the year of signing. */
const yearOf = ({ meritPeriod, decision }: ShownCommendation) =>
  meritPeriod?.match(/\d{4}/g)?.at(-1) ?? decision.year;
