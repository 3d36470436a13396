import { idIn, type Noun } from '../../src/model/collections.ts';
import type { Publication } from '../../src/model/publication.ts';
import { lostRecord, recordAt } from '../../src/model/published-addresses.ts';
import { nounOf } from '../../src/model/read/read.ts';
import { namedRows, photosOn } from '../publish/published-facts.ts';
import type { FinishedPage, FinishedSite } from '../verify/finished-site.ts';
import { noTrace } from '../verify/invariants/no-trace.ts';

/**
 * What a published site shows though the content, as it is today, withholds it or has it no more: an
 * exemplar, a page or a decision, a row, a photo, a name, a scan; each by its place on the site. A file that
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
  const photos = photosOn(page);
  const id = recordAt(page.address)?.id;
  const entry = photos.length > 0 && of('exemplar').find((each) => each.id === id);
  if (!entry) return;
  const text = JSON.stringify([entry.data, entry.body]);
  for (const photo of photos) {
    if (!text.includes(photo.replace(/[^.]*$/, ''))) yield `${page.address} ${photo}`;
  }
}
