import { type AwardFormId, awardForms } from '../model/schema/award-form.ts';
import { compareByGivenName, givenNameLetter } from '../text/given-name.ts';
import { letterSlug } from '../text/slug.ts';
import { type Commendation, getCommendations } from './commendations.ts';
import { groupBy, once } from './once.ts';
import type { List } from './pages-of.ts';

/** A list of the register; `label` names it among its fellows. */
export interface RegisterList extends List<Commendation> {
  label: string;
}

/** How many rows a page of a list has. */
export const registerPageSize = 50;

/** Every static list of the register: one a year, one an award form, one a letter of given names. */
export const getRegisterLists = once(async (): Promise<RegisterList[]> => {
  const commendations = await getCommendations();
  return [
    ...listsByYear(commendations),
    ...listsByForm(commendations),
    ...listsByLetter(commendations),
  ];
});

function listsByYear(commendations: readonly Commendation[]): RegisterList[] {
  return [...groupBy(commendations, ({ decision }) => [decision.year])].map(([year, items]) => ({
    path: year,
    label: year,
    title: `Khen thưởng năm ${year}`,
    description: `${items.length} trường hợp khen thưởng theo các quyết định ký năm ${year}, mới nhất trước.`,
    items,
  }));
}

function listsByForm(commendations: readonly Commendation[]): RegisterList[] {
  const byForm = groupBy<Commendation, AwardFormId>(commendations, ({ form }) => [form]);
  return (Object.keys(awardForms) as AwardFormId[]).map((form) => {
    const { label } = awardForms[form];
    const items = byForm.get(form) ?? [];
    const description =
      items.length > 0
        ? `${items.length} trường hợp được tặng ${label}, mới nhất trước.`
        : `Chưa nhập trường hợp nào được tặng ${label}.`;
    return { path: `hinh-thuc/${form}`, label, title: label, description, items };
  });
}

function listsByLetter(commendations: readonly Commendation[]): RegisterList[] {
  const named = commendations.flatMap((each) => (each.withheld ? [] : [each]));
  const sorted = named.sort(compareByGivenName);
  return [...groupBy(sorted, (each) => [givenNameLetter(each)])]
    .sort(([a], [b]) => a.localeCompare(b, 'vi'))
    .map(([letter, items]) => ({
      path: `a-z/${letterSlug(letter)}`,
      label: letter === '#' ? 'Khác' : letter,
      title: letter === '#' ? 'Tên bắt đầu bằng chữ số' : `Tên bắt đầu bằng chữ ${letter}`,
      description: `${items.length} trường hợp, cá nhân xếp theo tên, tập thể và hộ gia đình xếp theo cả tên gọi.`,
      items,
    }));
}
