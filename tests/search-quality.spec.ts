import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

/** One question, the form it is typed in, and the answers of which one is wanted. */
interface Case {
  form: string;
  query: string;
  wanted: string[];
}

/** How a form of typing fared: every wanted answer within the first ten, and a first hit. */
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

/** Asks each question in the page's own box and reads the answers as a person would, in order. */
async function ask(page: Page, cases: readonly Case[]): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>();
  const box = page.locator('main input[name="q"]');
  for (const { form, query, wanted } of cases) {
    await box.fill(query);
    await box.press('Enter');
    await page.waitForFunction(
      (asked) =>
        document.querySelector('main')?.dataset.answered === asked &&
        document.querySelector('main')?.getAttribute('aria-busy') === 'false',
      query.trim(),
    );
    const found = await page
      .locator('[data-result]:visible, [data-commendation]:visible')
      .evaluateAll((all) =>
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
    const score = scores.get(form) ?? { cases: 0, recalled: 0, first: 0, missed: [] };
    score.cases += 1;
    if (wanted.includes(found[0] ?? '')) score.first += 1;
    else score.missed.push(`${query} → ${found.slice(0, 2).join(', ') || 'nothing'}`);
    if (wanted.some((each) => found.includes(each))) score.recalled += 1;
    scores.set(form, score);
  }
  return scores;
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

test('names are found in every form of typing, decision numbers always first', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/khen-thuong/?q=a');
  const scores = await ask(page, readCases('names.tsv'));
  const numbers = scores.get('so-quyet-dinh');
  const all = print('Register', scores);
  expect(numbers?.first).toBe(numbers?.cases);
  expect(all.recalled / all.cases).toBeGreaterThanOrEqual(0.98);
  expect(all.first / all.cases).toBeGreaterThanOrEqual(0.95);
});

test('clauses, criteria, forms, exemplars and units are found by their words', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/tim-kiem/?q=a');
  const all = print('Pages', await ask(page, readCases('pages.tsv')));
  expect(all.recalled / all.cases).toBeGreaterThanOrEqual(0.98);
  expect(all.first / all.cases).toBeGreaterThanOrEqual(0.95);
});

test('questions in whole sentences are answered first four times in five', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/tim-kiem/?q=a');
  const all = print('Questions', await ask(page, readCases('questions.tsv')));
  expect(all.first / all.cases).toBeGreaterThanOrEqual(0.8);
});
