import { percentDecoded } from '../text/percent.ts';
import type { Noun } from './collections.ts';
import { cutRoutes } from './cut-routes.ts';
import { fillRoute, recordRoutes } from './record-routes.ts';
import { aboutPage } from './schema/page.ts';
import { searchRoutes } from './search-routes.ts';

/**
 * The single list of addresses, below the site's base. A name in braces is a parameter; one that names a
 * noun is the id of the record that the address is about. Earlier rows take precedence.
 */
export const routes = {
  home: '',
  notFound: '404.html',
  tombstone: 'khong-cong-bo/',
  robots: 'robots.txt',
  sitemap: 'sitemap.xml',
  securityContact: '.well-known/security.txt',
  siteFeed: '{feed}',
  movements: 'phong-trao/',
  movement: 'phong-trao/{movement}/',
  movementFeed: 'phong-trao/{movement}/{feed}',
  plan: 'phong-trao/{movement}/ke-hoach/',
  planFile: 'phong-trao/{movement}/ke-hoach.docx',
  roles: 'phong-trao/{movement}/trach-nhiem/',
  role: 'phong-trao/{movement}/trach-nhiem/{role}/',
  criteria: 'phong-trao/{movement}/tieu-chi/',
  criterion: 'phong-trao/{movement}/tieu-chi/{criterion}/',
  criterionFeed: 'phong-trao/{movement}/tieu-chi/{criterion}/{feed}',
  exemplarsOfMovement: 'phong-trao/{movement}/guong-dien-hinh/',
  exemplarsOfMovementPage: 'phong-trao/{movement}/guong-dien-hinh/trang/{leaf}/',
  exemplarsOfKind: 'phong-trao/{movement}/guong-dien-hinh/loai/{kind}/',
  exemplarsOfKindPage: 'phong-trao/{movement}/guong-dien-hinh/loai/{kind}/trang/{leaf}/',
  exemplarsOfClause: 'phong-trao/{movement}/guong-dien-hinh/noi-dung/{clause}/',
  exemplarsOfClausePage: 'phong-trao/{movement}/guong-dien-hinh/noi-dung/{clause}/trang/{leaf}/',
  currentPlan: 'ke-hoach/',
  currentPlanFile: 'ke-hoach/ke-hoach.docx',
  currentRoles: 'ke-hoach/trach-nhiem/',
  currentRole: 'ke-hoach/trach-nhiem/{role}/',
  currentCriteria: 'tieu-chi/',
  currentCriterion: 'tieu-chi/{criterion}/',
  currentCriterionFeed: 'tieu-chi/{criterion}/{feed}',
  awards: 'hinh-thuc/',
  award: 'hinh-thuc/{award}/',
  formerAwards: 'hinh-thuc-khen-thuong/',
  exemplars: 'guong-dien-hinh/',
  exemplarsPage: 'guong-dien-hinh/trang/{leaf}/',
  currentExemplarsOfKind: 'guong-dien-hinh/loai/{kind}/',
  currentExemplarsOfKindPage: 'guong-dien-hinh/loai/{kind}/trang/{leaf}/',
  currentExemplarsOfClause: 'guong-dien-hinh/noi-dung/{clause}/',
  currentExemplarsOfClausePage: 'guong-dien-hinh/noi-dung/{clause}/trang/{leaf}/',
  poster: 'guong-dien-hinh/{exemplar}/ap-phich/',
  qrOfExemplar: 'guong-dien-hinh/{exemplar}/ma-qr.svg',
  embed: 'nhung/{exemplar}/',
  registerFile: 'khen-thuong/so-khen-thuong.csv',
  registerOfYear: 'khen-thuong/{year}/',
  registerOfYearPage: 'khen-thuong/{year}/trang/{leaf}/',
  registerOfAward: 'khen-thuong/hinh-thuc/{listed}/',
  registerOfAwardPage: 'khen-thuong/hinh-thuc/{listed}/trang/{leaf}/',
  registerOfLetter: 'khen-thuong/a-z/{letter}/',
  registerOfLetterPage: 'khen-thuong/a-z/{letter}/trang/{leaf}/',
  scan: 'khen-thuong/{decision}/ban-quet.pdf',
  units: 'don-vi/',
  unitFeed: 'don-vi/{unit}/{feed}',
  data: 'du-lieu/',
  exemplarDocument: 'du-lieu/json/exemplars/{exemplar}.json',
  dataTable: 'du-lieu/json/{table}.json',
  dataFile: 'du-lieu/{file}',
  posters: 'ap-phich/',
  sheetOf: 'ap-phich/{group}/',
  slides: 'trinh-chieu/',
  slidesOf: 'trinh-chieu/{group}/',
  shareImageOfExemplar: 'chia-se/guong-dien-hinh/{exemplar}{shape}.{picture}',
  shareImageOfDecision: 'chia-se/khen-thuong/{decision}.{picture}',
  shareImage: 'chia-se/{path}',
  about: 'gioi-thieu/',
  page: 'trang/{page}/',
  download: 'trang/{download}',
  ...recordRoutes,
  ...searchRoutes,
  ...cutRoutes,
} as const;

