import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { brotliServer } from '../scripts/bench/search/brotli-server.ts';
import { testSite } from '../scripts/test/build-test-site.ts';
import { indexSite } from '../src/page-search/index-site.ts';
import { expect, test } from './site.ts';

/** The pages of a large site are in several indexes; here those of the sample site. */
const indexes = 3;
const folder = join(testSite, '../divided-index');

const questions = ['pages.tsv', 'questions.tsv'].flatMap((file) =>
  readFileSync(join(import.meta.dirname, 'search', file), 'utf8')
    .split('\n')
    .flatMap((line) => line.split('\t')[1] ?? []),
);

/** The first result of each question. */
async function answersOf(page: Page, url: string): Promise<string[][]> {
  const answers: string[][] = [];
  await page.goto(`${url}/tim-kiem/?q=a`);
  const box = page.locator('main input[name="q"]');
  for (const question of questions) {
    await box.fill(question);
    await box.press('Enter');
    await page.waitForFunction((asked) => {
      const main = document.querySelector('main');
      return main?.dataset.answered === asked && main.ariaBusy === 'false';
    }, question.trim());
    const links = page.locator('[data-result] h3 a');
    const found = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    answers.push([question, ...(found[0] ?? '')]);
  }
  return answers;
}

test('pages in several indexes are found like pages in one', async ({ page }) => {
  test.setTimeout(240_000);
  rmSync(folder, { recursive: true, force: true });
  cpSync(testSite, folder, { recursive: true });
  const built = await indexSite(folder, { indexes });
  expect([...built.keys()]).toEqual(['pagefind', 'pagefind/2', 'pagefind/3']);
  // As a build marks the search page of a large site.
  const html = join(folder, 'tim-kiem/index.html');
  const marked = readFileSync(html, 'utf8').replace(
    ' data-pages',
    ` data-pages data-indexes="${indexes}"`,
  );
  writeFileSync(html, marked);

  const [one, divided] = await Promise.all([testSite, folder].map(brotliServer));
  expect(await answersOf(page, divided?.url ?? '')).toEqual(await answersOf(page, one?.url ?? ''));
  const asked = divided?.sent.map(({ path }) => path) ?? [];
  for (const index of built.keys()) expect(asked).toContain(`/${index}/pagefind-entry.json`);
  one?.close();
  divided?.close();
});
