import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { writeWhole } from '../disk/write-whole.ts';
import type { Noun } from '../model/collections.ts';
import type { Publication } from '../model/publication.ts';
import { nouns } from '../model/read/content-set.ts';
import type { PlainEntry } from '../model/read/read.ts';
import { root } from '../settings.ts';

/** What Astro gets of the content: nothing that is withheld, so that no page can show it. */
export interface HandedOver {
  entries: Partial<Record<Noun, readonly PlainEntry[]>>;
  tombstones: readonly string[];
}

/** The integration's name, by which a bare `astro build` is known to lack it. */
export const handOverName = 'hand-over';

/**
 * Hands Astro, whose modules live in a world of their own, what the site shows: as a file whose
 * place the collections' loaders know as `__PUBLICATION__`.
 * @param file where to write it; a name that stays keeps Astro's cache of parsed entries
 * @param shared the digest of what every page may show, by which pages are kept; empty: none are
 */
export function handOver(publication: Publication, file: string, shared = ''): AstroIntegration {
  return {
    name: handOverName,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        writePublication(publication, file);
        const define = {
          __PUBLICATION__: JSON.stringify(file),
          __SHARED__: JSON.stringify(shared),
        };
        updateConfig({ vite: { define } });
      },
    },
  };
}

/** Writes what Astro gets, whole or not at all. */
export function writePublication({ of, tombstones }: Publication, file: string): void {
  const entries = Object.fromEntries(nouns.map((noun) => [noun, of(noun)]));
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, JSON.stringify({ entries, tombstones } satisfies HandedOver));
}
