import { idIn, type Noun } from '../../src/model/collections.ts';
import { photosOf } from '../../src/model/digest.ts';
import type { Publication } from '../../src/model/publication.ts';
import { lostRecord, recordAt } from '../../src/model/published-addresses.ts';
import { readableFiles } from '../../src/model/read/content-files.ts';
import { nounOf } from '../../src/model/read/read.ts';
import { addressesBelow } from '../../src/model/routes.ts';
import { isSameBytes } from '../../src/model/withholding/pictures.ts';
import { scanOf } from '../../src/model/withholding/scan.ts';
import { exact } from '../../src/text/fold.ts';
import { offeredIn } from '../build/check-downloads.ts';
import { isDispensable } from '../build/records-at-fault.ts';
import type { FinishedPage, FinishedSite } from '../verify/finished-site.ts';
import { isScanOrDownload, noTrace } from '../verify/invariants/no-trace.ts';
import { honoureesIn, namedRows, photosOn, stemOf } from './published-facts.ts';

/** What a published site shows although today's content withholds it or no longer contains it. */
export function* stillShown(site: FinishedSite): Iterable<string> {
  yield* traces(site);
  yield* stillShownWhenVerified(site);
}

/** The same for a site just verified against this content, which contains no withheld names and files. */
export function* stillShownWhenVerified(site: FinishedSite): Iterable<string> {
  yield* namedNoMore(site);
  yield* shownWithoutFile(site);
}

/**
 * What an existing record withholds or no longer names: an exemplar, a row, an honouree, a photo, a
 * name, a scan; each by its place on the site. An invalid file withdraws nothing, unless it cannot be
 * read whether it is withheld.
 */
export function* stillShownAgainstRecords(site: FinishedSite): Iterable<string> {
  yield* traces(site);
  yield* namedNoMore(site);
}

function* traces(site: FinishedSite): Iterable<string> {
  for (const { file, warning } of noTrace.violations(site)) if (!warning) yield file;
}

function* namedNoMore(site: FinishedSite): Iterable<string> {
  yield* lostRows(site);
  yield* lostHonourees(site);
  for (const { file, source } of scansAndDownloads(site)) if (source === '') yield file;
  for (const page of site.pages) yield* lostPhotos(page, site.publication);
}

/**
 * What was an exemplar, a page, a decision, a scan or a download whose file is missing, by its place on
 * the site: it was deleted, or a drive is mounted only in part.
 */
function* shownWithoutFile(site: FinishedSite): Iterable<string> {
  const shown = site.pages.filter(
    ({ tombstone, redirect }) => !tombstone && redirect === undefined,
  );
  yield* recordsWithoutFile(
    shown.map(({ address }) => address),
    site.publication,
  );
  const there = new Set(site.publication.content.list.map(({ file }) => file));
  for (const { file, source } of scansAndDownloads(site))
    if (source !== '' && !there.has(source)) yield file;
}

/** The addresses that belonged to exemplars, pages and decisions whose files are missing. */
export function recordsWithoutFile(
  addresses: readonly string[],
  publication: Publication,
): string[] {
  const present = presentRecords(publication);
  return addresses.filter((address) => {
    const lost = lostRecord(address, present);
    // Without the page about the office no site is built at all: the last good one remains.
    return lost && ofOwnFile.has(lost.noun) && isDispensable(lost);
  });
}

/** Nouns whose records are files of their own, so that a missing one can be recognised. */
const ofOwnFile: ReadonlySet<Noun> = new Set(['exemplar', 'decision', 'page']);

function presentRecords({ content }: Publication): Set<string> {
  const ids = content.list.flatMap(({ file }) => {
    const noun = nounOf(file);
    const id = noun && idIn(noun, file);
    return id ? [`${noun} ${id}`] : [];
  });
  const former = content.of('exemplar').flatMap(({ data }) => {
    const { formerSlugs } = (data ?? {}) as { formerSlugs?: unknown };
    return Array.isArray(formerSlugs) ? formerSlugs.map((slug) => `exemplar ${slug}`) : [];
  });
  return new Set([...ids, ...former]);
}

/** Rows by name of which a readable decision contains fewer today. */
function* lostRows(site: FinishedSite): Iterable<string> {
  const shown = new Map(
    site.publication.of('decision').flatMap(({ id, data }) => {
      const { recipients } = (data ?? {}) as { recipients?: unknown };
      return Array.isArray(recipients)
        ? [[id, recipients.filter(({ name }) => name).map(nameOf)]]
        : [];
    }),
  );
  for (const row of namedRows(site)) {
    const left = shown.get(row.id.replace(/#.*/s, ''));
    const at = left?.indexOf(nameOf(row)) ?? 0;
    if (at < 0) yield row.id;
    else left?.splice(at, 1);
  }
}

const nameOf = ({ name }: { name?: unknown }) => exact(String(name));

/** Photos on an exemplar's page that the exemplar, while shown, no longer names. */
function* lostPhotos(page: FinishedPage, { of, content }: Publication): Iterable<string> {
  const shown = photosOn(page);
  const id = recordAt(page.address)?.id;
  const entry = shown.length > 0 && of('exemplar').find((each) => each.id === id);
  if (!entry) return;
  const named = new Set(photosOf(entry).map(stemOf));
  const folder = entry.file.replace(/[^/]+$/, '');
  for (const photo of shown.filter((each) => !named.has(stemOf(each))))
    if (!isUnderAnotherName(photo)) yield `${page.address} ${photo}`;

  /** Photos with identical bytes are generated once, under the name of one of them. */
  function isUnderAnotherName(photo: string): boolean {
    const files = readableFiles(content);
    const own = files.filter((file) => file.startsWith(folder) && named.has(stemOf(file)));
    const others = files.filter(
      (file) => file.startsWith('guong-dien-hinh/') && stemOf(file) === stemOf(photo),
    );
    return others.some((other) =>
      own.some((each) => isSameBytes(content.read(each), content.read(other))),
    );
  }
}

/** Honourees that a readable exemplar no longer names. */
function* lostHonourees(site: FinishedSite): Iterable<string> {
  const exemplars = site.publication.of('exemplar');
  for (const { id, name } of honoureesIn(site)) {
    const { honourees } = (exemplars.find((each) => each.id === id)?.data ?? {}) as {
      honourees?: unknown;
    };
    if (!Array.isArray(honourees)) continue;
    if (!honourees.some((each) => nameOf(each ?? {}) === exact(name))) yield id;
  }
}

/**
 * The scans and downloads of a site that differ from their files in the content, such as a scan of which
 * more has been blacked out since: each by its place on the site, with its source file.
 */
export function replacedFiles(site: FinishedSite): { file: string; source: string }[] {
  const { content } = site.publication;
  const there = new Set(readableFiles(content));
  return scansAndDownloads(site).filter(
    ({ file, source }) => there.has(source) && !isSameBytes(content.read(source), site.read(file)),
  );
}

/**
 * The scans and downloads of a site, each with its source file in the content; '' if no decision or
 * page names it.
 */
function scansAndDownloads({ files, publication }: FinishedSite) {
  const isOffered = offeredIn(publication.content);
  const scans = new Map(
    publication
      .of('decision')
      .filter(({ data }) => data)
      .map((entry) => [below.scan(entry.id), scanOf(entry) ?? '']),
  );
  return files
    .filter((each) => isScanOrDownload.test(each))
    .flatMap((file) => {
      const source = file.startsWith('trang/') ? (isOffered(file) ? file : '') : scans.get(file);
      return source === undefined ? [] : [{ file, source }];
    });
}

const below = addressesBelow('');
