import type { Noun } from '../model/collections.ts';
import type { ContentSet } from '../model/read/content-set.ts';
import { validRecords } from '../model/read/valid-records.ts';
import { awardClasses, awardName } from '../model/schema/award.ts';
import type { KnownAbbreviation, KnownAward } from './annex/awards.ts';
import type { KnownUnit } from './annex/units.ts';

/** The units, awards and abbreviations of a content folder; skips entries that fail their schema. */
export function officeOf(content: ContentSet): {
  units: KnownUnit[];
  awards: KnownAward[];
  abbreviations: KnownAbbreviation[];
} {
  const values = <N extends Noun>(noun: N) => validRecords(content, noun).map(({ value }) => value);
  const issuers = values('issuer');
  const awards = validRecords(content, 'award').map(({ id, value: award }) => {
    const { title, shortTitle, aliases = [], classes = [], order } = award;
    const givers = issuers.filter(({ forms }) => (forms as string[]).includes(id));
    const given = givers
      .flatMap(({ name, shortName }) => [name, shortName])
      .map((giver) => awardName(award, giver))
      .filter((name) => name !== title);
    return {
      id,
      name: title,
      aliases: [...given, ...(shortTitle ? [shortTitle] : []), ...aliases],
      classes: classes.map((each) => ({ id: each, name: awardClasses[each].label })),
      order,
    };
  });
  return {
    units: values('unit'),
    awards: awards.sort((a, b) => a.order - b.order),
    abbreviations: values('abbreviation'),
  };
}
