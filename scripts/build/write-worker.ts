import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { oldestBrowsers } from '../../src/astro/browsers.ts';
import { routeOf, routes } from '../../src/model/routes.ts';
import { root, type Settings } from '../../src/settings.ts';
import { hashOf } from '../verify/hash.ts';
import { sumsOf } from '../verify/sums.ts';

/** The worker's file: never versioned, so that browsers that have it notice every new one. */
export const workerName = 'ngoai-tuyen.js';

/**
 * Writes the worker that keeps pages for readers without a network; the hash of all other files in it
 * makes it a new one whenever anything of the site has changed. With `OFFLINE=0` it is one that takes
 * every earlier one away.
 * @param hashes of all other files
 */
export async function writeWorker(
  folder: string,
  hashes: ReadonlyMap<string, string>,
  { base, offline }: Pick<Settings, 'base' | 'offline'>,
): Promise<void> {
  const source = join(root, 'src/offline', offline ? 'worker.js' : 'no-worker.js');
  const { code } = await transform(readFileSync(source, 'utf8'), {
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: oldestBrowsers,
    define: {
      BUILD: JSON.stringify(hashOf(Buffer.from(sumsOf(hashes))).slice(0, 16)),
      FIRST: JSON.stringify(firstKept(folder, [...hashes.keys()], base)),
    },
  });
  writeFileSync(join(folder, workerName), code);
}

/** What every visitor caches: home, plans, criteria, the register with its table, and what these load. */
function firstKept(folder: string, files: readonly string[], base: string): string[] {
  const pages = files.filter((file) => {
    if (!file.endsWith('/index.html') && file !== 'index.html') return false;
    const { name } = routeOf(file.replace(/index\.html$/, '')) ?? {};
    return ['home', 'plan', 'criteria', 'register'].includes(name ?? '');
  });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const loaded = pages.flatMap((page) =>
    [...read(page).matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+)"/g)].flatMap(
      ([, address = '']) =>
        address.startsWith(`${base}_astro/code/`) ? address.slice(base.length) : [],
    ),
  );
  const code = new Set<string>();
  const follow = (file: string) => {
    // Downloadable tables need a network for their columns anyway.
    if (code.has(file) || !files.includes(file) || /\/(?:save-rows|browser|csv|sheet)\./.test(file))
      return;
    code.add(file);
    if (!file.endsWith('.js')) return;
    for (const [, name = ''] of read(file).matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      follow(`_astro/code/${name}`);
    }
  };
  for (const file of loaded) follow(file);
  const addresses = pages.map((page) => page.replace(/index\.html$/, ''));
  return [...addresses, routes.registerTable, 'favicon.svg', ...[...code].sort()];
}
