import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from '../../src/settings.ts';
import { buildTestSite, testSite } from '../test/build-test-site.ts';
import { chromiumOrInstall } from '../test/chromium.ts';
import { brotliServer } from './search/brotli-server.ts';
import { contenders } from './search/contenders.ts';
import { type CutCost, measureCut, onSlow3G, withHouseholds } from './search/cut-answers.ts';
import { measure } from './search/measure.ts';
import { questionsAbout } from './search/questions.ts';
import { syntheticRecords } from './search/synthetic-records.ts';

/**
 * Measures the register's search in a real browser, with stock Pagefind and MiniSearch on the same
 * invented records in the same run: bytes and requests to a first result, waiting times cold, on
 * slow 3G and warm, the time and size of the index, tasks over 50 ms, and first hits per form.
 * From 100,000 on also what the register costs when it is cut, as a build cuts it; above that nothing
 * else, as no browser waits for the others. The records are packed as they are invented: a million would
 * be 12,000 files of content.
 * Words are the numbers of records; 1000 and 10000 by default.
 */
export async function bench(words: string[]): Promise<void> {
  const counts = words.length > 0 ? words.map(Number) : [1000, 10_000];
  for (const count of counts.filter((each) => each >= LARGE)) {
    printCut(count, await measureCut(withHouseholds(syntheticRecords(count))));
  }
  const small = counts.filter((each) => each <= LARGE);
  if (small.length > 0) await compare(small);
}

/** Registers of some sizes in a browser, beside the other searches. */
async function compare(counts: readonly number[]): Promise<void> {
  if (!existsSync(testSite)) await buildTestSite();
  const browser = await chromium.launch({ executablePath: chromiumOrInstall() });
  const folder = join(root, '.build/bench');
  try {
    for (const count of counts) {
      const records = syntheticRecords(count);
      const questions = questionsAbout(records);
      const results: Record<string, unknown>[] = [];
      for (const { name, build, page } of contenders) {
        const place = join(folder, `${name.toLowerCase()}-${count}`);
        rmSync(place, { recursive: true, force: true });
        mkdirSync(place, { recursive: true });
        const before = process.memoryUsage().rss;
        const start = performance.now();
        await build(records, place, testSite);
        const built = {
          'index s': seconds(performance.now() - start),
          'index memory MB': Math.max(0, Math.round((process.memoryUsage().rss - before) / 1e6)),
        };
        const server = await brotliServer(place);
        results.push({
          search: name,
          ...built,
          ...(await measure(browser, server, page, questions)),
        });
        server.close();
      }
      print(count, results);
    }
  } finally {
    await browser.close();
  }
}

const LARGE = 100_000;

const seconds = (ms: number) => (ms / 1000).toFixed(2);

function print(count: number, results: Record<string, unknown>[]): void {
  const rows = Object.keys(results[0] ?? {}).filter((key) => key !== 'search');
  const names = results.map(({ search }) => String(search));
  console.log(`\n${count.toLocaleString('en')} records\n`);
  console.log(`| | ${names.join(' | ')} |\n|---|${names.map(() => '---:|').join('')}`);
  for (const row of rows) {
    console.log(`| ${row} | ${results.map((result) => String(result[row] ?? '–')).join(' | ')} |`);
  }
}

function printCut(count: number, cost: CutCost): void {
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  const at = (sorted: readonly number[], share: number) =>
    sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  console.log(
    `\n${count.toLocaleString('en')} records, cut: ${cost.files} files, ${(cost.onDisk / 1e6).toFixed(0)} MB on disk, in ${cost.seconds.toFixed(0)} s and ${cost.megabytes.toFixed(0)} MB; directory ${kB(cost.directory)} kB, whole ${kB(cost.whole)} kB\n`,
  );
  console.log(
    '| question | from parts | by number and newest | kB, directory included: median | 95 in 100 | most | requests | round trips | s | s, the directory’s trip counted too | near ones after it, of them from parts | kB more | s more |',
  );
  console.log(`|---|${'---:|'.repeat(12)}`);
  for (const { form, asked, answered, heads, bytes, requests, trips, near } of cost.forms) {
    const [median = 0, ...others] = [0.5, 0.95, 1].map((share) => at(bytes, share));
    const trip = at(trips, 0.5);
    const sizes = [median, ...others].map((each) => kB(cost.directory + each));
    const waits = [trip, trip + 1].map((each) =>
      onSlow3G(each, cost.directory + median).toFixed(2),
    );
    const cells =
      bytes.length === 0 ? Array(7).fill('–') : [...sizes, at(requests, 0.5), trip, ...waits];
    const more = at(near.bytes, 0.5);
    const after =
      near.left === 0
        ? ['–', '–', '–']
        : [
            `${near.answered}/${near.left}`,
            kB(more),
            onSlow3G(at(near.trips, 0.5), more).toFixed(2),
          ];
    console.log(`| ${[form, `${answered}/${asked}`, heads, ...cells, ...after].join(' | ')} |`);
  }
}
