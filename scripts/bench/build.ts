import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, cacheOf, root } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { installed } from '../test/installed-tool.ts';
import type { Measured } from './build/measured.ts';
import { runMeasured } from './build/run-measured.ts';
import { writeBare } from './build/write-bare.ts';
import { editOneExemplar, writeContent } from './build/write-content.ts';
import { median } from './median.ts';

/** The parts of a build; the bare project has the first three, with the same pictures. */
const columns = ['render', 'index', 'pictures', 'check', 'data', 'verify', 'rest'];
const shared = ['render', 'index'];

/** Not a dependency of this project: installed on the first run. */
const eleventy = {
  title: 'Eleventy',
  name: '@11ty/eleventy',
  version: '3.1.8',
  file: 'src/Eleventy.js',
};
const eleventyImage = {
  title: 'Eleventy Image',
  name: '@11ty/eleventy-img',
  version: '7.0.0',
  file: 'img.js',
};

/**
 * Build cost: ours cold, warm and after one edit, beside bare Astro and Eleventy with Pagefind. With
 * `cold` or `edit` as the first word, only one of these builds and the bare one, alternating, `rounds`
 * times; with `alone`, only ours, cold and once, for sizes at which all of them take hours.
 */
export async function bench(words: string[]): Promise<void> {
  const kind = { cold: benchOfCold, edit: benchOfEdits, alone: benchAlone }[words[0] ?? ''];
  const counts = words.slice(kind ? 1 : 0).map(Number);
  console.log(row(['exemplars', 'run', 'pages', 'wall s', 'CPU s', 'peak MB', ...columns]));
  console.log(row(Array(6 + columns.length).fill('---')));
  const lines: string[] = [];
  for (const count of counts.length > 0 ? counts : [100, 1000, 10_000])
    lines.push(...(await (kind ?? benchOf)(count)));
  console.log(`\n${lines.join('\n')}`);
}

/** The folders of one size, and both builds of it. */
function setUp(count: number) {
  const home = join(root, '.build/bench');
  const content = join(home, `content-${count}`);
  const site = join(home, `site-${count}`);
  const bareHome = join(home, `bare-${count}`);
  const eleventyHome = join(home, `eleventy-${count}`);
  const env = {
    CONTENT_DIR: content,
    OUT_DIR: site,
    SITE_URL: 'https://thidua.example.vn/',
    BUILD_DATE: '2026-11-23',
    SAMPLES: '0',
  };
  const ours = (run: string, isWaiting = false) =>
    show(count, `ours, ${run}`, ['ours'], env, isWaiting);
  const bare = (run: string) => show(count, `bare, ${run}`, ['bare', bareHome], {});
  const forget = (...caches: string[]) => {
    for (const cache of [join(cacheDir, 'compile'), ...caches])
      rmSync(cache, { recursive: true, force: true });
  };
  // Caches of an office's own content remain: only they may contain whom a missing file withheld.
  const cold = () => {
    // Nor has the bare project, just written, a site to replace.
    forget(cacheOf({ contentDir: content }), site);
    return ours('cold');
  };
  /** Of a project just written, which has no caches. */
  const bareCold = () => {
    forget();
    return bare('cold');
  };
  return { content, site, bareHome, eleventyHome, ours, bare, cold, bareCold };
}

const rounds = 3;

/** One edit compared with a warm bare build. Reuses folders of an earlier run. */
async function benchOfEdits(count: number): Promise<string[]> {
  const { content, site, bareHome, ours, bare } = setUp(count);
  if (!existsSync(content)) await writeContent(content, count);
  await ours('before');
  if (!existsSync(bareHome)) {
    writeBare(bareHome, content, site, 'bare');
    await bare('before');
  }
  const lines: string[] = [];
  for (const isWatched of [false, true]) {
    const run = isWatched ? 'one edit under watch' : 'one edit';
    const edited = () => {
      editOneExemplar(content, count);
      return ours(run, isWatched);
    };
    const against = await alternating(edited, () => bare('warm'));
    lines.push(`- ${count} exemplars: ${run} against a warm bare build, ${against}.`);
  }
  return lines;
}

/** A cold build compared with a bare one. Reuses the content of an earlier run. */
async function benchOfCold(count: number): Promise<string[]> {
  const { content, site, bareHome, cold, bareCold } = setUp(count);
  if (!existsSync(content)) await writeContent(content, count);
  const against = await alternating(cold, () => {
    writeBare(bareHome, content, site, 'bare');
    return bareCold();
  });
  return [`- ${count} exemplars: a cold build against a cold bare one, ${against}.`];
}

/** A cold build alone. Reuses the content of an earlier run. */
async function benchAlone(count: number): Promise<string[]> {
  const { content, site, cold } = setUp(count);
  if (!existsSync(content)) await writeContent(content, count);
  await cold();
  return [`- ${count} exemplars: ${bytesOf(site)}.`];
}

