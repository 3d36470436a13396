import { collections } from '../model/collections.ts';
import type { ContentSet } from '../model/read/content-set.ts';
import { awardClasses, awardForms } from '../model/schema/award-form.ts';
import type { KnownAward } from './annex/awards.ts';
import type { KnownUnit } from './annex/units.ts';

/** The units and awards of a content folder; entries that their schema refuses are left to the check. */
export function officeOf(content: ContentSet): { units: KnownUnit[]; awards: KnownAward[] } {
  const units = content.of('unit').flatMap(({ data }): KnownUnit[] => {
    const unit = collections.unit.schema.safeParse(data);
    return unit.success ? [unit.data] : [];
  });
  const awards = content.of('awardForm').flatMap(({ id, data }): KnownAward[] => {
    const award = collections.awardForm.schema.safeParse(data);
    if (!award.success) return [];
    const { title, aliases = [], classes } = award.data;
    const label = Object.entries(awardForms).find(([key]) => key === id)?.[1].label;
    return [
      {
        id,
        name: title,
        aliases: label ? [label, ...aliases] : aliases,
        classes: classes ? classNames : [],
      },
    ];
  });
  return { units, awards };
}

const classNames = Object.entries(awardClasses).map(([id, { label }]) => ({ id, name: label }));
