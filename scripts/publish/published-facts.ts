import { z } from 'zod';
import { recordAt } from '../../src/model/published-addresses.ts';
import type { FinishedPage, FinishedSite } from '../verify/finished-site.ts';
import { hashOf } from '../verify/hash.ts';

/** What the data files of a release say of those whom it names; the rest of them is of no matter here. */
const rowsSchema = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string().optional(),
      position: z.string().optional(),
      unit: z.string().optional(),
    }),
  ),
});
const exemplarSchema = z.object({
  id: z.string(),
  honourees: z.array(z.object({ name: z.string() })),
});

/**
 * What a release publishes, in parts that can each be withheld: its pages, who stands in which row of
 * the register and in which exemplar, which pictures a page shows, and its scans as they are. What one
 * release has and another has not was taken away, whatever else bears the same name.
 * @throws {Error} when the release has no data that can be read.
 */
export function publishedFacts(site: FinishedSite): Set<string> {
  return new Set([
    ...site.pages.filter(isOwn).map(({ address }) => `page ${address}`),
    ...site.pages.flatMap((page) =>
      photosOn(page).map((photo) => `picture ${page.address} ${photo}`),
    ),
    ...rowsOf(site),
    ...honoureesOf(site),
    ...scansOf(site),
  ]);
}

function isOwn({ tombstone, redirect }: FinishedPage): boolean {
  return !tombstone && redirect === undefined;
}

/**
 * The photos of an exemplar's own page, by the name and hash of the file that they are made from
 * (`don-khach.ETV1W9uW`); on lists they wander from leaf to leaf.
 */
export function photosOn({ address, links }: FinishedPage): string[] {
  if (recordAt(address)?.noun !== 'exemplar') return [];
  return links.flatMap(({ value }) => {
    const photo = /\/_astro\/pictures\/([^/]+\.[\w-]{8})[^/]*\.(?:webp|avif|png|jpe?g|gif)$/.exec(
      value,
    )?.[1];
    return photo ? [photo] : [];
  });
}

/** By their decision and words: numbers shift with rows that are gone. Of those that are alike each counts. */
function rowsOf(site: FinishedSite): string[] {
  const counts = new Map<string, number>();
  return namedRows(site).map(({ id, name, position, unit }) => {
    const row = [id.replace(/#.*/s, ''), name, position, unit];
    const key = JSON.stringify(row);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `row ${JSON.stringify([...row, count])}`;
  });
}

/** A withheld row has an id, and neither name nor place of work. */
export function namedRows(site: FinishedSite) {
  const { rows } = rowsSchema.parse(json(site, 'du-lieu/json/commendations.json'));
  return rows.filter(({ name }) => name !== undefined);
}

function honoureesOf(site: FinishedSite): string[] {
  return site.files
    .filter((file) => file.startsWith('du-lieu/json/exemplars/'))
    .flatMap((file) => {
      const { id, honourees } = exemplarSchema.parse(json(site, file));
      return honourees.map(({ name }) => `honouree ${id} ${name}`);
    });
}

/** A scan of which more was blacked out is another one. */
function scansOf({ files, read }: FinishedSite): string[] {
  return files
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => `scan ${file} ${hashOf(read(file))}`);
}

function json({ read }: FinishedSite, file: string): unknown {
  return JSON.parse(read(file).toString('utf8'));
}
