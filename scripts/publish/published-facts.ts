import { z } from 'zod';
import { recordAt } from '../../src/model/published-addresses.ts';
import { masked } from '../../src/model/withholding/masked-record.ts';
import { exact } from '../../src/text/fold.ts';
import type { FinishedPage, FinishedSite } from '../verify/finished-site.ts';
import { hashOf } from '../verify/hash.ts';
import { isScanOrDownload } from '../verify/invariants/no-trace.ts';

/** The parts of a release's data files that name people; the rest is not needed here. */
const rowsSchema = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string().optional(),
      position: z.string().optional(),
      unit: z.string().optional(),
      recipientType: z.string().optional(),
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
 * What a release publishes, in parts that can each be withheld: its pages, the people in each row of the
 * register and in each exemplar, the pictures on each page, and its scans and downloads by their bytes.
 * A part of one release that another lacks was withdrawn, even if something else has the same name.
 * Rows, pictures and files also count by name alone, rows by their act, honourees without their
 * exemplar, and pictures by number: so older content in which one was edited or its file renamed is
 * still recognised as showing it again.
 * @param rows the register's, if they are not taken as the release shows them
 * @throws {Error} if the release has no readable data.
 */
export function publishedFacts(site: FinishedSite, rows = namedRows(site)): Set<string> {
  return new Set([
    // A redirecting address shows what used to be there.
    ...site.pages.filter(({ tombstone }) => !tombstone).map(({ address }) => `page ${address}`),
    ...site.pages.flatMap((page) => {
      const photos = [...new Set(photosOn(page))];
      return photos.flatMap((photo, index) => [
        `picture ${page.address} ${photo}`,
        `picture ${page.address} ${stemOf(photo)}`,
        `picture ${page.address} ${index + 1}`,
      ]);
    }),
    ...rowsOf(rows),
    ...honoureesOf(site),
    ...filesOf(site),
  ]);
}

/**
 * The photos on an exemplar's own page, by the name and hash of their source file
 * (`don-khach.ETV1W9uW`); in lists they move from page to page.
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

/**
 * The file name of a photo without folder and suffixes: `don-khach.ETV1W9uW`, `anh/don-khach.jpg` →
 * `don-khach`.
 */
export const stemOf = (photo: string): string => photo.replace(/^.*\/|\.[^.]*$/g, '');

/**
 * Rows by their decision and words, since their numbers change when others are removed; identical rows
 * are counted.
 */
function rowsOf(rows: readonly NamedRow[]): string[] {
  const counts = new Map<string, number>();
  const counted = (kind: string, row: unknown[]) => {
    const key = JSON.stringify(row);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${kind} ${JSON.stringify([...row, count])}`;
  };
  return rows.flatMap(({ id, name = '', position, unit, decision: act, signed }) => {
    const decision = decisionOf(id);
    return [
      counted('row', [decision, name, position, unit]),
      counted('name', [decision, exact(name)]),
      ...(act ? [counted('act', [`${act} ${signed}`, exact(name)])] : []),
    ];
  });
}

/** The decision of a row by its id: `2021/9902-qd-ubnd#cn01` → `2021/9902-qd-ubnd`. */
const decisionOf = (id: string) => id.replace(/#.*/s, '');

/** Rows of the register as its data shows them. */
type NamedRow = z.output<typeof rowsSchema>['rows'][number];

/** The same facts with every name masked in the register that today's content withholds. */
export function maskedFacts(site: FinishedSite): Set<string> {
  const byDecision = Map.groupBy(namedRows(site), ({ id }) => decisionOf(id));
  const rows = [...byDecision].flatMap(([id, shown]) => {
    const recipients = shown.map(({ name, position, unit, recipientType }) => ({
      name,
      position,
      unitAsWritten: unit,
      recipientType,
    }));
    const record = { noun: 'decision' as const, id, data: { recipients }, body: '' };
    const { data } = masked(record, site.publication.withholding);
    return shown.map((row, index) => {
      const { name, position, unitAsWritten: unit } = data.recipients[index] ?? {};
      return { ...row, name, position, unit };
    });
  });
  return publishedFacts(site, rows);
}

/**
 * Whether a fact tells a part by its words or bytes, which another fact tells by its name alone: a changed row, a scan
 * with more blacked out, a photo saved again.
 */
export const isOfWords = (fact: string): boolean =>
  /^row |^scan .* [0-9a-f]{64}$|^picture .*\.[\w-]{8}$/s.test(fact);

/** Rows that are not withheld: those have an id, but neither name nor place of work. */
export function namedRows(site: FinishedSite): NamedRow[] {
  const { rows } = rowsSchema.parse(json(site, 'du-lieu/json/commendations.json'));
  return rows.filter(({ name }) => name !== undefined);
}

function honoureesOf(site: FinishedSite): string[] {
  return honoureesIn(site).flatMap(({ id, name }) => [
    `honouree ${id} ${name}`,
    `person ${exact(name)}`,
  ]);
}

/** The honourees of each exemplar in a release, with the exemplar's id. */
export function honoureesIn(site: FinishedSite): { id: string; name: string }[] {
  return site.files
    .filter((file) => file.startsWith('du-lieu/json/exemplars/'))
    .flatMap((file) => {
      const { id, honourees } = exemplarSchema.parse(json(site, file));
      return honourees.map(({ name }) => ({ id, name }));
    });
}

/** A scan with further redactions has another hash. */
function filesOf({ files, read }: FinishedSite): string[] {
  return files
    .filter((file) => file.endsWith('.pdf') || isScanOrDownload.test(file))
    .flatMap((file) => [`scan ${file}`, `scan ${file} ${hashOf(read(file))}`]);
}

function json({ read }: FinishedSite, file: string): unknown {
  return JSON.parse(read(file).toString('utf8'));
}
