import type { Browser, CDPSession, Page } from '@playwright/test';
import { fold } from '../../../src/text/fold.ts';
import type { BenchServer } from './brotli-server.ts';
import { SLOW_3G } from './first-row.ts';
import type { Question } from './questions.ts';

/** Bytes of the page itself, before search begins. */
const PAGE_ITSELF = /\.(html|css|woff2|svg)$|\/$|\/Page\.astro/;

/** All measurements of one contender, formatted. */
export async function measure(
  browser: Browser,
  server: BenchServer,
  page: string,
  questions: readonly Question[],
): Promise<Record<string, string | number>> {
  const first = questions[0]?.query ?? '';
  const cold = await firstResult(browser, server, page, first, false);
  const slow = await firstResult(browser, server, page, first, true);
  const warm = await warmAnswers(browser, server.url + page, questions);
  return {
    'kB to a first result, after the page': (cold.bytes / 1000).toFixed(1),
    'requests to a first result, after the page': cold.requests,
    'first result, cold, ms': Math.round(cold.ms),
    'first result, slow 3G, ms': Math.round(slow.ms),
    ...warm,
  };
}

async function firstResult(
  browser: Browser,
  server: BenchServer,
  page: string,
  query: string,
  slow: boolean,
) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const session: CDPSession = await context.newCDPSession(tab);
  await session.send('Network.enable');
  if (slow) await session.send('Network.emulateNetworkConditions', SLOW_3G);
  const before = server.sent.length;
  const start = performance.now();
  await tab.goto(`${server.url}${page}?q=${encodeURIComponent(query)}`, {
    waitUntil: 'commit',
    timeout: 240_000,
  });
  await tab.waitForSelector('[data-commendation]', { timeout: 240_000 });
  const ms = performance.now() - start;
  await tab.waitForTimeout(200);
  await context.close();
  const sent = server.sent.slice(before).filter(({ path }) => !PAGE_ITSELF.test(path));
  return { ms, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), requests: sent.length };
}

async function warmAnswers(browser: Browser, url: string, questions: readonly Question[]) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${url}?q=${encodeURIComponent(questions[0]?.query ?? '')}`);
  await page.waitForSelector('[data-commendation]', { timeout: 240_000 });
  await page.waitForTimeout(300);
  const longTasks = () => page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  const loading = await longTasks();
  const times: number[] = [];
  const hits = new Map<string, [hit: number, all: number]>();
  for (const { form, query, name } of questions) {
    const { ms, found } = await ask(page, query);
    times.push(ms);
    const [hit, all] = hits.get(form) ?? [0, 0];
    hits.set(form, [hit + Number(fold(found) === fold(name)), all + 1]);
  }
  const tasks = (await longTasks()).slice(loading.length);
  await page.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  return {
    'warm answer with 50 rows drawn, median ms': at(0.5),
    'warm answer, 95 in 100, ms': at(0.95),
    'tasks over 50 ms while loading': `${loading.length} (longest ${Math.round(Math.max(0, ...loading))})`,
    'tasks over 50 ms in 200 questions': `${tasks.length} (longest ${Math.round(Math.max(0, ...tasks))})`,
    ...Object.fromEntries(
      [...hits].map(([form, [hit, all]]) => [
        `first hit, ${form}`,
        `${Math.round((100 * hit) / all)} %`,
      ]),
    ),
  };
}

/** Runs a query by the address, like back and forward, and waits for the results to be drawn. */
function ask(page: Page, query: string): Promise<{ ms: number; found: string }> {
  return page.evaluate(async (asked) => {
    const main = document.querySelector('main') as HTMLElement;
    delete main.dataset.answered;
    history.replaceState(null, '', `?q=${encodeURIComponent(asked)}`);
    const start = performance.now();
    dispatchEvent(new PopStateEvent('popstate'));
    while (main.dataset.answered !== asked) await new Promise((done) => setTimeout(done));
    const ms = performance.now() - start;
    const name = document.querySelector('[data-commendation] .name a, li.name[data-commendation]');
    return { ms, found: name?.textContent ?? '' };
  }, query);
}
