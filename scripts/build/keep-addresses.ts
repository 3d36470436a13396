import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentSet } from '../../src/model/read/content-set.ts';
import { readPublishedAddresses } from '../../src/model/read/disk/published-addresses.ts';
import { addressesBelow } from '../../src/model/routes.ts';
import type { Settings } from '../../src/settings.ts';

/**
 * Lets every address ever published, and every former slug, answer in a rendered folder: a page
 * that moved sends readers on, a leaf of a list that became shorter sends them to the list, anything
 * else that is gone says that it is not published.
 */
export function keepAddresses(folder: string, content: ContentSet, settings: Settings): void {
  const moved = movedExemplars(folder, content);
  for (const [from, to] of moved) {
    if (answers(folder, from)) continue;
    // Nobody is sent on to where nothing is published.
    if (isTombstone(folder, to)) write(folder, from, tombstoneIn(folder));
    else redirect(folder, from, to, settings);
  }
  for (const address of readPublishedAddresses(settings.contentDir)) {
    if (answers(folder, address) || moved.has(address)) continue;
    const list = /^(.*\/)trang\/\d+\/$/.exec(address)?.[1];
    if (list && answers(folder, list)) redirect(folder, address, list, settings);
    else if (address.endsWith('/')) write(folder, address, tombstoneIn(folder));
  }
}

const below = addressesBelow('');

/** Former addresses of the exemplars that this folder shows, with the present ones. */
function movedExemplars(folder: string, content: ContentSet): Map<string, string> {
  return new Map(
    content.of('exemplar').flatMap(({ id, data }) => {
      const { formerSlugs } = (data ?? {}) as { formerSlugs?: unknown };
      const to = below.exemplar(id);
      if (!Array.isArray(formerSlugs) || !answers(folder, to)) return [];
      return formerSlugs.map((slug) => [below.exemplar(slug), to] as const);
    }),
  );
}

function redirect(folder: string, from: string, to: string, { base, origin }: Settings): void {
  const text = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Trang đã chuyển</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${base}${to}">
<link rel="canonical" href="${origin}${base}${to}">
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

/** The page that says nothing but that something is not published; every tombstone is alike. */
function tombstoneIn(folder: string): string {
  return readFileSync(join(folder, below.tombstone, 'index.html'), 'utf8');
}

function isTombstone(folder: string, address: string): boolean {
  return readFileSync(join(folder, address, 'index.html'), 'utf8').includes(' data-tombstone');
}

function answers(folder: string, address: string): boolean {
  return existsSync(join(folder, address.endsWith('/') ? `${address}index.html` : address));
}

function write(folder: string, address: string, html: string): void {
  const file = join(folder, address, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
}
