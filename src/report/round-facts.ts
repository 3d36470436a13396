import type { Value } from '../model/collections.ts';
import { type CommendationRow, commendationRowsOf } from '../model/commendation-rows.ts';
import { isSameName, likenessOf } from '../model/likeness.ts';
import { nomineesOf, type PlacedNominee } from '../model/nominations/annex.ts';
import type { RoundWithDossiers } from '../model/nominations/rounds.ts';
import type { ContentSet } from '../model/read/content-set.ts';
import { validRecords } from '../model/read/valid-records.ts';
import {
  type AwardClass,
  type AwardFacts,
  awardClasses,
  awardName,
} from '../model/schema/award.ts';
import { withClass } from '../model/schema/commendation.ts';
import { shortDate } from '../text/date-words.ts';
import { documentLabel } from '../text/decision-number.ts';

/** Input of a round's documents: the round and its office. */
export interface RoundFacts extends OfficeFacts {
  placed: RoundWithDossiers;
  /** All but withdrawn ones. */
  nominees: PlacedNominee[];
  /** Title of the round's movement. */
  movement: string | undefined;
}

/** Facts for the documents of any round: the office, its units and awards, and earlier commendations. */
export interface OfficeFacts {
  /** yyyy-mm-dd */
  today: string;
  letterhead: NonNullable<Value<'office'>['letterhead']>;
  unitName: (id: string | undefined) => string;
  /** A nominee's unit, as lists print it. */
  unitOf: (nominee: PlacedNominee['nominee']) => string;
  /** An award completed by its issuer, with its class. */
  awardOf: (form: string | undefined, awardClass?: AwardClass) => string;
  verbOf: (form: string | undefined) => string;
  /** The only issuer of an award; undefined if there are none or several. */
  issuerOf: (form: string | undefined) => Value<'issuer'> | undefined;
  /** Whether the office's own leader confers an award. */
  isOwn: (form: string | undefined) => boolean;
  movementTitle: (id: string | undefined) => string | undefined;
  /** Commendations with a nominee's name, type and unit, the latest first; one line each. */
  historyOf: (nominee: PlacedNominee['nominee']) => string[];
}

/** Names of units by id. */
export const unitNames = (set: ContentSet): ReadonlyMap<string, string> =>
  new Map(validRecords(set, 'unit').map(({ id, value }) => [id, value.name]));

/** The facts for a round's documents. @param today yyyy-mm-dd */
export const roundFacts = (set: ContentSet, placed: RoundWithDossiers, today: string): RoundFacts =>
  factsOfRound(officeFacts(set, today), placed);

/** A round's facts with those of the office, which most edits of a round do not change. */
export const factsOfRound = (office: OfficeFacts, placed: RoundWithDossiers): RoundFacts => ({
  ...office,
  placed,
  nominees: nomineesOf(placed).filter(({ nominee }) => nominee.outcome !== 'rut'),
  movement: office.movementTitle(placed.round.movement),
});

/** Reads every decision once. @param today yyyy-mm-dd */
export function officeFacts(set: ContentSet, today: string): OfficeFacts {
  const units = unitNames(set);
  const awards = new Map(
    validRecords(set, 'award').map(({ id, value }): [string, AwardFacts] => [id, value]),
  );
  const issuers = validRecords(set, 'issuer').map(({ value }) => value);
  const givers = (form: string) =>
    issuers.filter(({ forms }) => (forms as string[]).includes(form));
  const issuerOf = (form = '') => (givers(form).length === 1 ? givers(form)[0] : undefined);
  const nameWithGiver = (form: string, giver: string | undefined, awardClass?: AwardClass) => {
    const award = awards.get(form);
    if (!award) return form;
    return withClass(awardName(award, giver), awardClass && awardClasses[awardClass].label);
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
  const letterhead = validRecords(set, 'office')[0]?.value.letterhead ?? {};
  return {
    today,
    letterhead,
    unitName: (id = '') => units.get(id) ?? id,
    unitOf: ({ unit, unitAsWritten }) => unitAsWritten ?? units.get(unit ?? '') ?? unit ?? '',
    awardOf,
    verbOf: (form = '') => awards.get(form)?.verb ?? 'tặng',
    issuerOf,
    isOwn: (form) =>
      letterhead.name !== undefined && issuerOf(form)?.name.includes(letterhead.name) === true,
    movementTitle: (wanted) =>
      validRecords(set, 'movement').find(({ id }) => id === wanted)?.value.title,
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
