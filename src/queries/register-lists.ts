import { awardVerb } from '../model/schema/award.ts';
import { compareByGivenName, givenNameLetter } from '../text/given-name.ts';
import { letterSlug } from '../text/slug.ts';
import { type Award, getAwards } from './awards.ts';
import { type Commendation, getCommendations } from './commendations.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import type { List } from './pages-of.ts';

/** A list of the register; `label` names it among its fellows. */
export interface RegisterList extends List<Commendation> {
  label: string;
}

/** How many rows a page of a list has. */
export const registerPageSize = 50;

/** Every static list of the register: one a year, one an award, one a letter of given names. */
export const getRegisterLists = memoise(async (): Promise<RegisterList[]> => {
  const commendations = await getCommendations();
  return [
    ...listsByYear(commendations),
    ...listsByAward(await getAwards(), commendations),
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

function listsByAward(
  awards: readonly Award[],
  commendations: readonly Commendation[],
): RegisterList[] {
  const byAward = groupBy(commendations, ({ award }) => [award.id]);
  return awards.map((award) => {
    const { label } = award;
    const items = byAward.get(award.id) ?? [];
    const given = `được ${awardVerb(award)} ${label}`;
    const description =
      items.length > 0
        ? `${items.length} trường hợp ${given}, mới nhất trước.`
        : `Chưa nhập trường hợp nào ${given}.`;
    return { path: `hinh-thuc/${award.id}`, label, title: label, description, items };
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
