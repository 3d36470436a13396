import { pathToFileURL } from 'node:url';
import { type Cost, stopwatch } from './stopwatch.ts';

/** The cost of one build by part. */
export interface Measured {
  pages: number;
  parts: Record<string, Cost>;
}

/**
 * Run in a process of its own: one build, ours or the bare one of a folder, measured (JSON output). Each
 * loads only its own modules.
 */
const [kind, folder = '', program = ''] = process.argv.slice(2);
const watch = stopwatch(kind === 'ours' ? 'pictures' : undefined);
watch.lap('rest');

async function ours(): Promise<number> {
  const { readSettings } = await import('../../../src/settings.ts');
  const { buildSite } = await import('../../build/build-site.ts');
  const { returnMemory } = await import('../../build/return-memory.ts');
  const { onStep } = await import('../../build/step.ts');
  const { watched, watchPictures } = await import('./watch-astro.ts');
  const parts: Record<string, string> = {
    'Kiểm tra nội dung': 'check',
    'Soát bản quét': 'check',
    'Dựng trang': 'render',
    'Lập chỉ mục tìm kiếm': 'index',
    'Soát trang dựng xong': 'verify',
  };
  onStep((title) => watch.lap(parts[title] ?? 'rest'));
  const settings = readSettings(process.env);
  returnMemory(settings);
  return (
    await buildSite(settings, {
      between: [watched(watch)],
      integrations: [watchPictures(watch)],
    })
  ).pages;
}

async function bare(): Promise<number> {
  const { build } = await import('astro');
  const { watchAstro } = await import('./watch-astro.ts');
  process.chdir(folder);
  await build({ root: folder, logLevel: 'error', integrations: watchAstro(watch) });
  return index();
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
  return index();
}

async function index(): Promise<number> {
  const { indexBare } = await import('./index-bare.ts');
  return indexBare(folder, watch);
}

const pages = await (kind === 'bare' ? bare() : kind === 'eleventy' ? eleventy() : ours());
watch.lap('rest');
const measured: Measured = { pages, parts: Object.fromEntries(watch.parts) };
process.stdout.write(`\n@${JSON.stringify(measured)}\n`);
process.exit(0);
