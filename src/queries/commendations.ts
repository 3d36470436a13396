import { awardClasses, awardForms } from '../model/schema/award-form.ts';
import { anchorsOf, awardName } from '../model/schema/commendation.ts';
import { recipientTypes } from '../model/schema/recipient-type.ts';
import { type Decision, getDecisions } from './decisions.ts';
import { getExemplars } from './exemplars.ts';
import { groupBy, once } from './once.ts';
import { getUnitById, type Unit } from './units.ts';

/** One recipient of one decision: what the register lists. Derived, never written. */
export type Commendation = ReturnType<typeof commendationsOf>[number];

/** The rows of a decision as commendations, in official order. */
function commendationsOf(decision: Decision, units: ReadonlyMap<string, Unit>) {
  const anchors = anchorsOf(decision.recipients);
  return decision.recipients.map((row, index) => {
    const anchor = anchors[index] ?? '';
    const form = row.form ?? decision.form;
    const facts = {
      ...row,
      id: `${decision.id}#${anchor}`,
      anchor,
      address: `${decision.address}#${anchor}`,
      decision,
      order: index,
      recipientTypeLabel: recipientTypes[row.recipientType].label,
      form,
      formLabel: awardName(awardForms[form].label, row.class && awardClasses[row.class].label),
      status: row.status ?? decision.status,
      sample: decision.sample,
    };
    if (facts.withheld) return facts;
    const unit = facts.unit ? units.get(facts.unit) : undefined;
    return { ...facts, unit, unitName: facts.unitAsWritten ?? unit?.name };
  });
}

/** Every commendation: decisions newest first, rows in official order. */
export const getCommendations = once(async () => {
  const units = await getUnitById();
  return (await getDecisions()).flatMap((decision) => commendationsOf(decision, units));
});

export const getCommendationById = once(
  async () => new Map((await getCommendations()).map((each) => [each.id, each])),
);

export const getCommendationsByDecision = once(async () =>
  groupBy(await getCommendations(), ({ decision }) => [decision.id]),
);

/** Commendations of a unit, by its id; withheld rows belong to none. */
export const getCommendationsByUnit = once(async () =>
  groupBy(await getCommendations(), (each) => (!each.withheld && each.unit ? [each.unit.id] : [])),
);

/** Counts in words: “126 lượt tập thể, cá nhân được khen thưởng theo 6 quyết định”. */
export const getRegisterCounts = once(async () => ({
  commendations: (await getCommendations()).length,
  decisions: (await getDecisions()).length,
  exemplars: (await getExemplars()).length,
}));

/** The register's rows counted by award form, in order of rank; forms with none are kept. */
export function countsByForm(commendations: readonly Commendation[]) {
  return Object.entries(awardForms).map(([id, { label }]) => ({
    id: id as keyof typeof awardForms,
    label,
    count: commendations.filter(({ form }) => form === id).length,
  }));
}
