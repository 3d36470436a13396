import { address } from '../addresses.ts';
import { isSameName, likenessOf } from '../model/likeness.ts';
import { type Commendation, getCommendationById, getCommendations } from './commendations.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import { recordsOf } from './records.ts';

/** A commendation that names whom it is for. */
export type ShownCommendation = Extract<Commendation, { withheld: false }>;

/** A person or collective through all its commendations, as its page shows it. */
export type Subject = Awaited<ReturnType<typeof getSubjects>>[number];

/**
 * Every person and collective that the office has tied together, with the rows that are shown, by year
 * of merit, the latest first. Where every row is withheld there is none, and its page is a tombstone.
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

/** The subject that a commendation is tied to, by its id. */
export const getSubjectByCommendation = memoise(
  async () =>
    new Map(
      (await getSubjects()).flatMap((subject) =>
        subject.rows.map(({ id }): [string, Subject] => [id, subject]),
      ),
    ),
);

/**
 * Commendations by other decisions that bear the name, type and unit of one, by its id: perhaps of the
 * same person or collective, which only somebody who knows both can say. Those that the office has tied
 * together are told by their subject's page.
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

/** What is said of another commendation beside one. */
export interface AlikeRow
  extends Pick<ShownCommendation, 'address' | 'awardInFull' | 'recipientType'> {
  decision: Pick<ShownCommendation['decision'], 'label' | 'signed'>;
}

/** What ties a commendation to others. */
export interface Ties {
  /** Address of the subject that it is tied to. */
  subject: string | undefined;
  /** By name, type and unit alone. */
  alike: readonly AlikeRow[];
}

/** The ties of some commendations, in their order. */
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

/** The last year that its merit names, or the year of signing. */
const yearOf = ({ meritPeriod, decision }: ShownCommendation) =>
  meritPeriod?.match(/\d{4}/g)?.at(-1) ?? decision.year;
