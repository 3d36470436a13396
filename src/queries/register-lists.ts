import { type AwardFormId, awardForms } from '../schema/award-form.ts';
import { type Commendation, getCommendations } from './commendations.ts';
import { groupBy, once } from './once.ts';
import type { List } from './pages-of.ts';

/** Every static list of the register: one a year, one an award form; none is left out for being empty. */
export const getRegisterLists = once(async (): Promise<List<Commendation>[]> => {
  const commendations = await getCommendations();
  const byYear = groupBy(commendations, ({ decision }) => [decision.year]);
  const byForm = groupBy<Commendation, AwardFormId>(commendations, ({ form }) => [form]);
  return [
    ...[...byYear].map(([year, items]) => ({
      path: year,
      title: `Khen thưởng năm ${year}`,
      description: `${items.length} trường hợp khen thưởng theo các quyết định ký năm ${year}, mới nhất trước.`,
      items,
    })),
    ...(Object.keys(awardForms) as AwardFormId[]).map((form) => {
      const items = byForm.get(form) ?? [];
      return {
        path: `hinh-thuc/${form}`,
        title: awardForms[form].label,
        description:
          items.length > 0
            ? `${items.length} trường hợp được tặng ${awardForms[form].label}, mới nhất trước.`
            : `Chưa nhập trường hợp nào được tặng ${awardForms[form].label}.`,
        items,
      };
    }),
  ];
});
