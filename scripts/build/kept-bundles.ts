import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { recordsAsCode } from '../../src/astro/hand-over.ts';
import { isFile } from '../../src/disk/entry.ts';
import { cacheOf, root, type Settings, siteAddress } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { readCache, versionOfCode, writeCache } from '../cache-file.ts';
import { hasHash, hashOfFile, linkHashed } from '../verify/sums.ts';
import type { Between } from './prerendering.ts';

/*
 * What Astro bundles of this program is the same as long as its code is: the code that renders pages, and what
 * browsers load. So that an edited text need not have all of it bundled again, a build takes the files that an
 * earlier one has kept and gives Astro these in the place of Vite's.
 *
 * The records are no part of it: the code takes them from this process when it starts (`src/astro/hand-over.ts`). The
 * photos are: their addresses stand in the code. Where one of them is another, all is bundled anew.
 */

/** Where Astro writes the code that renders pages, in the output folder. */
const codeFolder = '.prerender';
/** The prefix of its first file's name, by which Astro finds it. */
const entryName = 'prerender-entry';

/**
 * SHA-256 of each file in the output folder; files are cached under that name, except photos, which are
 * read from their own path.
 */
type Bundles = Map<string, string>;

interface PageStyles {
  styles: { sheet: unknown; order: number; depth: number }[];
  component: string;
  route: { route: string };
}

/** The part used here of what Astro exports from the code that renders pages. */
interface Entry {
  app: { setInternals: (internals: { pagesByKeys: Map<string, PageStyles> }) => void };
  manifest: {
    routes: { styles: unknown[]; routeData: { route: string; component: string } }[];
  };
}

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Bundles that need not be generated again. */
export interface KeptBundles {
  integration: AstroIntegration;
  /** Caches what Astro has bundled, before the first page is rendered. */
  between: Between;
}

/**
 * Number of renderings in this process: a module of one address is loaded only once and keeps what it
 * has read, so the code of each rendering needs its own addresses.
 */
let renderings = 0;

/** Where the bundles of a content folder are cached, each file under its hash. */
export const keptBundlesFolder = (settings: Pick<Settings, 'contentDir'>) =>
  join(cacheOf(settings), 'bundles');

/** What is kept there; made by whoever bundles. */
export const keptBundlesList = (settings: Pick<Settings, 'contentDir'>) =>
  `${keptBundlesFolder(settings)}.bin`;

/**
 * Opens the kept bundles of a content folder.
 * @param site the folder that is rendered into
 * @param whenMissing called if there are none; may make them (`bundlerBeside`)
 */
export function keptBundles(
  site: string,
  settings: Settings,
  whenMissing?: () => Promise<void>,
): KeptBundles {
  const folder = keptBundlesFolder(settings);
  const listFile = keptBundlesList(settings);
  renderings += 1;
  const rendering = renderings;
  /** Paths by hash. */
  let photos = new Map<string, string>();
  /** Of the code, the address of the site, and every photo that is part of the code. */
  let version = '';
  let entry = '';
  /** Whether the code takes the records when it starts: with records in it, it may serve no other build. */
  let takesRecords = false;

  /** Puts the kept files into the site. @returns whether all of them are what they were */
  function take(): boolean {
    photos = new Map(photosOfCode().map((path) => [hashOfFile(path), path]));
    version = [
      versionOfCode(['src', 'scripts', 'public']),
      siteAddress(settings),
      contentAssets(),
      ...photos.keys(),
    ].join('\n');
    const files = readCache<Bundles>(listFile, version);
    const source = (hash: string) => photos.get(hash) ?? join(folder, hash);
    if (!files || ![...files.values()].every((hash) => hasHash(source(hash), hash))) return false;
    const code = `${codeFolder}/${entryName}-${rendering}`;
    for (const [file, hash] of files) {
      const to = file.startsWith(`${codeFolder}/`) ? code + file.slice(codeFolder.length) : file;
      if (photos.has(hash)) copy(source(hash), join(site, to));
      else linkHashed(source(hash), join(site, to), hash);
      if (file.startsWith(`${codeFolder}/${entryName}`)) entry = to.slice(codeFolder.length + 1);
    }
    return entry !== '';
  }

  function keep(): void {
    try {
      mkdirSync(folder, { recursive: true });
      const files = new Map(
        listSite(site).files.map((file) => [file, hashOfFile(join(site, file))] as const),
      );
      for (const [file, hash] of files) {
        const place = join(folder, hash);
        if (photos.has(hash) || hasHash(place, hash)) continue;
        rmSync(place, { recursive: true, force: true });
        linkHashed(join(site, file), place, hash);
      }
      const hashes = new Set(files.values());
      for (const name of readdirSync(folder)) {
        if (!hashes.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
      }
      writeCache(listFile, version, files satisfies Bundles);
    } catch {
      // Failure, as on a full disk, is not an error: everything is bundled again.
    }
  }

  const plugin: Plugin = {
    name: 'kept-bundles',
    load: {
      // Before Astro reads its file of all records.
      order: 'pre',
      filter: { id: /^\0astro:data-layer-content$/ },
      handler() {
        takesRecords = true;
        return { code: recordsAsCode, map: { mappings: '' } };
      },
    },
    augmentChunkHash() {
      return this.environment.name === 'prerender' ? String(rendering) : undefined;
    },
    buildApp: {
      order: 'pre',
      async handler(builder) {
        if (!take()) {
          await whenMissing?.();
          if (!whenMissing || !take()) return;
        }
        // Vite’s start is the only one at which Astro is told how pictures are called.
        for (const { name, buildStart } of builder.environments.prerender?.plugins ?? []) {
          if (name === 'astro:assets' && typeof buildStart === 'function')
            await (buildStart as () => unknown)();
        }
        const output = [{ type: 'chunk', fileName: entry, code: '', moduleIds: [] }];
        builder.build = async () => ({ output }) as never;
      },
    },
  };

  return {
    integration: {
      name: 'kept-bundles',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => {
          updateConfig({ vite: { plugins: [plugin] } });
        },
      },
    },
    between: (paths) => ({
      ...paths,
      async setup() {
        if (entry) await giveStyles(join(site, codeFolder, entry));
        else if (takesRecords) keep();
        await paths.setup?.();
      },
    }),
  };
}

/**
 * Passes Astro the style sheets of each page, which it otherwise gets from bundling; the code's own list
 * of pages contains them.
 */
async function giveStyles(path: string): Promise<void> {
  const { app, manifest }: Entry = await import(pathToFileURL(path).href);
  const setInternals = app.setInternals.bind(app);
  app.setInternals = (internals) => {
    for (const page of internals.pagesByKeys.values()) {
      const { styles = [] } =
        manifest.routes.find(
          ({ routeData }) =>
            routeData.route === page.route.route && routeData.component === page.component,
        ) ?? {};
      page.styles = styles.map((sheet, order) => ({ sheet, order, depth: 0 }));
    }
    setInternals(internals);
  };
}

/** The file in which Astro imports the photos of records into the code. */
export const contentAssetsFile = join(root, '.astro/content-assets.mjs');

function contentAssets(): string {
  return isFile(contentAssetsFile) ? readFileSync(contentAssetsFile, 'utf8') : '';
}

function photosOfCode(): string[] {
  const imports = contentAssets().matchAll(/ from ("(?:[^"\\]|\\.)*");/g);
  return [...imports].flatMap(([, text = '']) => {
    const [photo = '', query] = (JSON.parse(text) as string).split('?');
    const importer = new URLSearchParams(query).get('importer') ?? '';
    const path = join(root, dirname(importer), photo);
    return isFile(path) ? [path] : [];
  });
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