export type RouteName = keyof typeof routes;

/** Patterns of parameters; any other is a slug. */
const parameters: Record<string, string> = {
  decision: String.raw`\d{4}/[^/]+?`,
  download: String.raw`[a-z0-9-]+\.(?:docx|xlsx|pdf)`,
  exemplar: '[^/]+?',
  feed: String.raw`rss\.xml|atom\.xml|feed\.json`,
  file: String.raw`[\w-]+\.\w+`,
  group: String.raw`(?:nam|don-vi)/[^/]+(?:/trang/\d+)?`,
  leaf: String.raw`\d+`,
  path: '.+',
  picture: 'jpg|png',
  shape: '(?:-vuong)?',
  table: '[a-z-]+',
  year: String.raw`\d{4}`,
};

type Parameters<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? [Name, ...Parameters<Rest>]
  : [];
type Values<Names extends string[]> = { [Index in keyof Names]: string };

/** An address: a string if it has no parameters, otherwise a function of them in order. */
type Address<Pattern extends string> =
  Parameters<Pattern> extends [] ? string : (...values: Values<Parameters<Pattern>>) => string;

/** Every address below a base (`/`, `/thi-dua/`), by its route's name. */
export function addressesBelow(base: string) {
  const addresses = Object.entries(routes).map(([name, pattern]) => [
    name,
    pattern.includes('{')
      ? (...values: string[]) => base + fillRoute(pattern, ...values)
      : base + pattern,
  ]);
  return Object.fromEntries(addresses) as { [Name in RouteName]: Address<(typeof routes)[Name]> };
}

/** A route that matches an address, with its parameters. */
export interface Matched {
  name: RouteName;
  values: Record<string, string>;
  /** The record that the address is about, if any. */
  record?: { noun: Noun; id: string };
}

/** The route of an address below the base (`guong-dien-hinh/a/`, percent-encoded or not), or undefined. */
export function routeOf(address: string): Matched | undefined {
  const path = percentDecoded(address);
  if (path === undefined) return undefined;
  for (const { name, expression } of expressions) {
    const match = expression.exec(path);
    if (!match) continue;
    const values = { ...match.groups };
    const record = name === 'about' ? aboutRecord : recordIn(values);
    return { name, values, ...(record && { record }) };
  }
  return undefined;
}

/** Nouns whose records have an address of their own. */
export const recordNouns = [
  'exemplar',
  'decision',
  'unit',
  'criterion',
  'role',
  'movement',
  'award',
  'page',
  'subject',
] as const satisfies Noun[];

/** The only page with an address of its own. */
const aboutRecord = { noun: 'page', id: aboutPage } as const;

/** The id of a criterion or a role begins with that of its movement. */
function recordIn({ movement, ...values }: Record<string, string>): Matched['record'] {
  const noun = recordNouns.find((each) => values[each] !== undefined);
  if (noun) return { noun, id: [movement, values[noun]].filter(Boolean).join('/') };
  return movement ? { noun: 'movement', id: movement } : undefined;
}

/**
 * Addresses that redirect to the current movement: those published before movements had addresses of
 * their own, and short ones that people remember. By route, with the movement's own route.
 */
const currentRoutes = {
  currentPlan: 'plan',
  currentPlanFile: 'planFile',
  currentRoles: 'roles',
  currentRole: 'role',
  currentCriteria: 'criteria',
  currentCriterion: 'criterion',
  currentCriterionFeed: 'criterionFeed',
  currentExemplarsOfKind: 'exemplarsOfKind',
  currentExemplarsOfKindPage: 'exemplarsOfKindPage',
  currentExemplarsOfClause: 'exemplarsOfClause',
  currentExemplarsOfClausePage: 'exemplarsOfClausePage',
} as const satisfies Partial<Record<RouteName, RouteName>>;

/** The short address of an address of the current movement, both below the base; or undefined. */
export function shortAddressOf(address: string): string | undefined {
  const { name, values } = routeOf(address) ?? {};
  const [short] = Object.entries(currentRoutes).find(([, own]) => own === name) ?? [];
  if (!short || !values) return undefined;
  const { movement: _, ...others } = values;
  return fillRoute(routes[short as RouteName], ...Object.values(others));
}

const expressions = Object.entries(routes).map(([name, pattern]) => ({
  name: name as RouteName,
  expression: new RegExp(
    `^${pattern
      .replaceAll('.', String.raw`\.`)
      .replace(/\{(\w+)\}/g, (_, each) => `(?<${each}>${parameters[each] ?? '[a-z0-9-]+'})`)}$`,
  ),
}));

/** The reserved first step of every address that is not a record's. */
export function stepsAfter(name: RouteName): string[] {
  const start = routes[name];
  return Object.values(routes)
    .filter((pattern) => pattern.startsWith(start) && pattern !== start)
    .map((pattern) => pattern.slice(start.length).split('/')[0] ?? '')
    .filter((step) => !/[{.]/.test(step));
}
