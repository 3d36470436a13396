import type { AstroIntegration } from 'astro';
import type { Noun } from '../model/collections.ts';
import type { Publication } from '../model/publication.ts';
import { nouns } from '../model/read/content-set.ts';
import type { PlainEntry } from '../model/read/read.ts';

/** The content passed to Astro, without anything withheld, so that no page can show it. */
export interface HandedOver {
  entries: Partial<Record<Noun, readonly PlainEntry[]>>;
  tombstones: readonly string[];
  /** Digest of the code that reads them; a new one invalidates Astro's cache. */
  code: string;
}

/** What of a publication pages show. */
type Shown = Pick<Publication, 'of' | 'tombstones'>;

/** The integration's name, by which a bare `astro build` is detected. */
export const handOverName = 'hand-over';

let handed: HandedOver = { entries: {}, tombstones: [], code: '' };
const followers = new Map<string, () => void>();
let loaded = new Map<string, Map<string, unknown>>();

/** The current content; empty while Astro only generates types. */
export const handedOver = (): HandedOver => handed;

/** Registers a loader's callback to run when the content changes. */
export function onHandOver(loader: string, follow: () => void): void {
  followers.set(loader, follow);
}

/**
 * Notes what Astro has made of a collection's records. The code that renders is run by the same process and takes
 * them from here (`recordsAsCode`), so that they are in memory once.
 */
export function noteLoaded(collection: string, entries: readonly [string, unknown][]): void {
  // In the order that Astro's file of them has.
  loaded.set(collection, new Map(entries.toSorted(([a], [b]) => a.localeCompare(b))));
}

/** What stands in the code for the file of all records. */
export const recordsAsCode = 'export default globalThis.__RECORDS__;';

/**
 * Passes published records to Astro's separate module graph.
 * @param versions digests of the code and of the data common to all pages, part of every page's cache
 * key; without them no page is cached
 */
export function handOver(
  publication: Shown,
  versions: { code: string; shared: string } = { code: '', shared: '' },
): AstroIntegration {
  return {
    name: handOverName,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        followers.clear();
        loaded = new Map();
        give(publication, versions.code);
        Object.assign(globalThis, { __SHARED__: versions.shared, __RECORDS__: loaded });
        updateConfig({ vite: { define: { __SHARED__: 'globalThis.__SHARED__' } } });
      },
    },
  };
}

/** Replaces the content. */
export function give({ of, tombstones }: Shown, code = ''): void {
  const entries = Object.fromEntries(nouns.map((noun) => [noun, of(noun)]));
  handed = { entries, tombstones, code };
  for (const follow of followers.values()) follow();
}
