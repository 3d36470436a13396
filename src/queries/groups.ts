import { type ExemplarInBrief, getExemplars, getExemplarsByUnit, inBrief } from './exemplars.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import type { List } from './pages-of.ts';
import { getUnits } from './units.ts';

/** Exemplars that are printed or projected together; `path` is the address below each kind of page. */
export interface Group extends Pick<List<ExemplarInBrief>, 'path' | 'title' | 'items'> {
  /** Distinguishes it from the other groups. */
  label: string;
}

/** Number of exemplars on one A4 sheet, on a page of sheets, and in a slide show, to limit the HTML. */
export const groupSizes = { sheet: 5, sheets: 50, slides: 30 };

/** The exemplars of each year, newest first, then those of each unit; without empty groups. */
export const getGroups = memoise(async (): Promise<{ years: Group[]; units: Group[] }> => {
  const byYear = groupBy(await getExemplars(), ({ published }) => [published.slice(0, 4)]);
  const byUnit = await getExemplarsByUnit();
  return {
    years: [...byYear].map(([year, items]) => ({
      path: `nam/${year}`,
      label: `Năm ${year}`,
      title: `Gương điển hình năm ${year}`,
      items: items.map(inBrief),
    })),
    units: (await getUnits()).flatMap(({ id, name }) => {
      const items = (byUnit.get(id) ?? []).map(inBrief);
      const title = `Gương điển hình – ${name}`;
      return items.length > 0 ? [{ path: `don-vi/${id}`, label: name, title, items }] : [];
    }),
  };
});

/** Every group, for the pages of each. */
export const getAllGroups = async () => Object.values(await getGroups()).flat();
