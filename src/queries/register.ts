import { awardClasses } from '../model/schema/award.ts';
import {
  commendationKinds,
  registerFields,
  type ShownRecipient,
  statuses,
} from '../model/schema/decision.ts';
import { recipientTypes } from '../model/schema/recipient-type.ts';
import { labelsOf } from '../model/schema/text.ts';
import {
  givenKey,
  type RecordRow,
  type Records,
  type RecordUnit,
} from '../register/register-table.ts';
import type { DecisionTexts, RegisterTexts } from '../register/register-texts.ts';
import { registerFilesOf } from '../register/shards/register-files.ts';
import { documentLabel } from '../text/decision-number.ts';
import { unbroken } from '../text/unbroken.ts';
import { awardAsGiven, getAwards } from './awards.ts';
import {
  type Commendation,
  getCommendations,
  getCommendationsByDecision,
} from './commendations.ts';
import { getAllCriteria } from './criteria.ts';
import { type Decision, getDecisions } from './decisions.ts';
import { getExemplars } from './exemplars.ts';
import { memoise } from './memoise.ts';
import { getMovements } from './movements.ts';
import { getPlans } from './plan.ts';
import { getSubjectByCommendation } from './subjects.ts';
import { getEquivalentsIn } from './synonyms.ts';
import { getIssuers, getUnits, nameOfIssuer } from './units.ts';

/** Everything the register's search knows, drawn from the same queries as the pages. */
const getRecords = memoise(async (): Promise<Records> => {
  const decisions = await getDecisions();
  const commendations = await getCommendations();
  const units = await getUnits();
  const exemplars = (await getExemplars()).filter(({ commendations }) => commendations.length > 0);
  const number = new Map(decisions.map(({ id }, index) => [id, index]));
  const unitNumber = new Map(units.map(({ id }, index) => [id, index]));
  const subjects = await getSubjectByCommendation();
  const exemplarsOf = new Map<string, number[]>();
  for (const [index, exemplar] of exemplars.entries()) {
    for (const id of exemplar.commendations) {
      exemplarsOf.set(id, [...(exemplarsOf.get(id) ?? []), index]);
    }
  }
  const issuers = (await getIssuers()).all;
  const equivalents = await getEquivalentsIn(
    [
      ...decisions.flatMap(({ subjectLine, label }) => [subjectLine, label]),
      ...commendations.flatMap((each) =>
        each.withheld
          ? [each.formLabel]
          : [each.formLabel, each.name, each.position, each.unitName],
      ),
      ...units.flatMap(({ name, formerNames }) => [
        name,
        ...(formerNames ?? []).map((each) => each.name),
      ]),
      ...issuers.map(({ name }) => name),
    ].filter((text) => text !== undefined),
  );
  return {
    rows: commendations.map((each) => ({
      ...rowOf(each, number.get(each.decision.id) ?? 0, unitNumber, exemplarsOf.get(each.id)),
      subject: subjects.get(each.id)?.id,
    })),
    decisions: decisions.map(decisionOf),
    units: units.map(
      ({ id, name, shortName, formerNames, aliases, successors }): RecordUnit => ({
        id,
        name,
        aliases: [shortName, ...(aliases ?? [])].filter((text) => text !== undefined),
        formerNames: formerNames?.map((former) => former.name),
        successors: successors?.flatMap((next) => unitNumber.get(next) ?? []),
      }),
    ),
    exemplars: exemplars.map(({ id, movement, criteria, clauses }) => ({
      slug: id,
      criteria: criteria.map((each) => `${movement.id}/${each}`),
      clauses: clauses.map((each) => `${movement.id}/${each}`),
    })),
    labels: {
      form: Object.fromEntries((await getAwards()).map(({ id, label }) => [id, unbroken(label)])),
      given: givenNames(commendations),
      class: labelsOf(awardClasses),
      recipientType: labelsOf(recipientTypes),
      status: labelsOf(statuses),
      kind: labelsOf(commendationKinds),
      clause: Object.fromEntries(
        (await getPlans()).flatMap(({ movement, contents }) =>
          contents.map(({ clause, title }) => [`${movement.id}/${clause.id}`, title]),
        ),
      ),
      criterion: Object.fromEntries(
        (await getAllCriteria()).map((each) => [each.key, `${each.number}. ${each.shortTitle}`]),
      ),
      movement: Object.fromEntries(
        (await getMovements()).map(({ id, shortTitle }) => [id, shortTitle]),
      ),
      issuer: Object.fromEntries(issuers.map((issuer) => [issuer.id, nameOfIssuer(issuer)])),
      issuerName: Object.fromEntries(issuers.map(({ id, name }) => [id, name])),
    },
    equivalents,
  };
});

/** The register's files for browsers, sharded if it is large. */
export const getRegisterFiles = memoise(async () => registerFilesOf(await getRecords()));

/** Whether it is sharded: pages then load the code that reads shards. */
export const isRegisterCut = async () => (await getRegisterFiles()).shards.length > 0;

/** The achievements of each decision's rows; decisions without any are omitted. */
export const getRegisterTexts = memoise(async (): Promise<RegisterTexts> => {
  const byDecision = await getCommendationsByDecision();
  const texts = (await getDecisions()).map(({ id, citation }): [string, DecisionTexts] => {
    const rows = (byDecision.get(id) ?? []).map((each) =>
      each.withheld ? '' : (each.achievement ?? ''),
    );
    return [id, { citation, rows: rows.some(Boolean) ? rows : undefined }];
  });
  return Object.fromEntries(texts.filter(([, { citation, rows }]) => citation ?? rows));
});

/** Names of awards completed by their issuers, if different from their name in lists. */
function givenNames(commendations: readonly Commendation[]): Record<string, string> {
  const names = commendations.map(
    ({ award, decision }) =>
      [
        givenKey(award.id, decision.issuer),
        awardAsGiven(award, decision.giver),
        award.label,
      ] as const,
  );
  return Object.fromEntries(
    names.filter(([, name, label]) => name !== label).map(([key, name]) => [key, unbroken(name)]),
  );
}

function rowOf(
  each: Commendation,
  decision: number,
  unitNumber: ReadonlyMap<string, number>,
  exemplars: number[] | undefined,
): RecordRow {
  const row = {
    ...onlyFields(each, registerFields),
    decision,
    recipientType: each.recipientType,
    form: each.form === each.decision.form ? undefined : each.form,
    meritPeriod: each.meritPeriod === each.decision.meritPeriod ? undefined : each.meritPeriod,
    status: each.status === each.decision.status ? undefined : each.status,
  };
  if (each.withheld) return { ...row, name: '', withheld: true };
  return {
    ...row,
    name: each.name,
    unit: each.unit && unitNumber.get(each.unit.id),
    unitAsWritten: each.unitName === each.unit?.name ? undefined : each.unitName,
    exemplars,
  };
}

const onlyFields = (each: Commendation, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(each).filter(([field]) => fields.includes(field))) as Partial<
    Omit<ShownRecipient, 'unit' | 'withheld'>
  >;

function decisionOf(decision: Decision) {
  const { id, number, symbol, signed, issuer, form, commendationKind, subjectLine, meritPeriod } =
    decision;
  return {
    id,
    number,
    symbol,
    signed,
    issuer,
    form,
    kind: commendationKind,
    movement: decision.movement?.id,
    subject: subjectLine,
    meritPeriod,
    extract: decision.extent === 'trich' ? decision.extentLabel : undefined,
    status: decision.status,
    sample: decision.sample,
    related: decision.related?.map(documentLabel),
  };
}
