import { address } from '../addresses.ts';
import { scopeOf } from '../model/award-scope.ts';
import {
  type AwardClass,
  awardClasses,
  awardFamilies,
  awardLevels,
  awardName,
  listedAwardName,
} from '../model/schema/award.ts';
import { withClass } from '../model/schema/commendation.ts';
import { vocabularyOf } from '../model/vocabulary.ts';
import { memoise } from './memoise.ts';
import { getCurrentMovement } from './movements.ts';
import { getClause } from './plan.ts';
import { recordsOf } from './records.ts';
import { getIssuers, nameOfIssuer } from './units.ts';

/** An award as shown by pages. */
export type Award = Awaited<ReturnType<typeof getAwards>>[number];

/** The awards that the office lists, in order of rank. */
export const getAwards = memoise(async () => {
  const issuers = (await getIssuers()).all;
  const current = await getCurrentMovement();
  const awards = await Promise.all(
    (await recordsOf('award')).map(async ({ id, data }) => {
      const givers = issuers.filter(({ forms }) => (forms as string[]).includes(id));
      return {
        ...data,
        id,
        /** Its name in lists, filters and figures. */
        label: listedAwardName(data, givers.map(nameOfIssuer)),
        familyLabel: awardFamilies[data.family].label,
        levelLabel: awardLevels[data.level].label,
        clause: data.clause ? await getClause(data.movement ?? current.id, data.clause) : undefined,
        address: address.award(id),
      };
    }),
  );
  return awards.sort((a, b) => a.order - b.order);
});

/** The award of a decision or a row. */
export const getAwardVocabulary = memoise(async () => vocabularyOf('award', await getAwards()));

/** The scope of the register, from the listed awards. */
export const getAwardScope = memoise(async () => scopeOf(await getAwards()));

/** An award with its issuer and class, as a decision names it: “Huân chương Lao động hạng Ba”. */
export function awardAsGiven(
  award: Award,
  giver: string | undefined,
  awardClass?: AwardClass,
): string {
  return withClass(awardName(award, giver), awardClass && awardClasses[awardClass].label);
}
