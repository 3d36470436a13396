import type { Diagnostic } from '../../src/check/kit/diagnostic.ts';
import { collections, isInternal } from '../../src/model/collections.ts';
import { type Publication, publicationOf, type RecordRef } from '../../src/model/publication.ts';
import type { ContentFiles } from '../../src/model/read/content-files.ts';
import { type ContentSet, nouns, readContentSet } from '../../src/model/read/content-set.ts';
import type { Settings } from '../../src/settings.ts';
import { scansLeftOut } from '../build/check-scans.ts';
import type { Unshown } from './messages-in-place.ts';
import { withDrafts } from './with-drafts.ts';
import { withMessages } from './with-messages.ts';

/** The site during editing, and what cannot be shown yet. */
export interface InProgress {
  publication: Publication;
  unshown: Unshown;
}

/** The published part of content during editing, including drafts, each record with its messages. */
export async function inProgress(
  files: ContentFiles,
  diagnostics: readonly Diagnostic[],
  options: Pick<Settings, 'today' | 'samples'>,
): Promise<InProgress> {
  const content = withDrafts(readContentSet(files), options.today);
  const records = unreadable(content, diagnostics);
  const first = publicationOf(content, { ...options, leftOut: records });
  const shown = first.leavingOut({ scans: await scansLeftOut(first) });
  return {
    publication: withMessages(shown, diagnostics),
    unshown: { records, all: records.some(({ noun }) => !single.has(noun)), diagnostics },
  };
}

/** Nouns of which a record can be missing without affecting other pages. */
const single = new Set(['exemplar', 'decision', 'page']);

/**
 * Records without a page, by the check's report. Digests and approvals are irrelevant during editing:
 * only records that fail their schema are left out.
 */
function unreadable(content: ContentSet, diagnostics: readonly Diagnostic[]): Unshown['records'] {
  const files = new Set(diagnostics.map(({ file }) => file));
  const entries = nouns.filter((noun) => !isInternal(noun) && noun !== 'draft').flatMap(content.of);
  const known = new Set(entries.map(keyOf));
  return [
    ...entries.filter(
      ({ noun, file, data }) =>
        files.has(file) && !collections[noun].schema.safeParse(data).success,
    ),
    // An unreadable list has no records.
    ...diagnostics.flatMap(({ severity, file, records }) =>
      severity === 'error'
        ? records
            .filter((ref) => !isInternal(ref.noun) && !known.has(keyOf(ref)))
            .map((ref) => ({ ...ref, file }))
        : [],
    ),
  ];
}

const keyOf = ({ noun, id }: RecordRef) => `${noun} ${id}`;
