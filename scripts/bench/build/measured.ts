import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import { readSettings } from '../../../src/settings.ts';
import { buildSite } from '../../build/build-site.ts';
import { onStep } from '../../build/step.ts';
import { indexBare } from './index-bare.ts';
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
  return indexBare(folder, watch);
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
  return indexBare(folder, watch);
}

const pages = await (kind === 'bare' ? bare() : kind === 'eleventy' ? eleventy() : ours());
const measured: Measured = { pages, parts: Object.fromEntries(watch.parts) };
process.stdout.write(`\n@${JSON.stringify(measured)}\n`);
process.exit(0);
