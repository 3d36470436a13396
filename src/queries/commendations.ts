import { anchorsOf } from '../model/schema/commendation.ts';
import { recipientTypes } from '../model/schema/recipient-type.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { type Award, awardAsGiven, getAwardVocabulary } from './awards.ts';
import { type Decision, getDecisions } from './decisions.ts';
import { getExemplars } from './exemplars.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import { getUnitById, type Unit } from './units.ts';

/** One recipient of one decision: what the register lists. Derived, never written. */
export type Commendation = ReturnType<typeof commendationsOf>[number];

/** The rows of a decision as commendations, in official order. */
function commendationsOf(
  decision: Decision,
  units: ReadonlyMap<string, Unit>,
  awards: Vocabulary<'award', Award>,
) {
  const anchors = anchorsOf(decision.recipients);
  return decision.recipients.map((row, index) => {
    const anchor = anchors[index] ?? '';
    const form = row.form ?? decision.form;
    const award = awards.get(form);
    const facts = {
      ...row,
      id: `${decision.id}#${anchor}`,
      anchor,
      address: `${decision.address}#${anchor}`,
      decision,
      order: index,
      recipientTypeLabel: recipientTypes[row.recipientType].label,
      form,
      award,
      formLabel: awardAsGiven(award, decision.giver, row.class),
      status: row.status ?? decision.status,
      sample: decision.sample,
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
  return (await getDecisions()).flatMap((decision) => commendationsOf(decision, units, awards));
});

export const getCommendationById = memoise(
  async () => new Map((await getCommendations()).map((each) => [each.id, each])),
);

export const getCommendationsByDecision = memoise(async () =>
  groupBy(await getCommendations(), ({ decision }) => [decision.id]),
);

/** Commendations of a unit, by its id; withheld rows belong to none. */
export const getCommendationsByUnit = memoise(async () =>
  groupBy(await getCommendations(), (each) => (!each.withheld && each.unit ? [each.unit.id] : [])),
);

/** Commendations with an award, by its id. */
export const getCommendationsByAward = memoise(async () =>
  groupBy(await getCommendations(), ({ award }) => [award.id]),
);

/** Counts in words: “126 lượt tập thể, cá nhân được khen thưởng theo 6 quyết định”. */
export const getRegisterCounts = memoise(async () => ({
  commendations: (await getCommendations()).length,
  decisions: (await getDecisions()).length,
  exemplars: (await getExemplars()).length,
}));

/** Rows counted by award, in the order of the awards given; those with none are kept. */
export function countsByAward(awards: readonly Award[], commendations: readonly Commendation[]) {
  const byAward = Map.groupBy(commendations, ({ award }) => award.id);
  return awards.map((award) => ({ award, count: byAward.get(award.id)?.length ?? 0 }));
}
