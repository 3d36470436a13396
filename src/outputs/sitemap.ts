import { absolute, address } from '../addresses.ts';
import { getAwards } from '../queries/awards.ts';
import { getCommendations, getCommendationsByAward } from '../queries/commendations.ts';
import { getCriteria } from '../queries/criteria.ts';
import { getDecisions } from '../queries/decisions.ts';
import { getExemplarListsOf, getWholeExemplarList } from '../queries/exemplar-lists.ts';
import { type Exemplar, getExemplars, getExemplarsByCriterion } from '../queries/exemplars.ts';
import { getMovementRecords } from '../queries/movement-records.ts';
import { getMovements, type Movement } from '../queries/movements.ts';
import { getOwnPages } from '../queries/pages.ts';
import { addressOfPath, type List, pagesOf } from '../queries/pages-of.ts';
import { getPlan } from '../queries/plan.ts';
import { getRegisterLists, registerPageSize } from '../queries/register-lists.ts';
import { getRoles } from '../queries/roles.ts';
import { getUnits } from '../queries/units.ts';

/** A page that search engines may list, unless it shows invented content. */
interface Listed {
  address: string;
  sample?: boolean | undefined;
  /** Day of its last change, `yyyy-mm-dd`, if known. */
  changed?: string | undefined;
}

interface Item {
  sample?: boolean | undefined;
}

/** Every page, from the same queries as the pages; verification compares it with the site. */
async function getListed(): Promise<Listed[]> {
  const exemplars = await getExemplars();
  const decisions = await getDecisions();
  const units = await getUnits();
  const movements = await getMovements();
  const byAward = await getCommendationsByAward();
  const ofRegister = { sample: isSample(await getCommendations()) };
  const checked = decisions.map(({ provenance }) => provenance.checked).sort();
  return [
    { address: address.home, ...ofRegister },
    { address: address.movements, sample: isSample(movements) },
    ...(await Promise.all(movements.map(getListedOf))).flat(),
    { address: address.awards },
    ...(await getAwards()).map((each) => ({
      address: each.address,
      sample: isSample(byAward.get(each.id) ?? []),
    })),
    ...exemplarLeaves(address.exemplars, await getWholeExemplarList()),
    ...exemplars,
    { address: address.posters, sample: isSample(exemplars), changed: exemplars[0]?.changed },
    { address: address.register, ...ofRegister, changed: checked.at(-1) },
    ...(await getRegisterLists()).flatMap((list) =>
      leaves(address.register, list, registerPageSize),
    ),
    ...decisions.map((each) => ({ ...each, changed: each.provenance.checked })),
    { address: address.units, sample: isSample(units) },
    ...units,
    { address: address.data, ...ofRegister },
    ...(await getOwnPages()).map((each) => ({ ...each, changed: each.updated })),
  ];
}

const isSample = (items: readonly Item[]) => items.some(({ sample }) => sample);

/** Every page of a paginated list. */
const leaves = <T extends Item>(root: string, list: List<T>, size?: number) =>
  pagesOf(list, size).map(({ path, items }) => ({
    address: addressOfPath(root, path),
    sample: isSample(items),
    items,
  }));

const exemplarLeaves = (root: string, list: List<Exemplar>) =>
  leaves(root, list).map((leaf) => ({ ...leaf, changed: leaf.items[0]?.changed }));

/** The pages of one movement; an invented movement marks them all. */
async function getListedOf(movement: Movement): Promise<Listed[]> {
  const { id } = movement;
  const { exemplars, sample } = await getMovementRecords(movement);
  const plan = await getPlan(id);
  const roles = await getRoles(id);
  const criteria = await getCriteria(id);
  const byCriterion = await getExemplarsByCriterion();
  const lists = await getExemplarListsOf(movement);
  const pages = [
    { address: movement.address, sample, changed: exemplars[0]?.changed },
    ...(plan ? [{ address: plan.address }] : []),
    ...(roles.length > 0 ? [{ address: address.roles(id) }, ...roles] : []),
    ...(criteria.length > 0 ? [{ address: address.criteria(id) }] : []),
    ...criteria.map((each) => ({
      address: each.address,
      sample: isSample(byCriterion.get(each.key) ?? []),
    })),
    ...lists.flatMap((list) => exemplarLeaves(address.exemplarsOfMovement(id), list)),
  ];
  return pages.map((page: Listed) => ({ ...page, sample: movement.sample || page.sample }));
}

/** The sitemap: every page that search engines may list, by address, with the day of its last change. */
export async function sitemap(): Promise<string> {
  return sitemapOf((await getListed()).filter(({ sample }) => !sample));
}

/** Pages as a sitemap, by address. */
function sitemapOf(pages: readonly Listed[]): string {
  const entries = pages
    .map((page) => ({ ...page, address: absolute(page.address) }))
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(
      ({ address, changed }) =>
        `<url><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>\n`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}
