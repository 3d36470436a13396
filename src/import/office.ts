import { collections } from '../model/collections.ts';
import type { ContentSet } from '../model/read/content-set.ts';
import { awardClasses, awardName } from '../model/schema/award.ts';
import type { KnownAbbreviation, KnownAward } from './annex/awards.ts';
import type { KnownUnit } from './annex/units.ts';

/** The units, awards and abbreviations of a content folder; entries that their schema refuses are left to the check. */
export function officeOf(content: ContentSet): {
  units: KnownUnit[];
  awards: KnownAward[];
  abbreviations: KnownAbbreviation[];
} {
  const units = content.of('unit').flatMap(({ data }): KnownUnit[] => {
    const unit = collections.unit.schema.safeParse(data);
    return unit.success ? [unit.data] : [];
  });
  const issuers = content.of('issuer').flatMap(({ data }) => {
    const issuer = collections.issuer.schema.safeParse(data);
    return issuer.success ? [issuer.data] : [];
  });
  const awards = content.of('award').flatMap(({ id, data }) => {
    const award = collections.award.schema.safeParse(data);
    if (!award.success) return [];
    const { title, shortTitle, aliases = [], classes = [], order } = award.data;
    const givers = issuers.filter(({ forms }) => (forms as string[]).includes(id));
    const given = givers
      .flatMap(({ name, shortName }) => [name, shortName])
      .map((giver) => awardName(award.data, giver))
      .filter((name) => name !== title);
    return [
      {
        id,
        name: title,
        aliases: [...given, ...(shortTitle ? [shortTitle] : []), ...aliases],
        classes: classes.map((each) => ({ id: each, name: awardClasses[each].label })),
        order,
      },
    ];
  });
  const abbreviations = content.of('abbreviation').flatMap(({ data }) => {
    const abbreviation = collections.abbreviation.schema.safeParse(data);
    return abbreviation.success ? [abbreviation.data] : [];
  });
  return { units, awards: awards.sort((a, b) => a.order - b.order), abbreviations };
}
