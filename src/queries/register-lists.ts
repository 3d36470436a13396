import { address } from '../addresses.ts';
import { awardVerb } from '../model/schema/award.ts';
import { sayCases, sayHonoured, tallyOf } from '../model/tally.ts';
import { narrowedTo } from '../register/register-state.ts';
import { givenNameLetter, sortedByGivenName } from '../text/given-name.ts';
import { letterSlug } from '../text/slug.ts';
import { type Award, getAwards } from './awards.ts';
import { type Commendation, getCommendations } from './commendations.ts';
import { groupBy } from './group-by.ts';
import { memoise } from './memoise.ts';
import { addressOfPath, type List } from './pages-of.ts';

/** A list of the register, one of a group. */
export interface RegisterList extends List<Commendation> {
  group: RegisterGroup;
  /** Its label within the group. */
  label: string;
  /** The query string of the register's address for the same rows. */
  filter: string;
}

/** Groups of lists in the order of the register's page, with the headings of their links. */
export const registerGroups = {
  year: 'Năm',
  award: 'Hình thức',
  letter: 'Tên, xếp theo A–Z',
} as const;
export type RegisterGroup = keyof typeof registerGroups;

/** Number of rows per page of a list. */
export const registerPageSize = 50;

/** Every static list of the register: one per year, per award, per letter of given names. */
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
    group: 'year',
    path: year,
    label: year,
    filter: narrowedTo('nam', year),
    title: `Khen thưởng năm ${year}`,
    description: `${sayHonoured(tallyOf(items), `được khen thưởng theo các quyết định ký năm ${year}`)}.`,
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
        ? `${sayHonoured(tallyOf(items), given)}.`
        : `Chưa nhập trường hợp nào ${given}.`;
    const filter = narrowedTo('hinh-thuc', award.id);
    const path = `hinh-thuc/${award.id}`;
    return { group: 'award', path, label, filter, title: label, description, items };
  });
}

function listsByLetter(commendations: readonly Commendation[]): RegisterList[] {
  const named = commendations.flatMap((each) => (each.withheld ? [] : [each]));
  return [...groupBy(sortedByGivenName(named), (each) => [givenNameLetter(each)])]
    .sort(([a], [b]) => a.localeCompare(b, 'vi'))
    .map(([letter, items]) => ({
      group: 'letter',
      path: `a-z/${letterSlug(letter)}`,
      filter: '?xep=ten',
      label: letter === '#' ? 'Khác' : letter,
      title: letter === '#' ? 'Tên bắt đầu bằng chữ số' : `Tên bắt đầu bằng chữ ${letter}`,
      description: `${sayCases(tallyOf(items))}. Cá nhân xếp theo tên, tập thể và hộ gia đình xếp theo cả tên gọi.`,
      items,
    }));
}

export type RegisterLinks = Awaited<ReturnType<typeof getRegisterLinks>>;

/** The lists of a group as links, with their numbers of commendations. */
export async function getRegisterLinks(group: RegisterGroup, current = '') {
  const links = (await getLinksByGroup()).get(group) ?? [];
  return links.map(({ path, ...link }) => ({ ...link, current: path === current }));
}

const getLinksByGroup = memoise(async () =>
  groupBy(
    (await getRegisterLists()).map(({ group, path, label, items }) => ({
      group,
      path,
      href: addressOfPath(address.register, path),
      label,
      count: tallyOf(items).count,
    })),
    ({ group }) => [group],
  ),
);