/** Runs our build and the bare one in turn, and compares the medians. */
async function alternating(
  ours: () => Promise<Shown>,
  bare: () => Promise<Shown>,
): Promise<string> {
  const all: [Shown, Shown][] = [];
  for (let round = 0; round < rounds; round += 1) all.push([await ours(), await bare()]);
  const against = (of: (shown: Shown) => number) => {
    const mine = median(all.map(([ours]) => of(ours)));
    const theirs = median(all.map(([, bare]) => of(bare)));
    return `${mine.toFixed(1)} against ${theirs.toFixed(1)}, ${(mine / theirs).toFixed(2)} ×`;
  };
  return `medians of ${rounds}: on the clock ${against(({ wall }) => wall)}; CPU ${against((shown) => sumOf(shown))}`;
}

async function benchOf(count: number): Promise<string[]> {
  const { content, site, bareHome, eleventyHome, ours, bare, ...coldly } = setUp(count);
  await writeContent(content, count);
  const cold = await coldly.cold();
  const warm = await ours('warm');
  editOneExemplar(content, count);
  const edited = await ours('one edit');
  writeBare(bareHome, content, site, 'bare');
  const bareCold = await coldly.bareCold();
  const bareWarm = await bare('warm');
  writeBare(eleventyHome, content, site, 'eleventy');
  await show(count, 'Eleventy, cold', ['eleventy', eleventyHome, installed(eleventy)], {
    IMAGE_PLUGIN: installed(eleventyImage),
  });

  const against = (a: Measured, b: Measured) =>
    `${(sumOf(a, shared) / sumOf(b, shared)).toFixed(2)} ×`;
  const perPage = (each: Measured) =>
    `${((1000 * sumOf(each, shared)) / each.pages).toFixed(1)} ms`;
  return [
    `- ${count} exemplars: CPU of ${shared.join(' + ')} against bare: cold ${against(cold, bareCold)}, warm ${against(warm, bareWarm)}.`,
    `- ${count} exemplars: the same for a page: cold ${perPage(cold)} (bare ${perPage(bareCold)}), warm ${perPage(warm)} (bare ${perPage(bareWarm)}).`,
    `- ${count} exemplars: one edit against a warm bare build: ${(sumOf(edited) / sumOf(bareWarm)).toFixed(2)} × of CPU, ${(edited.wall / bareWarm.wall).toFixed(2)} × on the clock.`,
    `- ${count} exemplars: one edit against cold: ${(sumOf(edited) / sumOf(cold)).toFixed(2)} × of CPU.`,
    `- ${count} exemplars: ${bytesOf(site)}.`,
  ];
}

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;

/** CPU seconds of some parts of a build, or of all. */
function sumOf({ parts }: Measured, names = Object.keys(parts)): number {
  return names.reduce((sum, name) => sum + (parts[name]?.cpu ?? 0), 0);
}

/** A measured build with its wall time. */
type Shown = Measured & { wall: number };

async function show(
  count: number,
  run: string,
  words: string[],
  env: Record<string, string>,
  isWaiting = false,
): Promise<Shown> {
  const { measured, wall, cpu: whole, peak } = await runMeasured(words, env, isWaiting);
  const cells = columns.map((name) => measured.parts[name]?.cpu.toFixed(1) ?? '–');
  const cpu = sumOf(measured).toFixed(1);
  const peakMB = Math.round(peak / 1e6);
  console.log(row([count, run, measured.pages, wall.toFixed(1), cpu, peakMB, ...cells]));
  // Known on Linux only.
  if (whole > 0 && Math.abs(sumOf(measured, columns) / whole - 1) > 0.03)
    console.warn(`The columns do not add up to the ${whole.toFixed(1)} s of the whole process.`);
  return { ...measured, wall };
}

function bytesOf(folder: string): string {
  const kinds: [string, RegExp][] = [
    ['pages', /\.html$/],
    ['index', /^pagefind\//],
    ['share images', /^chia-se\//],
    ['pictures', /\.(png|jpe?g|webp|avif)$/],
    ['data', /^du-lieu\/|\.(csv|xlsx|json|xml|txt|docx|ics)$/],
    ['rest', /./],
  ];
  const sums = new Map(kinds.map(([name]) => [name, 0]));
  for (const file of listSite(folder).files) {
    const name = kinds.find(([, pattern]) => pattern.test(file))?.[0] ?? 'rest';
    sums.set(name, (sums.get(name) ?? 0) + statSync(join(folder, file)).size);
  }
  return [...sums].map(([name, bytes]) => `${name} ${(bytes / 1e6).toFixed(2)} MB`).join(', ');
}
