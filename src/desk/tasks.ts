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

/** A draft, and what the check says of it. */
export interface DraftTask {
  entry: PlainEntry;
  messages: readonly Diagnostic[];
}

const ownMessages = (entry: PlainEntry) => {
  const folder = folderOf(entry.file);
  return (report.value?.diagnostics ?? []).filter(({ file }) => file.startsWith(folder));
};

/** What stands between each draft and its approval, by file; a draft that is not there was not looked at yet. */
const beforeApproval = signal<ReadonlyMap<string, readonly Diagnostic[]>>(new Map());

/** Asks of every draft that has no fault of its own whether it could be approved as it stands. */
export async function lookAtDrafts(): Promise<void> {
  const asked = report.value;
  const whole = recordsOf('draft').filter((entry) => ownMessages(entry).length === 0);
  const found = whole.length > 0 ? await faultsOfDrafts(whole) : new Map();
  if (report.value === asked) beforeApproval.value = found;
}

/** Whether a draft was looked at, and nothing stands between it and its approval. */
const isReady = ({ entry, messages }: DraftTask) =>
  beforeApproval.value.has(entry.file) && messages.length === 0;

/** Drafts that are still written, and those that could be approved. */
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

/** Exemplars that were edited after they were approved. */
export const toApproveAgain = computed(() => {
  const files = new Set(said('digest').map(({ file }) => file));
  return recordsOf('exemplar').filter(({ file }) => files.has(file));
});

/** Errors and warnings by file; drafts and templates stop nothing and are counted elsewhere. */
export const faults = computed(() => {
  const all = (report.value?.diagnostics ?? []).filter(
    ({ file }) => !/^_(?:nhap|mau)\//.test(file),
  );
  return [...Map.groupBy(all, ({ file }) => file)];
});

/** Decisions whose rows are not as many as they declare. */
export const miscounted = computed(() => said('counts'));

const said = (rule: string) =>
  (report.value?.diagnostics ?? []).filter((each) => each.rule === rule);

/** How many days ahead the end of a consent is said. */
const soon = 60;

/** Consents that end within two months, or ended, of exemplars that are shown or would be. */
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

/** How many days ahead the end of a notice is said. */
const soonClosed = 14;

/** Notices of pages that are open and close within two weeks. */
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

/** What the watch says of the site, and which files changed since; undefined where none runs. */
export const siteStatus = computed(() => {
  const status = watchStatus.value;
  if (!status) return undefined;
  const isBehind = status.result !== 'published';
  const waiting = changedSince(Date.parse(status.at));
  // What a publication did not take comes before what is only newer than it.
  const files = new Set([...(isBehind ? status.changed : []), ...waiting].filter(isOfSite));
  return { ...status, isBehind, files: [...files] };
});

const addresses = addressesBelow('');

/** Whether the site is made of a file; drafts, templates and notes never reach it. */
const isOfSite = (file: string) =>
  !/^_/.test(file) && (nounOf(file) !== undefined || isPhotoName(file));

/** Exemplars and decisions that no published site had yet; undefined where that is not known. */
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
