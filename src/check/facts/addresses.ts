import { movementIn } from '../../model/collections.ts';
import { isDownload } from '../../model/read/office-file.ts';
import { addressesBelow, type RouteName, routeOf, shortAddressOf } from '../../model/routes.ts';
import { aboutPage } from '../../model/schema/page.ts';
import type { CheckedRecord, Content } from '../kit/content.ts';
import { currentMovement } from './movement.ts';
import { nameOf } from './paths.ts';
import { plansOf } from './plan-document.ts';

/** Ids that links may target on a page; a page whose ids the check cannot know accepts any. */
type Anchors = ReadonlySet<string> | 'any';

const address = addressesBelow('/');

/** Id of every page's main part. */
const main = 'noi-dung';

/** Ids of pages that do not depend on content; tested against the built site. */
const fixedAnchors: Partial<Record<RouteName, readonly string[]>> = {
  home: [],
  movements: [],
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

/** Every address that a record may link to, below the site's base, with the ids on its page. */
export function recordAddresses(content: Content): Map<string, Anchors> {
  const { of, commendationById } = content;
  const known = new Map<string, Anchors>();
  const page = (path: string, anchors: Iterable<string> = []) =>
    known.set(path, new Set([main, ...anchors]));
  for (const [name, anchors] of Object.entries(fixedAnchors)) {
    page(address[name as 'home'], anchors);
  }
  const awards = of('award');
  page(
    address.awards,
    awards.map(({ id }) => id),
  );
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
  for (const { id } of of('subject')) page(address.subject(id));
  const rows = Map.groupBy(commendationById.keys(), (id) => id.split('#')[0] ?? '');
  for (const { id, value } of of('decision')) {
    page(
      address.decision(id),
      (rows.get(id) ?? []).map((row) => row.split('#')[1] ?? ''),
    );
    page(address.registerOfYear(id.split('/')[0] ?? ''));
    if (value.scan) page(address.scan(id));
  }
  const current = currentMovement(content);
  for (const [path, anchors] of of('movement').flatMap((each) => movementPages(each, content))) {
    page(path, anchors);
    const short = path.startsWith(address.movement(current ?? ''))
      ? shortAddressOf(path.slice(1))
      : undefined;
    if (short !== undefined) page(`/${short}`, anchors);
  }
  return known;
}

/** The pages of one movement, with the ids on them. */
function movementPages(
  { id, value }: CheckedRecord<'movement'>,
  content: Content,
): [path: string, anchors: string[]][] {
  const within = (noun: 'criterion' | 'role') =>
    content
      .of(noun)
      .filter(({ file }) => movementIn(file) === id)
      .map((record) => record.id.slice(id.length + 1));
  const criteria = within('criterion');
  const roles = within('role');
  const plan = plansOf(content).find(({ record }) => record.id === id);
  const page = (path: string): [string, string[]] => [path, []];
  return [
    page(address.movement(id)),
    page(address.exemplarsOfMovement(id)),
    ...(value.kinds ?? []).map((kind) => page(address.exemplarsOfKind(id, kind.id ?? ''))),
    ...(criteria.length > 0 ? [page(address.criteria(id))] : []),
    ...criteria.map((each) => page(address.criterion(id, each))),
    ...(roles.length > 0 ? [page(address.roles(id))] : []),
    ...roles.map((each) => page(address.role(id, each))),
    ...(plan
      ? [
          [
            address.plan(id),
            [
              'ban-sach',
              ...plan.document.clauseById.keys(),
              ...(plan.record.value.corrections ?? []).map((_, index) => `hieu-dinh-${index + 1}`),
            ],
          ] as [string, string[]],
        ]
      : []),
    ...(plan?.record.value.contents ?? []).map(({ clause = '' }) =>
      page(address.exemplarsOfClause(id, clause)),
    ),
  ];
}

/**
 * Whether an address matches a route whose pages and files the check cannot enumerate: further pages of
 * lists, groups of posters, letters, tables to download.
 */
export function followsOpenRoute(path: string): boolean {
  const route = routeOf(path.replace(/^\//, ''));
  if (!route || route.record) return false;
  return typeof address[route.name] !== 'string' || !(route.name in fixedAnchors);
}
