import { idIn, type Noun } from '../../src/model/collections.ts';
import { photosOf } from '../../src/model/digest.ts';
import type { Publication } from '../../src/model/publication.ts';
import { lostRecord, recordAt } from '../../src/model/published-addresses.ts';
import { nounOf } from '../../src/model/read/read.ts';
import { addressesBelow } from '../../src/model/routes.ts';
import { scanOf } from '../../src/model/withholding/scan.ts';
import { exact } from '../../src/text/fold.ts';
import { honoureesIn, namedRows, photosOn, stemOf } from '../publish/published-facts.ts';
import type { FinishedPage, FinishedSite } from '../verify/finished-site.ts';
import { isScanOrDownload, noTrace } from '../verify/invariants/no-trace.ts';

/**
 * What a published site shows though the content, as it is today, withholds it or has it no more: an
 * exemplar, a page or a decision, a row, an honouree, a photo, a name, a scan, a download; each by its place on the site. A file that
 * is there takes nothing away by being at fault, unless nobody can read whether it is withheld.
 */
export function* stillShown(site: FinishedSite): Iterable<string> {
  for (const { file, warning } of noTrace.violations(site)) if (!warning) yield file;
  const present = presentRecords(site.publication);
  for (const { address, tombstone, redirect } of site.pages) {
    if (tombstone || redirect !== undefined) continue;
    const lost = lostRecord(address, present);
    if (lost && ofOwnFile.has(lost.noun)) yield address;
  }
  yield* lostRows(site);
  yield* lostHonourees(site);
  yield* lostFiles(site);
  for (const page of site.pages) yield* lostPhotos(page, site.publication);
}

/** Nouns of which a record is a file, so that one that is gone is known to be gone. */
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

/** Rows by their names, of which a decision that can be read shows fewer today. */
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

const nameOf = ({ name }: { name?: unknown }) => String(name).normalize('NFC').trim();

/** Photos of an exemplar's page that the exemplar, where it is shown, no longer names. */
function* lostPhotos(page: FinishedPage, { of }: Publication): Iterable<string> {
  const shown = photosOn(page);
  const id = recordAt(page.address)?.id;
  const entry = shown.length > 0 && of('exemplar').find((each) => each.id === id);
  if (!entry) return;
  const named = new Set(photosOf(entry).map(stemOf));
  for (const photo of shown) if (!named.has(stemOf(photo))) yield `${page.address} ${photo}`;
}

/** Honourees whom an exemplar that can be read honours no more. */
function* lostHonourees(site: FinishedSite): Iterable<string> {
  const exemplars = site.publication.of('exemplar');
  for (const { id, name } of honoureesIn(site)) {
    const { honourees } = (exemplars.find((each) => each.id === id)?.data ?? {}) as {
      honourees?: unknown;
    };
    if (!Array.isArray(honourees)) continue;
    if (!honourees.some((each) => exact(nameOf(each ?? {})) === exact(name))) yield id;
  }
}

/** Scans that a decision that can be read has no more, and downloads that lie beside the pages no more. */
function* lostFiles({ files, publication }: FinishedSite): Iterable<string> {
  const there = new Set(publication.content.list.map(({ file }) => file));
  const scans = new Map(
    publication
      .of('decision')
      .filter(({ data }) => data)
      .map((entry) => [below.scan(entry.id), scanOf(entry) ?? '']),
  );
  for (const file of files.filter((each) => isScanOrDownload.test(each))) {
    const source = file.startsWith('trang/') ? file : scans.get(file);
    if (source !== undefined && !there.has(source)) yield file;
  }
}

const below = addressesBelow('');
