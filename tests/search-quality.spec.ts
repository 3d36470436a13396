import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { brotliServer } from '../scripts/bench/search/brotli-server.ts';
import { replaceBy } from '../scripts/test/as-built.ts';
import { testSite } from '../scripts/test/build-test-site.ts';
import { indexSite } from '../src/page-search/index-site.ts';
import { indexRecords } from '../src/register/register-index.ts';
import { viewOf } from '../src/register/row-view.ts';
import { searchRecords } from '../src/register/search-register.ts';
import { unpackRecords } from '../src/register/unpack-register.ts';
import { expect, test } from './site.ts';

// The last test asks again what the ones before it have asked.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** A query, its form of typing, and the accepted results. */
interface Case {
  form: string;
  query: string;
  wanted: string[];
}

/** Score of a form of typing: every expected result within the first ten, and a first hit. */
interface Score {
  cases: number;
  recalled: number;
  first: number;
  missed: string[];
}

function readCases(file: string): Case[] {
  return readFileSync(new URL(`./search/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [form = '', query = '', wanted = ''] = line.split('\t');
      return { form, query, wanted: wanted.split('|') };
    });
}

/** The first results of a query, in order: the id of a row, or the address of a page. */
type Answer = (query: string) => Promise<string[]>;

async function scoresOf(cases: readonly Case[], answer: Answer): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>();
  for (const { form, query, wanted } of cases) {
    const found = await answer(query);
    const score = scores.get(form) ?? { cases: 0, recalled: 0, first: 0, missed: [] };
    score.cases += 1;
    if (wanted.includes(found[0] ?? '')) score.first += 1;
    else score.missed.push(`${query} → ${found.slice(0, 2).join(', ') || 'nothing'}`);
    if (wanted.some((each) => found.includes(each))) score.recalled += 1;
    scores.set(form, score);
  }
  return scores;
}

/** The first results of each query on the test site's own page. */
const answered = new Map<string, string[]>();

/** Queries that page. */
const onTestSite = (page: Page): Answer => {
  const ask = onPage(page);
  return async (query) => {
    const found = await ask(query);
    answered.set(query, found);
    return found;
  };
};

/** Queries the page's own box and reads the results like a person. */
const onPage =
  (page: Page): Answer =>
  async (query) => {
    const box = page.locator('main input[name="q"]');
    await box.fill(query);
    await box.press('Enter');
    await page.waitForFunction(
      (asked) =>
        document.querySelector('main')?.dataset.answered === asked &&
        document.querySelector('main')?.getAttribute('aria-busy') === 'false',
      query.trim(),
    );
    return page.locator('[data-result]:visible, [data-commendation]:visible').evaluateAll((all) =>
      all.slice(0, 10).map(
        (each) =>
          (each as HTMLElement).dataset.commendation ??
          each
            .querySelector('a')
            ?.getAttribute('href')
            ?.replace(/^\/|#?:~:.*$/g, '') ??
          '',
      ),
    );
  };

/** Queries the register of the built site; `search.spec.ts` verifies that its page shows the same. */
function inRegister(): Answer {
  const file = join(testSite, 'khen-thuong/bang.json');
  const index = indexRecords(unpackRecords(JSON.parse(readFileSync(file, 'utf8'))));
  return async (query) => {
    const { decisions, hits, near } = searchRecords(index, query);
    const papers = decisions.map((at) => `khen-thuong/${index.records.decisions[at]?.id}/`);
    const rows = [...hits, ...near].map(({ row }) => viewOf(index, row).id);
    return [...papers, ...rows].slice(0, 10);
  };
}

function print(title: string, scores: ReadonlyMap<string, Score>): Omit<Score, 'missed'> {
  const lines = [...scores].map(
    ([form, { cases, recalled, first, missed }]) =>
      `${form.padEnd(16)} ${String(cases).padStart(3)}  ${percent(recalled, cases)}  ${percent(first, cases)}  ${missed.join(' · ')}`,
  );
  const sum = (key: 'cases' | 'recalled' | 'first') =>
    [...scores.values()].reduce((total, score) => total + score[key], 0);
  const all = { cases: sum('cases'), recalled: sum('recalled'), first: sum('first') };
  console.log(
    [
      `\n${title}: form, cases, recall at 10, first hit, what came first instead`,
      ...lines,
      `all ${all.cases}: ${percent(all.recalled, all.cases)} ${percent(all.first, all.cases)}`,
    ].join('\n'),
  );
  return all;
}

const percent = (part: number, whole: number) =>
  `${((100 * part) / whole).toFixed(1).padStart(5)} %`;

test('names are found in every form of typing, decision numbers always first', async () => {
  const scores = await scoresOf(readCases('names.tsv'), inRegister());
  const numbers = scores.get('so-quyet-dinh');
  const all = print('Register', scores);
  expect(numbers?.first).toBe(numbers?.cases);
  expect(all.recalled / all.cases).toBeGreaterThanOrEqual(0.98);
  expect(all.first / all.cases).toBeGreaterThanOrEqual(0.95);
});

test('clauses, criteria, forms, exemplars and units are found by their words', async ({ page }) => {
  await page.goto('/tim-kiem/?q=a');
  const all = print('Pages', await scoresOf(readCases('pages.tsv'), onTestSite(page)));
  expect(all.recalled / all.cases).toBeGreaterThanOrEqual(0.98);
  expect(all.first / all.cases).toBeGreaterThanOrEqual(0.95);
});

test('four in five questions in whole sentences have the right first result', async ({ page }) => {
  await page.goto('/tim-kiem/?q=a');
  const all = print('Questions', await scoresOf(readCases('questions.tsv'), onTestSite(page)));
  expect(all.first / all.cases).toBeGreaterThanOrEqual(0.8);
});

/** Rows, whose ids begin with a year, come from the register. */
const firstPage = (found: readonly string[]) => found.find((each) => !/^\d{4}\//.test(each));

test('pages in several indexes, as on a large site, are found like pages in one', async ({
  page,
}) => {
  const folder = join(testSite, '../divided-index');
  replaceBy(testSite, folder);
  const built = await indexSite(folder, { indexes: 3 });
  expect([...built.keys()]).toEqual(['pagefind', 'pagefind/2', 'pagefind/3']);
  // As a build marks the search page of a large site.
  const html = join(folder, 'tim-kiem/index.html');
  const text = readFileSync(html, 'utf8').replace(' data-pages', ' data-pages data-indexes="3"');
  writeFileSync(html, text);

  const server = await brotliServer(folder);
  await page.goto(`${server.url}/tim-kiem/?q=a`);
  const ask = onPage(page);
  expect(answered.size).toBeGreaterThan(90);
  for (const [query, found] of answered)
    expect(firstPage(await ask(query)), query).toBe(firstPage(found));
  const asked = server.sent.map(({ path }) => path);
  for (const index of built.keys()) expect(asked).toContain(`/${index}/pagefind-entry.json`);
  server.close();
  rmSync(folder, { recursive: true });
});
