import { type Exemplar, getExemplars, getExemplarsByUnit } from './exemplars.ts';
import { groupBy, once } from './once.ts';
import { getUnits } from './units.ts';

/** Stories that are printed or projected together; `path` is the address below each kind of page. */
export interface Group {
  path: string;
  label: string;
  title: string;
  stories: readonly Exemplar[];
}

/** The stories of each year, newest first, then those of each unit; empty groups are left out. */
export const getGroups = once(async (): Promise<{ years: Group[]; units: Group[] }> => {
  const byYear = groupBy(await getExemplars(), ({ published }) => [published.slice(0, 4)]);
  const byUnit = await getExemplarsByUnit();
  return {
    years: [...byYear].map(([year, stories]) => ({
      path: `nam/${year}`,
      label: `Năm ${year}`,
      title: `Gương điển hình năm ${year}`,
      stories,
    })),
    units: (await getUnits()).flatMap(({ id, name }) => {
      const stories = byUnit.get(id) ?? [];
      const title = `Gương điển hình – ${name}`;
      return stories.length > 0 ? [{ path: `don-vi/${id}`, label: name, title, stories }] : [];
    }),
  };
});

/** Every group, for the pages that are made of each. */
export const getAllGroups = async () => Object.values(await getGroups()).flat();
