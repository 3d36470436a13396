import { hash } from 'node:crypto';
import { join } from 'node:path';
import { cacheOf, type Settings } from '../../src/settings.ts';
import { readCache, versionOfCode, writeCache } from '../cache-file.ts';
import type { Violation } from './invariant.ts';
import { type Link, linkOf, type PageFacts } from './page-facts.ts';

/** Results of earlier runs for single files. Violations are never cached: they are found again each time. */
export interface VerifyCache {
  /** The facts of a page whose bytes have this hash. */
  page: (file: string, hash: string, read: () => PageFacts) => PageFacts;
  /**
   * The violations of something that the parts of a key determine completely; none if none were found
   * before.
   */
  violations: (key: readonly string[], look: () => Iterable<Violation>) => readonly Violation[];
  /** The text of a PDF whose bytes have this hash. */
  pdf: (hash: string, read: () => Promise<string>) => Promise<string>;
}

/** Reads everything again. */
export const noCache: VerifyCache = {
  page: (_file, _hash, read) => read(),
  violations: (_key, look) => [...look()],
  pdf: (_hash, read) => read(),
};

/** A cache that is stored for the next run. */
export interface KeptVerifyCache extends VerifyCache {
  /** Stores what this run has used, and nothing else. */
  save: () => void;
}

/** A page's facts with its links as indices into a list of all links. */
type PackedFacts = Omit<PageFacts, 'links'> & { links: Uint32Array };

interface Kept {
  links: Link[];
  pages: Map<string, [hash: string, facts: PackedFacts]>;
  passed: Set<string>;
  pdfs: Map<string, string>;
}

/**
 * Opens the results of earlier builds with the same settings, stored under `.cache` and safe to delete.
 * With other code or another package, everything is read again.
 */
export function openVerifyCache(settings: Settings): KeptVerifyCache {
  const path = join(verifyCacheFolder(settings), digest([JSON.stringify(seen(settings))]));
  const version = versionOfCode(['src', 'scripts']);
  const earlier = readCache<Kept>(path, version) ?? nothing();
  const known = { ...earlier, links: earlier.links.map(linkOf) };
  const pages = new Map<string, [hash: string, facts: PageFacts]>();
  const used = nothing();
  let isNew = false;
  const unpacked = ({ links, ...facts }: PackedFacts): PageFacts => ({
    ...facts,
    links: [...links].map((number) => known.links[number] as Link),
  });
  return {
    page(file, hash, read) {
      const [seen, facts] = pages.get(file) ?? [];
      if (seen === hash && facts) return facts;
      const [of, packed] = known.pages.get(file) ?? [];
      const found = of === hash && packed ? unpacked(packed) : read();
      isNew ||= of !== hash;
      pages.set(file, [hash, found]);
      return found;
    },
    violations(key, look) {
      const name = digest(key);
      const isKnown = used.passed.has(name) || known.passed.has(name);
      const found = isKnown ? [] : [...look()];
      isNew ||= !isKnown;
      if (found.length === 0) used.passed.add(name);
      return found;
    },
    async pdf(hash, read) {
      isNew ||= !known.pdfs.has(hash);
      const text = known.pdfs.get(hash) ?? (await read());
      used.pdfs.set(hash, text);
      return text;
    },
    save() {
      if (!isNew) return;
      const numbers = new Map<Link, number>();
      const numberOf = (link: Link) => {
        const number = numbers.get(link) ?? used.links.push(link) - 1;
        numbers.set(link, number);
        return number;
      };
      for (const [file, [hash, facts]] of pages)
        used.pages.set(file, [hash, { ...facts, links: Uint32Array.from(facts.links, numberOf) }]);
      writeCache(path, version, used);
    },
  };
}

const nothing = (): Kept => ({ links: [], pages: new Map(), passed: new Set(), pdfs: new Map() });

/** Folder in which verification of one content folder is cached. */
export const verifyCacheFolder = (settings: Pick<Settings, 'contentDir'>) =>
  join(cacheOf(settings), 'verify');

/** The settings that an invariant may use for a single file. */
const seen = ({ origin, base, samples }: Settings) => ({ origin, base, samples });

function digest(parts: readonly string[]): string {
  const whole = parts.map((part) => `${part.length}\0${part}`).join('');
  return hash('sha256', whole, 'hex').slice(0, 32);
}
