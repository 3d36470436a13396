import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFile } from '../../src/disk/entry.ts';
import { cacheOf, type Settings } from '../../src/settings.ts';
import { readCache, versionOfCode, writeCache } from '../cache-file.ts';
import { hasHash, hashOfFile, linkHashed } from '../verify/sums.ts';
import { beside } from './files-beside.ts';
import type { Between, Prerenderer } from './prerendering.ts';

type Images = Awaited<ReturnType<NonNullable<Prerenderer['collectStaticImages']>>>;
type Rendered = Exclude<Awaited<ReturnType<Prerenderer['render']>>, Response>;
type UsedImage = NonNullable<NonNullable<Rendered['metadata']>['staticImages']>[number];

/** A page, or a file of another kind that a route gives, as an earlier build has rendered it. */
interface KeptPage {
  /** Digest of all that it is made from (`src/kept/kept.ts`). */
  key: string;
  /** SHA-256 of its bytes; its file in the cache is named so. */
  hash: string;
  /** The pictures that Astro makes for it. */
  images: UsedImage[];
}

/** Pages that need not be rendered again. */
export interface KeptPages {
  /** Puts each page whose key is that of an earlier build into the site, and lets the others be rendered. */
  between: Between;
  /** Resolves once the pages that were taken stand in the site. */
  put: () => Promise<void>;
  /** Keeps the pages that the rendered site has, and no others; a full disk is no fault, all are rendered anew then. */
  save: () => void;
}

type Whose = Pick<Settings, 'contentDir'>;

/** The kept pages of a content folder, each under its hash. Safe to delete. */
export const keptPagesFolder = (settings: Whose) => join(cacheOf(settings), 'pages');

const listFile = (settings: Whose) => join(cacheOf(settings), 'pages.bin');
const version = () => versionOfCode(['src', 'scripts']);

/** What the last build has kept, by the files of its site. */
export function readKeptPages(settings: Whose): Map<string, KeptPage> {
  return readCache(listFile(settings), version()) ?? new Map();
}

/**
 * Opens the kept pages of a content folder. A page of a site and its like in the cache, and with it in earlier
 * sites, are two names of one file where the disk can do so: whoever changes either writes a new file.
 * @param site the folder that is rendered into
 */
export function keptPages(site: string, settings: Whose & Pick<Settings, 'base'>): KeptPages {
  const folder = keptPagesFolder(settings);
  const earlier = readKeptPages(settings);
  const taken = new Map<string, KeptPage>();
  const rendered = new Map<string, Omit<KeptPage, 'hash'>>();
  let putting = Promise.resolve();

  /** @returns whether the site need not render the page */
  function take(file: string, key: string): boolean {
    const page = earlier.get(file);
    if (page?.key !== key || !isKept(page.hash)) return false;
    taken.set(file, page);
    return true;
  }

  /** Puts the pages that were taken into the site. */
  function putTaken(): Promise<void> {
    const files = [...taken].map(([file, { hash }]) => ({
      from: join(folder, hash),
      to: join(site, file),
      hash,
    }));
    return files.length === 0 ? Promise.resolve() : beside({ kind: 'link', files });
  }

  /** Whether a file of a hash is kept; one that is no longer what it was goes. */
  function isKept(hash: string): boolean {
    const place = join(folder, hash);
    if (hasHash(place, hash)) return true;
    if (isFile(place)) rmSync(place);
    return false;
  }

  function put(file: string, page: Omit<KeptPage, 'hash'>): KeptPage {
    const hash = hashOfFile(join(site, file));
    if (!isKept(hash)) linkHashed(join(site, file), join(folder, hash), hash);
    return { ...page, hash };
  }

  return {
    between: (paths) => ({
      ...paths,
      async getStaticPaths() {
        const all = await paths.getStaticPaths();
        const left = all.filter(({ pathname, cacheKey: key }) => {
          if (key === undefined) return true;
          const file = fileAt(pathname.slice(1));
          if (take(file, key)) return false;
          rendered.set(file, { key, images: [] });
          return true;
        });
        putting = putTaken();
        return left;
      },
      async render(request, options) {
        const page = rendered.get(
          fileAt(new URL(request.url).pathname.slice(settings.base.length)),
        );
        if (!page) return paths.render(request, options);
        const result = await paths.render(request, { ...options, collectMetadata: true });
        if ('metadata' in result) page.images = plain(result.metadata?.staticImages ?? []);
        return result;
      },
      async collectStaticImages() {
        await putting;
        const images = (await paths.collectStaticImages?.()) ?? new Map();
        for (const page of taken.values()) for (const image of page.images) add(images, image);
        return images;
      },
      async teardown() {
        // After a fault too: nobody writes into a folder that is cleared.
        await Promise.allSettled([putting]);
        await paths.teardown?.();
      },
    }),
    put: () => putting,
    save() {
      try {
        mkdirSync(folder, { recursive: true });
        const pages = new Map(taken);
        for (const [file, page] of rendered) pages.set(file, put(file, page));
        const hashes = new Set([...pages.values()].map(({ hash }) => hash));
        for (const name of readdirSync(folder)) {
          if (!hashes.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
        }
        writeCache(listFile(settings), version(), pages);
      } catch {}
    },
  };
}

/** The file of an address below the base: `a/` → `a/index.html`, `a.svg` as it is. */
export function fileAt(address: string): string {
  const path = decodeURI(address);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** As it can be kept: Astro's pictures are proxies. */
const plain = (images: readonly UsedImage[]): UsedImage[] => JSON.parse(JSON.stringify(images));

/** Has Astro make a picture as if a page had asked for it, and remove the photo that it is made from. */
function add(images: Images, { originalPath, originalSrcPath, hash, ...made }: UsedImage): void {
  const of = images.get(originalPath) ?? { originalSrcPath, transforms: new Map() };
  images.set(originalPath, of);
  of.transforms.set(hash, made);
}
