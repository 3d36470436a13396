import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import * as pagefind from 'pagefind';
import { readSettings } from '../../../src/settings.ts';
import { listSite } from '../../../src/site-files.ts';
import { buildSite } from '../../build/build-site.ts';
import { onStep } from '../../build/step.ts';
import { type Cost, stopwatch } from './stopwatch.ts';
import { watchAstro, watched, watchPictures } from './watch-astro.ts';

/** What one build took, part by part. */
export interface Measured {
  pages: number;
  parts: Record<string, Cost>;
}

/** Run in a process of its own: one build, ours or the bare one of a folder, measured (JSON out). */
const watch = stopwatch();
watch.lap('rest');
const [kind, folder = '', program = ''] = process.argv.slice(2);
const pages = await { ours, bare, eleventy }[kind as 'ours' | 'bare' | 'eleventy']();
const measured: Measured = { pages, parts: Object.fromEntries(watch.parts) };
process.stdout.write(`\n@${JSON.stringify(measured)}\n`);
process.exit(0);

async function ours(): Promise<number> {
  const parts: Record<string, string> = {
    'Kiểm tra nội dung': 'check',
    'Soát bản quét': 'check',
    'Dựng trang': 'render',
    'Lập chỉ mục tìm kiếm': 'index',
    'Soát trang dựng xong': 'verify',
  };
  onStep((title) => watch.lap(parts[title] ?? 'rest'));
  const settings = readSettings(process.env);
  return (
    await buildSite(settings, {
      between: [watched(watch, 'share images')],
      integrations: [watchPictures(watch)],
    })
  ).pages;
}

async function bare(): Promise<number> {
  process.chdir(folder);
  await build({ root: folder, logLevel: 'error', integrations: watchAstro(watch) });
  return indexSiteOf();
}

async function eleventy(): Promise<number> {
  process.chdir(folder);
  const { Eleventy } = await import(pathToFileURL(program).href);
  const site = new Eleventy('.', 'dist', {
    configPath: 'eleventy.config.mjs',
    quietMode: true,
    source: 'script',
  });
  await site.write();
  watch.lap('render');
  return indexSiteOf();
}

/** Indexes the site of a bare project as its authors would. @returns how many pages it has */
async function indexSiteOf(): Promise<number> {
  const { index: made } = await pagefind.createIndex({});
  await made?.addDirectory({ path: join(folder, 'dist') });
  await made?.writeFiles({ outputPath: join(folder, 'dist/pagefind') });
  watch.lap('index');
  await pagefind.close();
  return listSite(join(folder, 'dist')).files.filter((file) => file.endsWith('.html')).length;
}
