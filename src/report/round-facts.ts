import { collections, type Value } from '../model/collections.ts';
import { type CommendationRow, commendationRowsOf } from '../model/commendation-rows.ts';
import { nomineesOf, type PlacedNominee } from '../model/nominations/annex.ts';
import { isSameName, likenessOf } from '../model/nominations/history.ts';
import type { RoundWithDossiers } from '../model/nominations/rounds.ts';
import type { ContentSet } from '../model/read/content-set.ts';
import {
  type AwardClass,
  type AwardFacts,
  awardClasses,
  awardName,
} from '../model/schema/award.ts';
import { shortDate } from '../text/date-words.ts';
import { documentLabel } from '../text/decision-number.ts';

/** What papers of a round are made of: the round, and the office that makes them. */
export interface RoundFacts {
  /** yyyy-mm-dd */
  today: string;
  placed: RoundWithDossiers;
  /** All but those withdrawn. */
  nominees: PlacedNominee[];
  letterhead: NonNullable<Value<'office'>['letterhead']>;
  unitName: (id: string | undefined) => string;
  /** Where a nominee belongs, as a list says it. */
  unitOf: (nominee: PlacedNominee['nominee']) => string;
  /** An award as its giver completes it, with its class. */
  awardOf: (form: string | undefined, awardClass?: AwardClass) => string;
  verbOf: (form: string | undefined) => string;
  /** Who decides an award: its one issuer; undefined where none or several may. */
  issuerOf: (form: string | undefined) => Value<'issuer'> | undefined;
  /** Whether the office's own leader decides an award. */
  isOwn: (form: string | undefined) => boolean;
  movement: string | undefined;
  /** Commendations that bear a nominee's name, type and unit, the latest first; each a line. */
  historyOf: (nominee: PlacedNominee['nominee']) => string[];
}

/** Records of a noun that their schema takes. */
function valuesOf<N extends 'unit' | 'issuer' | 'award' | 'office' | 'movement'>(
  set: ContentSet,
  noun: N,
): (Value<N> & { id: string })[] {
  return set.of(noun).flatMap(({ id, data }) => {
    const read = collections[noun].schema.safeParse(data);
    return read.success ? [{ ...(read.data as Value<N>), id }] : [];
  });
}

/** Names of units by id. */
export const unitNames = (set: ContentSet): ReadonlyMap<string, string> =>
  new Map(valuesOf(set, 'unit').map(({ id, name }) => [id, name]));

/** Joins what papers of a round say. @param today yyyy-mm-dd */
export function roundFacts(set: ContentSet, placed: RoundWithDossiers, today: string): RoundFacts {
  const units = unitNames(set);
  const awards = new Map(
    valuesOf(set, 'award').map((award) => [award.id, award as AwardFacts & { id: string }]),
  );
  const issuers = valuesOf(set, 'issuer');
  const givers = (form: string) =>
    issuers.filter(({ forms }) => (forms as string[]).includes(form));
  const issuerOf = (form = '') => (givers(form).length === 1 ? givers(form)[0] : undefined);
  const nameWithGiver = (form: string, giver: string | undefined, awardClass?: AwardClass) => {
    const award = awards.get(form);
    if (!award) return form;
    return [awardName(award, giver), awardClass && awardClasses[awardClass].label]
      .filter(Boolean)
      .join(' ');
  };
  const awardOf = (form = '', awardClass?: AwardClass) => {
    const issuer = issuerOf(form);
    return nameWithGiver(form, issuer?.shortName ?? issuer?.name, awardClass);
  };
  const rows = Map.groupBy(commendationRowsOf(set), ({ row }) => likenessOf(row));
  const giverOf = ({ decision }: CommendationRow) => {
    const issuer = issuers.find(({ id }) => id === decision.issuer);
    return issuer?.shortName ?? issuer?.name;
  };
  const { movement } = placed.round;
  const letterhead = valuesOf(set, 'office')[0]?.letterhead ?? {};
  return {
    today,
    placed,
    nominees: nomineesOf(placed).filter(({ nominee }) => nominee.outcome !== 'rut'),
    letterhead,
    unitName: (id = '') => units.get(id) ?? id,
    unitOf: ({ unit, unitAsWritten }) => unitAsWritten ?? units.get(unit ?? '') ?? unit ?? '',
    awardOf,
    verbOf: (form = '') => awards.get(form)?.verb ?? 'tặng',
    issuerOf,
    isOwn: (form) =>
      letterhead.name !== undefined && issuerOf(form)?.name.includes(letterhead.name) === true,
    movement: valuesOf(set, 'movement').find(({ id }) => id === movement)?.title,
    historyOf: (nominee) =>
      (rows.get(likenessOf(nominee)) ?? [])
        .filter(({ row, standing }) => standing && isSameName(row.name, nominee.name))
        .toSorted((a, b) => (a.decision.signed < b.decision.signed ? 1 : -1))
        .map((each) => {
          const { decision, row, form } = each;
          const merit = row.meritPeriod ?? decision.meritPeriod;
          const award = nameWithGiver(form, giverOf(each), row.class as AwardClass | undefined);
          return `${[award, merit].filter(Boolean).join(', ')} (QĐ ${documentLabel(decision)} ngày ${shortDate(decision.signed)})`;
        }),
  };
}

/** “Ông Nguyễn Văn An”. */
export const calledName = ({ honorific, name }: { honorific?: string | undefined; name: string }) =>
  [honorific, name].filter(Boolean).join(' ');
