import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFile, isFolder } from '../../src/disk/entry.ts';
import { pictureFolder } from '../../src/headers.ts';
import { listSite } from '../../src/site-files.ts';
import { readCache, writeCache } from '../cache-file.ts';
import { hashOf } from '../verify/hash.ts';
import { hashOfFile } from '../verify/sums.ts';

/** What Astro's cache held after a rendering that went well, by which damage is seen. */
interface Seal {
  /** The hash of Astro's list of kept pages. */
  list: string;
  /** The hash of every kept page and picture, by its place in the site. */
  files: Map<string, string>;
}

/** Of what a seal holds: it says how Astro's cache was left, whatever the code of the site was. */
const sealVersion = '1';

/**
 * Renders with Astro's cache of pages and pictures, and never trusts what is not as an earlier rendering has
 * left it. Astro takes whatever it finds there for whole, and writes its list of pages last: after a
 * rendering that was stopped, by a kill, a fault or a full disk, and where the list was changed, all is
 * made anew; so it is where a page or a picture comes out of it with other bytes than went in.
 * @param site where the rendering goes
 */
export async function withWholeCache(
  cache: string,
  site: string,
  render: () => Promise<void>,
): Promise<void> {
  const started = join(cache, 'rendering');
  const sealFile = join(cache, 'seal.bin');
  const earlier = readCache<Seal>(sealFile, sealVersion);
  const before = readList(cache);
  if (existsSync(started) || earlier?.list !== before?.hash) forget(cache);
  mkdirSync(cache, { recursive: true });
  writeFileSync(started, '');
  await render();
  if (earlier && isDamaged(site, earlier, before?.pages, readList(cache)?.pages)) {
    forget(cache);
    await render();
  }
  const { hash: list = '', pages } = readList(cache) ?? {};
  const names = [...(pages?.values() ?? [])].map(({ file }) => file);
  const files = new Map(
    [...names, ...picturesIn(site)].map((file) => [file, hashOfFile(join(site, file))]),
  );
  writeCache(sealFile, sealVersion, { list, files } satisfies Seal);
  rmSync(started);
}

/** A page that Astro keeps: its file, and the key by which it is the same. */
interface KeptPage {
  file: string;
  key: string;
}

/** Astro's list of kept pages, by their paths; undefined without one that can be read. */
function readList(cache: string): { hash: string; pages: Map<string, KeptPage> } | undefined {
  try {
    const bytes = readFileSync(join(cache, listName));
    const { routes } = JSON.parse(bytes.toString('utf8')) as AstroList;
    const pages = Object.values(routes).flatMap(({ dependencyHash, paths }) =>
      Object.entries(paths).map(([path, { cacheKey, outputFile }]): [string, KeptPage] => [
        path,
        { file: decodeURI(outputFile), key: `${dependencyHash} ${cacheKey}` },
      ]),
    );
    return { hash: hashOf(bytes), pages: new Map(pages) };
  } catch {
    return undefined;
  }
}

const listName = 'incremental-build.json';

interface AstroList {
  routes: Record<
    string,
    {
      dependencyHash: string;
      paths: Record<string, { cacheKey: string; outputFile: string }>;
    }
  >;
}

type Pages = ReadonlyMap<string, KeptPage> | undefined;

/** Whether a page of the same key, or a picture of the same name, which holds its key, has other bytes than before. */
function isDamaged(site: string, { files }: Seal, before: Pages, now: Pages): boolean {
  const pages = [...(now ?? [])].filter(([path, { key }]) => before?.get(path)?.key === key);
  const kept = [...pages.map(([, { file }]) => file), ...picturesIn(site)];
  return kept.some((file) => files.has(file) && files.get(file) !== hashOfFile(join(site, file)));
}

function picturesIn(site: string): string[] {
  const folder = join(site, pictureFolder);
  return isFolder(folder) ? listSite(folder).files.map((file) => `${pictureFolder}/${file}`) : [];
}

/** Has Astro make every page and picture anew. */
function forget(cache: string): void {
  removePictures(join(cache, 'assets'));
  rmSync(join(cache, listName), { force: true });
  rmSync(join(cache, 'dist'), { recursive: true, force: true });
}

function removePictures(folder: string): void {
  if (!isFolder(folder)) return;
  const pictures = readdirSync(folder).filter((name) =>
    /\.(?:webp|avif|png|jpe?g|gif|svg)(?:\.json)?$/.test(name),
  );
  for (const name of pictures) if (isFile(join(folder, name))) rmSync(join(folder, name));
}
