import { computed, signal } from '@preact/signals';
import { isPhotoName } from '../check/facts/photo-facts.ts';
import type { Diagnostic } from '../check/kit/diagnostic.ts';
import { componentsOf, parsePage } from '../model/page/parse-page.ts';
import { isWithheld } from '../model/permission.ts';
import { publishedAddresses, publishedListName } from '../model/published-addresses.ts';
import { nounOf, type PlainEntry } from '../model/read/read.ts';
import { addressesBelow } from '../model/routes.ts';
import { faultsOfDrafts } from './acts/approve.ts';
import { daysAfter, isoDay, today } from './day.ts';
import { folderOf } from './record/file-of.ts';
import { report } from './state/checking.ts';
import { bytesOf, recordsOf } from './state/contents.ts';
import { changedSince, watchStatus } from './state/reading.ts';

/** A draft with its messages. */
export interface DraftTask {
  entry: PlainEntry;
  messages: readonly Diagnostic[];
}

const ownMessages = (entry: PlainEntry) => {
  const folder = folderOf(entry.file);
  return (report.value?.diagnostics ?? []).filter(({ file }) => file.startsWith(folder));
};

/** Errors that prevent each draft's approval, by file; missing drafts were not examined yet. */
const beforeApproval = signal<ReadonlyMap<string, readonly Diagnostic[]>>(new Map());

/** Examines for every draft without errors whether it could be approved. */
export async function lookAtDrafts(): Promise<void> {
  const asked = report.value;
  const whole = recordsOf('draft').filter((entry) => ownMessages(entry).length === 0);
  const found = whole.length > 0 ? await faultsOfDrafts(whole) : new Map();
  if (report.value === asked) beforeApproval.value = found;
}

/** Whether a draft was examined and nothing prevents its approval. */
const isReady = ({ entry, messages }: DraftTask) =>
  beforeApproval.value.has(entry.file) && messages.length === 0;

/** Drafts in progress, and those ready for approval. */
export const drafts = computed(() => {
  const all = recordsOf('draft').map(
    (entry): DraftTask => ({
      entry,
      messages: [...ownMessages(entry), ...(beforeApproval.value.get(entry.file) ?? [])],
    }),
  );
  return {
    ready: all.filter(isReady),
    open: all.filter((task) => !isReady(task)),
  };
});

/** Exemplars that were edited after their approval. */
export const toApproveAgain = computed(() => {
  const files = new Set(said('digest').map(({ file }) => file));
  return recordsOf('exemplar').filter(({ file }) => files.has(file));
});

/** Errors and warnings by file; drafts and templates stop nothing and are counted separately. */
export const faults = computed(() => {
  const all = (report.value?.diagnostics ?? []).filter(
    ({ file }) => !/^_(?:nhap|mau)\//.test(file),
  );
  return [...Map.groupBy(all, ({ file }) => file)];
});

/** Decisions whose number of rows differs from the declared one. */
export const miscounted = computed(() => said('counts'));

const said = (rule: string) =>
  (report.value?.diagnostics ?? []).filter((each) => each.rule === rule);

/** Days before a consent ends from which it is listed. */
const soon = 60;

/** Consents, of shown exemplars or those that would be, that end within two months or have ended. */
export const endingConsents = computed(() => {
  const limit = daysAfter(today(), soon);
  return [...recordsOf('exemplar'), ...recordsOf('draft')].flatMap((entry) => {
    const { consent, withdrawn } = (entry.data ?? {}) as { consent?: unknown; withdrawn?: unknown };
    if (withdrawn !== undefined || !Array.isArray(consent)) return [];
    return consent.flatMap((each: { honouree?: string; until?: string } | null) => {
      const until = isoDay(each?.until);
      return until && until <= limit
        ? [{ entry, honouree: each?.honouree ?? '', until, written: each?.until ?? '' }]
        : [];
    });
  });
});

/** Days before a notice closes from which it is listed. */
const soonClosed = 14;

/** Open notices of pages that close within two weeks. */
export const closingNotices = computed(() => {
  const limit = daysAfter(today(), soonClosed);
  return recordsOf('page').flatMap((entry) =>
    componentsOf(parsePage(entry.body).root)
      .filter(({ name }) => name === 'Notice')
      .flatMap((notice) => {
        const said = (key: string) => notice.attributes.find(({ name }) => name === key)?.value;
        const [from, to] = [isoDay(said('from')), isoDay(said('to'))];
        const isSoon = from && to && from <= today() && today() <= to && to <= limit;
        return isSoon ? [{ entry, title: said('title') ?? '', written: said('to') ?? '' }] : [];
      }),
  );
});

/** The watch's status of the site, and the files changed since; undefined if none runs. */
export const siteStatus = computed(() => {
  const status = watchStatus.value;
  if (!status) return undefined;
  const isBehind = status.result !== 'published';
  const waiting = changedSince(Date.parse(status.at));
  // Files that a publication refused come before those that are only newer.
  const files = new Set([...(isBehind ? status.changed : []), ...waiting].filter(isOfSite));
  return { ...status, isBehind, files: [...files] };
});

const addresses = addressesBelow('');

/** Whether a file is part of the site; drafts, templates and notes never are. */
const isOfSite = (file: string) =>
  !/^_/.test(file) && (nounOf(file) !== undefined || isPhotoName(file));

/** Exemplars and decisions not yet published; undefined if unknown. */
export const notYetPublished = computed((): PlainEntry[] | undefined => {
  const bytes = bytesOf(publishedListName);
  if (!bytes) return undefined;
  const known = new Set(
    publishedAddresses({
      list: [{ file: publishedListName, kind: 'file', size: bytes.length }],
      read: () => bytes,
    }),
  );
  const shown = recordsOf('exemplar').filter(
    ({ noun, data }) => !isWithheld({ noun, data }, today()),
  );
  return [...shown, ...recordsOf('decision')].filter((entry) => {
    const address = entry.noun === 'decision' ? addresses.decision : addresses.exemplar;
    return !known.has(address(entry.id));
  });
});
