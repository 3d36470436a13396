import { address } from '../addresses.ts';
import { anchorsOf, asGiven, inFull } from '../model/schema/commendation.ts';
import { recipientTypes } from '../model/schema/recipient-type.ts';
import { isInForce, sayHonoured, sayRows, tallyOf } from '../model/tally.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { type Award, awardAsGiven, getAwardVocabulary } from './awards.ts';
import { type Decision, getDecisions } from './decisions.ts';
import { getExemplarRecords } from './exemplar-records.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import { getLineageById, getUnitById, type Unit } from './units.ts';

/** One recipient of one decision, as listed by the register. Derived, never written. */
export type Commendation = ReturnType<typeof commendationsOf>[number];

/**
 * A commendation as a row of a list: its award only as words, since its clause refers to a whole plan.
 */
export type CommendationRow = ReturnType<typeof rowOf>;

/** A commendation without its award record, as the register takes it. */
export const rowOf = ({ award: _, ...row }: Commendation) => row;

/** The rows of a decision as commendations, in official order. */
function commendationsOf(
  decision: Decision,
  units: ReadonlyMap<string, Unit>,
  awards: Vocabulary<'award', Award>,
  exemplars: ReadonlyMap<string, readonly { id: string }[]>,
) {
  const anchors = anchorsOf(decision.recipients);
  return decision.recipients.map((row, index) => {
    const anchor = anchors[index] ?? '';
    const form = row.form ?? decision.form;
    const award = awards.get(form);
    const formLabel = awardAsGiven(award, decision.giver, row.class);
    const awardGiven = asGiven(formLabel, !row.withheld && row.posthumous);
    const meritPeriod = row.meritPeriod ?? decision.meritPeriod;
    const id = `${decision.id}#${anchor}`;
    const facts = {
      ...row,
      id,
      anchor,
      address: `${decision.address}#${anchor}`,
      decision,
      recipientTypeLabel: recipientTypes[row.recipientType].label,
      form,
      award,
      /** The award with its class, for a sentence whose verb expresses how it was given. */
      formLabel,
      meritPeriod,
      /** The award as it was given: “Huân chương Lao động hạng Ba (truy tặng)”. */
      awardGiven,
      /** As conferred, with its year of merit: “Lao động tiên tiến, năm 2022”. */
      awardInFull: inFull(awardGiven, meritPeriod),
      status: row.status ?? decision.status,
      sample: decision.sample,
      /** Addresses of its exemplars, newest first. */
      exemplars: (exemplars.get(id) ?? []).map((each) => address.exemplar(each.id)),
    };
    if (facts.withheld) return facts;
    const unit = facts.unit ? units.get(facts.unit) : undefined;
    return { ...facts, unit, unitName: facts.unitAsWritten ?? unit?.name };
  });
}

/** Every commendation: decisions newest first, rows in official order. */
export const getCommendations = memoise(async () => {
  const units = await getUnitById();
  const awards = await getAwardVocabulary();
  const exemplars = groupBy(await getExemplarRecords(), ({ data }) => data.commendations ?? []);
  return (await getDecisions()).flatMap((decision) =>
    commendationsOf(decision, units, awards, exemplars),
  );
});

/** Commendations by id: `2021/9902-qd-ubnd#cn02`. */
export const getCommendationById = memoise(
  async () => new Map((await getCommendations()).map((each) => [each.id, each])),
);

/** Commendations by the id of their decision. */
export const getCommendationsByDecision = memoise(async () =>
  groupBy(await getCommendations(), ({ decision }) => [decision.id]),
);

/** Commendations of a unit and of its predecessors, by its id; withheld rows have no unit. */
export const getCommendationsByUnit = memoise(async () => {
  const lineage = await getLineageById();
  return groupBy(await getCommendations(), (each) =>
    each.withheld || !each.unit ? [] : (lineage.get(each.unit.id) ?? []).map(({ id }) => id),
  );
});

/** Commendations with an award, by its id. */
export const getCommendationsByAward = memoise(async () =>
  groupBy(await getCommendations(), ({ award }) => [award.id]),
);

/** “126 lượt tập thể, cá nhân được khen thưởng theo 6 quyết định”; empty if nothing was entered. */
export const getRegisterCount = memoise(async () => {
  const decisions = await getDecisions();
  if (decisions.length === 0) return '';
  const given = `được khen thưởng theo ${decisions.filter(isInForce).length} quyết định`;
  return sayHonoured(tallyOf(await getCommendations()), given);
});

/**
 * All entries, including cancelled awards: “120 trường hợp khen thưởng (1 đã hủy bỏ) theo 4 quyết định”.
 */
export const getRegisterExtent = memoise(async () => {
  const rows = sayRows(tallyOf(await getCommendations()));
  return `${rows} theo ${(await getDecisions()).length} quyết định`;
});

/** Awards in force counted by award, in the given order; zeros are kept. */
export function countsByAward(awards: readonly Award[], commendations: readonly Commendation[]) {
  const byAward = Map.groupBy(commendations.filter(isInForce), ({ award }) => award.id);
  return awards.map((award) => ({ award, count: byAward.get(award.id)?.length ?? 0 }));
}
