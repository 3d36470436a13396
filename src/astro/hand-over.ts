import type { AstroIntegration } from 'astro';
import type { Noun } from '../model/collections.ts';
import type { Publication } from '../model/publication.ts';
import { nouns } from '../model/read/content-set.ts';
import type { PlainEntry } from '../model/read/read.ts';

/** What Astro gets of the content: nothing that is withheld, so that no page can show it. */
export interface HandedOver {
  entries: Partial<Record<Noun, readonly PlainEntry[]>>;
  tombstones: readonly string[];
  /** Stands for the code that reads them, with which what Astro keeps of them goes out of date. */
  code: string;
}

/** The integration's name, by which a bare `astro build` is known to lack it. */
export const handOverName = 'hand-over';

let handed: HandedOver = { entries: {}, tombstones: [], code: '' };
const followers = new Map<string, () => void>();

/** What is handed over at present; nothing while Astro only reads types. */
export const handedOver = (): HandedOver => handed;

/** Has a loader called whenever something else is handed over. */
export function onHandOver(loader: string, follow: () => void): void {
  followers.set(loader, follow);
}

/**
 * Hands Astro, whose pages live in a world of their own, what the site shows.
 * @param versions digests of the code, and of what every page may show, by which pages are kept; none are without
 */
export function handOver(
  publication: Publication,
  versions: { code: string; shared: string } = { code: '', shared: '' },
): AstroIntegration {
  return {
    name: handOverName,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        followers.clear();
        give(publication, versions.code);
        Object.assign(globalThis, { __SHARED__: versions.shared });
        updateConfig({ vite: { define: { __SHARED__: 'globalThis.__SHARED__' } } });
      },
    },
  };
}

/** Replaces what is handed over. */
export function give({ of, tombstones }: Publication, code = ''): void {
  const entries = Object.fromEntries(nouns.map((noun) => [noun, of(noun)]));
  handed = { entries, tombstones, code };
  for (const follow of followers.values()) follow();
}
