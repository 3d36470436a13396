import { join } from 'node:path';
import { cacheOf, type Settings } from '../../src/settings.ts';
import { readCache, versionOfCode, writeCache } from '../cache-file.ts';
import { hashOfFile } from '../verify/sums.ts';
import type { Between, Prerenderer } from './prerendering.ts';

type Images = Awaited<ReturnType<NonNullable<Prerenderer['collectStaticImages']>>>;
type Rendered = Exclude<Awaited<ReturnType<Prerenderer['render']>>, Response>;
type UsedImage = NonNullable<NonNullable<Rendered['metadata']>['staticImages']>[number];

/** A page, or another file of a route, as rendered by an earlier build. */
interface KeptPage {
  /** Digest of all its inputs (`src/kept/kept.ts`). */
  key: string;
  /** SHA-256 of its bytes. */
  hash: string;
  /** The pictures that Astro generates for it. */
  images: UsedImage[];
}

/** What an earlier build has rendered. */
interface Kept {
  pages: Map<string, KeptPage>;
  /** SHA-256 of each picture used by a page, by its file. */
  pictures: Map<string, string>;
}

/** Pages that need not be rendered again. */
export interface KeptPages {
  /** Skips each page with the same key as in an earlier build, and renders the others. */
  between: Between;
  /** Whether a file of the cached site remains: a skipped page, or a picture of one. */
  has: (file: string) => boolean;
  /**
   * Records the cached pages of the finished site; failure, as on a full disk, is not an error: all are
   * rendered again.
   */
  save: (site: string) => void;
}

type Asked = Pick<Settings, 'contentDir' | 'base'>;

const listFile = (settings: Pick<Settings, 'contentDir'>) => join(cacheOf(settings), 'pages.bin');

/** What the last build has rendered, by the files of its site. */
export function readKeptPages(settings: Pick<Settings, 'contentDir'>, way = ''): Kept {
  const nothing: Kept = { pages: new Map(), pictures: new Map() };
  return readCache(listFile(settings), versionOf(way)) ?? nothing;
}

const versionOf = (way: string) => versionOfCode(['src', 'scripts']) + way;

/**
 * Opens the pages of the cached site of a content folder.
 * @param hashes of the files in the cached site
 * @param way how pages are finished after rendering
 */
export function keptPages(
  hashes: ReadonlyMap<string, string>,
  settings: Asked,
  way: string,
): KeptPages {
  const earlier = readKeptPages(settings, way);
  const taken = new Map<string, KeptPage>();
  const rendered = new Map<string, Omit<KeptPage, 'hash'>>();
  const pictures = new Set<string>();

  return {
    between: (paths) => ({
      ...paths,
      async getStaticPaths() {
        const all = await paths.getStaticPaths();
        return all.filter(({ pathname, cacheKey: key }) => {
          if (key === undefined) return true;
          const file = fileAt(pathname.slice(1));
          const page = earlier.pages.get(file);
          if (page?.key === key && hashes.get(file) === page.hash) {
            taken.set(file, page);
            for (const picture of page.images.map(fileOf)) {
              const hash = earlier.pictures.get(picture);
              if (hash !== undefined && hash === hashes.get(picture)) pictures.add(picture);
            }
            return false;
          }
          rendered.set(file, { key, images: [] });
          return true;
        });
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
        const images = (await paths.collectStaticImages?.()) ?? new Map();
        for (const { images: used } of taken.values())
          for (const image of used) add(images, image, pictures.has(fileOf(image)));
        return images;
      },
    }),
    has: (file) => taken.has(file) || pictures.has(file),
    save(site) {
      try {
        const hashIn = (file: string) => hashOfFile(join(site, file));
        const pages = new Map(taken);
        for (const [file, page] of rendered) pages.set(file, { ...page, hash: hashIn(file) });
        const used = [...pages.values()].flatMap(({ images }) => images.map(fileOf));
        const kept: Kept = {
          pages,
          pictures: new Map([...new Set(used)].map((file) => [file, hashIn(file)])),
        };
        writeCache(listFile(settings), versionOf(way), kept);
      } catch {}
    },
  };
}

/** The file of an address below the base: `a/` → `a/index.html`, `a.svg` unchanged. */
export function fileAt(address: string): string {
  const path = decodeURI(address);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The file of a picture. */
const fileOf = ({ finalPath }: UsedImage) => finalPath.replace(/^\//, '');

/** As plain data: Astro's pictures are proxies. */
const plain = (images: readonly UsedImage[]): UsedImage[] => JSON.parse(JSON.stringify(images));

/**
 * Makes Astro generate a picture, unless it exists, as if a page had requested it, and remove its source
 * photo.
 */
function add(
  images: Images,
  { originalPath, originalSrcPath, hash, ...made }: UsedImage,
  stands: boolean,
): void {
  const of = images.get(originalPath) ?? { originalSrcPath, transforms: new Map() };
  images.set(originalPath, of);
  if (!stands) of.transforms.set(hash, made);
}
