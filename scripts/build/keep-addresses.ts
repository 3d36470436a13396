import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Publication } from '../../src/model/publication.ts';
import {
  isPageAddress,
  lostRecord,
  publishedAddresses,
} from '../../src/model/published-addresses.ts';
import type { ContentSet } from '../../src/model/read/content-set.ts';
import { addressesBelow, recordNouns, routeOf, shortAddressOf } from '../../src/model/routes.ts';
import { shownAgain } from '../../src/model/withholding/neutral-addresses.ts';
import type { Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';

const below = addressesBelow('');

/**
 * Makes every address ever published, every former slug and page and every short address of the current
 * movement respond in a rendered folder: a moved page redirects, a further page of a list that became
 * shorter redirects to the list, anything else that is gone gets a tombstone.
 * @param naming whether an address names someone withheld: nothing responds there, since its file and
 * the list of sums would name them; if it may name them, there is no tombstone
 * @returns the addresses of records that are missing from the content
 */
export function keepAddresses(
  folder: string,
  content: ContentSet,
  settings: Settings,
  { isNamingAddress: isNaming, mayNameAddress: mayName }: Naming = nobody,
): string[] {
  const moved = movedExemplars(content);
  const published = publishedAddresses(content);
  const known = new Set(published);
  // A former slug was an exemplar's once; its redirect is not in any list.
  const wasPublished = (address: string) =>
    known.has(address) || presentAddress(address, moved) !== undefined;
  const again = shownAgain(content.of, isNaming, published);
  const former = [...movedPages.keys(), ...[...moved.keys()].map((slug) => below.exemplar(slug))];
  for (const [short, to] of shortAddresses(folder, content)) {
    if (answers(folder, short)) continue;
    if (short.endsWith('/')) redirect(folder, short, to, settings);
    else copy(folder, to, short);
  }
  for (const address of new Set([...former, ...published])) {
    if (answers(folder, address) || isNaming(address)) continue;
    const to =
      movedPages.get(address) ??
      presentAddress(address, moved) ??
      again(address) ??
      listOf(address);
    const there = to !== undefined && answers(folder, to);
    // Never redirects to an address where nothing is published.
    if (there && !isTombstone(folder, to)) redirect(folder, address, to, settings);
    else if (wasPublished(address) && !mayName(address))
      write(folder, address, tombstoneIn(folder));
  }
  const present = new Set([
    ...recordNouns.flatMap((noun) => content.of(noun).map(({ id }) => `${noun} ${id}`)),
    ...[...moved.keys()].map((slug) => `exemplar ${slug}`),
  ]);
  // A record whose address names someone has another one.
  return published.filter(
    (address) => !isNaming(address) && lostRecord(address, present) && again(address) === undefined,
  );
}

type Naming = Pick<Publication, 'isNamingAddress' | 'mayNameAddress'>;
const nobody: Naming = { isNamingAddress: () => false, mayNameAddress: () => false };

/** Pages that moved permanently, independent of content. */
const movedPages = new Map([[below.formerAwards, below.awards]]);

/** Former slugs of the exemplars of a content folder, with the current ones. */
function movedExemplars(content: ContentSet): Map<string, string> {
  return new Map(
    content.of('exemplar').flatMap(({ id, data }) => {
      const { formerSlugs } = (data ?? {}) as { formerSlugs?: unknown };
      return (Array.isArray(formerSlugs) ? formerSlugs : [])
        .filter((slug) => typeof slug === 'string' && isPageAddress(below.exemplar(slug)))
        .map((slug): [string, string] => [slug, id]);
    }),
  );
}

/** The current address of an exemplar's page, poster or embed; undefined if it did not move. */
function presentAddress(address: string, moved: ReadonlyMap<string, string>): string | undefined {
  const { name, values } = routeOf(address) ?? {};
  const present = moved.get(values?.exemplar ?? '');
  if (!present) return undefined;
  return name === 'exemplar' || name === 'poster' || name === 'embed'
    ? below[name](present)
    : undefined;
}

/** Addresses that lead to a page or file of the current movement without naming it, with the target. */
function shortAddresses(folder: string, content: ContentSet): [short: string, to: string][] {
  const [office] = content.of('office');
  const named = ((office?.data ?? {}) as { movement?: unknown }).movement;
  const [only, ...others] = content.of('movement');
  const movement = others.length === 0 ? only?.id : String(named);
  if (!movement) return [];
  const own = below.movement(movement);
  if (!existsSync(join(folder, own))) return [];
  return listSite(join(folder, own))
    .files.map((file) => own + file.replace(/(^|\/)index\.html$/, '$1'))
    .flatMap((address) => {
      const short = shortAddressOf(address);
      return short === undefined ? [] : [[short, address]];
    });
}

/** A file that programs read, a feed or a document, is served at both addresses. */
function copy(folder: string, from: string, to: string): void {
  const file = join(folder, to);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(join(folder, from), file);
}

/** The list that an address was a further page of. */
function listOf(address: string): string | undefined {
  return /^(.*\/)trang\/\d+\/$/.exec(address)?.[1];
}

function redirect(folder: string, from: string, to: string, { base, origin }: Settings): void {
  const text = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Trang đã chuyển</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="${origin}${base}${to}">
<script src="${base}chuyen-trang.js"></script>
<noscript><meta http-equiv="refresh" content="0; url=${base}${to}"></noscript>
</head>
<body>
<main data-search-ignore>
<h1>Trang đã chuyển</h1>
<p>Mời xem tại <a href="${base}${to}">địa chỉ mới</a>.</p>
</main>
</body>
</html>
`;
  write(folder, from, text);
}

/** The page that only states that something is not published; all tombstones are identical. */
function tombstoneIn(folder: string): string {
  return readFileSync(join(folder, below.tombstone, 'index.html'), 'utf8');
}

function isTombstone(folder: string, address: string): boolean {
  return readFileSync(join(folder, address, 'index.html'), 'utf8').includes(' data-tombstone');
}

function answers(folder: string, address: string): boolean {
  return existsSync(join(folder, address, 'index.html'));
}

/** @throws {Error} for an address outside the folder, in case an earlier check let it through */
function write(folder: string, address: string, html: string): void {
  if (!isPageAddress(address)) throw new Error(`"${address}" không phải địa chỉ của một trang.`);
  const file = join(folder, address, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
}
