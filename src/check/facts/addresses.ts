import { isDownload } from '../../model/read/office-file.ts';
import { addressesBelow, type RouteName, routeOf } from '../../model/routes.ts';
import { exemplarKinds } from '../../model/schema/exemplar.ts';
import { aboutPage } from '../../model/schema/page.ts';
import type { Content } from '../kit/content.ts';
import { nameOf } from './paths.ts';
import { plansOf } from './plan-document.ts';

/** Ids that can be pointed at on a page; a page whose ids the check cannot know takes any. */
type Anchors = ReadonlySet<string> | 'any';

const address = addressesBelow('/');

/** The place where every page's main part begins. */
const main = 'noi-dung';

/** Ids of pages that are the same whatever the content holds; the built site is tested against them. */
export const fixedAnchors: Partial<Record<RouteName, readonly string[]>> = {
  home: [],
  roles: [],
  criteria: [],
  exemplars: [],
  register: [],
  units: [],
  search: ['khen-thuong-tim-thay', 'trang-tim-thay'],
  data: [
    'truong-hop-khen-thuong',
    'quyet-dinh-khen-thuong',
    'dien-hinh-mo-hinh-hay',
    'tieu-chi',
    'don-vi',
    'json',
    'dieu-khoan',
  ],
  posters: [],
  slides: [],
};

/** Every address that a record may link to, below the site's base, with what can be pointed at there. */
export function recordAddresses(content: Content): Map<string, Anchors> {
  const { of, commendationById } = content;
  const plans = plansOf(content);
  const known = new Map<string, Anchors>();
  const page = (path: string, anchors: Iterable<string> = []) =>
    known.set(path, new Set([main, ...anchors]));
  for (const [name, anchors] of Object.entries(fixedAnchors)) {
    page(address[name as 'home'], anchors);
  }
  const corrections = of('plan').flatMap(({ value }) => value.corrections ?? []);
  page(address.plan, [
    'ban-sach',
    ...plans.flatMap(({ document }) => [...document.clauseById.keys()]),
    ...corrections.map((_, index) => `hieu-dinh-${index + 1}`),
  ]);
  const awards = of('award');
  page(
    address.awards,
    awards.map(({ id }) => id),
  );
  for (const criterion of ['tc1', 'tc2', 'tc3', 'tc4', 'tc5', 'yeu-cau-chung'])
    page(address.criterion(criterion));
  for (const kind of Object.keys(exemplarKinds)) page(address.exemplarsOfKind(kind));
  const contents = plans.flatMap(({ record }) => record.value.contents ?? []);
  for (const { clause = '' } of contents) page(address.exemplarsOfClause(clause));
  known.set(address.formerAwards, 'any');
  for (const { id } of awards) {
    page(address.award(id));
    page(address.registerOfAward(id));
  }
  for (const { id, value, facts } of of('exemplar')) {
    const headings = ['lan-toa', ...(facts?.headings ?? [])];
    for (const slug of [id, ...(value.formerSlugs ?? [])])
      page(address.exemplar(slug ?? ''), headings);
    page(address.poster(id));
    page(address.embed(id));
  }
  for (const { id, facts } of of('page'))
    page(id === aboutPage ? address.about : address.page(id), facts?.headings);
  for (const file of content.files)
    if (isDownload(file)) known.set(`${address.download(nameOf(file))}/`, new Set());
  for (const { id } of of('unit')) page(address.unit(id));
  for (const { id } of of('role')) page(address.role(id));
  const rows = Map.groupBy(commendationById.keys(), (id) => id.split('#')[0] ?? '');
  for (const { id, value } of of('decision')) {
    page(
      address.decision(id),
      (rows.get(id) ?? []).map((row) => row.split('#')[1] ?? ''),
    );
    page(address.registerOfYear(id.split('/')[0] ?? ''));
    if (value.scan) page(address.scan(id));
  }
  return known;
}

/**
 * Whether an address follows a route whose pages and files the check does not know one by one:
 * further pages of lists, groups of posters, letters, tables to download.
 */
export function followsOpenRoute(path: string): boolean {
  const route = routeOf(path.replace(/^\//, ''));
  return route !== undefined && route.record === undefined && !isFixed(route.name);
}

function isFixed(name: RouteName): boolean {
  return typeof address[name] === 'string' && name in fixedAnchors;
}
