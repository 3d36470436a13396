import { z } from 'zod';
import { recordAt } from '../../src/model/published-addresses.ts';
import { exact } from '../../src/text/fold.ts';
import type { FinishedPage, FinishedSite } from '../verify/finished-site.ts';
import { hashOf } from '../verify/hash.ts';
import { isScanOrDownload } from '../verify/invariants/no-trace.ts';

/** What the data files of a release say of those whom it names; the rest of them is of no matter here. */
const rowsSchema = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string().optional(),
      position: z.string().optional(),
      unit: z.string().optional(),
      decision: z.string().optional(),
      signed: z.string().optional(),
    }),
  ),
});
const exemplarSchema = z.object({
  id: z.string(),
  honourees: z.array(z.object({ name: z.string() })),
});

/**
 * What a release publishes, in parts that can each be withheld: its pages, who stands in which row of
 * the register and in which exemplar, which pictures a page shows, and its scans and downloads as they are. What
 * one release has and another has not was taken away, whatever else bears the same name. Rows, pictures and files
 * count by their names alone too, rows by the act and honourees without their exemplar, and pictures by how many there
 * are: older content in which such a one was edited, or its file renamed, shows it again all the same.
 * @throws {Error} when the release has no data that can be read.
 */
export function publishedFacts(site: FinishedSite): Set<string> {
  return new Set([
    // An address that sends readers on shows what once stood there.
    ...site.pages.filter(({ tombstone }) => !tombstone).map(({ address }) => `page ${address}`),
    ...site.pages.flatMap((page) => {
      const photos = [...new Set(photosOn(page))];
      return photos.flatMap((photo, index) => [
        `picture ${page.address} ${photo}`,
        `picture ${page.address} ${stemOf(photo)}`,
        `picture ${page.address} ${index + 1}`,
      ]);
    }),
    ...rowsOf(site),
    ...honoureesOf(site),
    ...filesOf(site),
  ]);
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

/** The name of a photo's file alone: `don-khach.ETV1W9uW`, `anh/don-khach.jpg` → `don-khach`. */
export const stemOf = (photo: string): string => photo.replace(/^.*\/|\.[^.]*$/g, '');

/** By their decision and words: numbers shift with rows that are gone. Of those that are alike each counts. */
function rowsOf(site: FinishedSite): string[] {
  const counts = new Map<string, number>();
  const counted = (kind: string, row: unknown[]) => {
    const key = JSON.stringify(row);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${kind} ${JSON.stringify([...row, count])}`;
  };
  return namedRows(site).flatMap(({ id, name = '', position, unit, decision: act, signed }) => {
    const decision = id.replace(/#.*/s, '');
    return [
      counted('row', [decision, name, position, unit]),
      counted('name', [decision, exact(name)]),
      ...(act ? [counted('act', [`${act} ${signed}`, exact(name)])] : []),
    ];
  });
}

/** A withheld row has an id, and neither name nor place of work. */
export function namedRows(site: FinishedSite) {
  const { rows } = rowsSchema.parse(json(site, 'du-lieu/json/commendations.json'));
  return rows.filter(({ name }) => name !== undefined);
}

function honoureesOf(site: FinishedSite): string[] {
  return honoureesIn(site).flatMap(({ id, name }) => [
    `honouree ${id} ${name}`,
    `person ${exact(name)}`,
  ]);
}

/** Whom the exemplars of a release honour, each by the exemplar's id. */
export function honoureesIn(site: FinishedSite): { id: string; name: string }[] {
  return site.files
    .filter((file) => file.startsWith('du-lieu/json/exemplars/'))
    .flatMap((file) => {
      const { id, honourees } = exemplarSchema.parse(json(site, file));
      return honourees.map(({ name }) => ({ id, name }));
    });
}

/** A scan of which more was blacked out is another one. */
function filesOf({ files, read }: FinishedSite): string[] {
  return files
    .filter((file) => file.endsWith('.pdf') || isScanOrDownload.test(file))
    .flatMap((file) => [`scan ${file}`, `scan ${file} ${hashOf(read(file))}`]);
}

function json({ read }: FinishedSite, file: string): unknown {
  return JSON.parse(read(file).toString('utf8'));
}
