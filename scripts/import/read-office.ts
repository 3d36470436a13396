import type { KnownAward } from '../../src/import/annex/awards.ts';
import type { KnownUnit } from '../../src/import/annex/units.ts';
import { collections } from '../../src/model/collections.ts';
import { readNoun } from '../../src/model/read/read.ts';
import { awardClasses, awardForms } from '../../src/model/schema/award-form.ts';

/** The units and awards of a content folder; entries that their schema refuses are left to the check. */
export function readOffice(contentDir: string): { units: KnownUnit[]; awards: KnownAward[] } {
  const units = readNoun(contentDir, 'unit').flatMap(({ data }): KnownUnit[] => {
    const unit = collections.unit.schema.safeParse(data);
    return unit.success ? [unit.data] : [];
  });
  const awards = readNoun(contentDir, 'awardForm').flatMap(({ id, data }): KnownAward[] => {
    const award = collections.awardForm.schema.safeParse(data);
    if (!award.success) return [];
    const { title, aliases = [], classes } = award.data;
    const label = Object.entries(awardForms).find(([key]) => key === id)?.[1].label;
    return [
      {
        id,
        name: title,
        aliases: label ? [label, ...aliases] : aliases,
        classes: classes
          ? Object.entries(awardClasses).map(([key, { label }]) => ({ id: key, name: label }))
          : [],
      },
    ];
  });
  return { units, awards };
}
