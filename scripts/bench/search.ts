import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from '../../src/settings.ts';
import { buildTestSite, testSite } from '../test/build-test-site.ts';
import { chromiumOrInstall } from '../test/chromium.ts';
import { brotliServer } from './search/brotli-server.ts';
import { contenders } from './search/contenders.ts';
import { measure } from './search/measure.ts';
import { questionsAbout } from './search/questions.ts';
import { syntheticRecords } from './search/synthetic-records.ts';

/**
 * Measures the register's search in a real browser, with stock Pagefind and MiniSearch on the same
 * invented records in the same run: bytes and requests to a first result, waiting times cold, on
 * slow 3G and warm, the time and size of the index, tasks over 50 ms, and first hits per form.
 * Words are the numbers of records; 1000 and 10000 by default.
 */
export async function bench(words: string[]): Promise<void> {
  if (!existsSync(testSite)) await buildTestSite();
  const counts = words.length > 0 ? words.map(Number) : [1000, 10_000];
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
