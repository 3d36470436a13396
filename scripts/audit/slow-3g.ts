import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type BenchServer, brotliServer } from '../bench/search/brotli-server.ts';
import { type FirstRow, firstRow, SLOW_3G } from '../bench/search/first-row.ts';
import { CommandError } from '../command.ts';
import { buildTestSite, testSite } from '../test/build-test-site.ts';
import { chromiumOrInstall } from '../test/chromium.ts';

/** Maximum time to the first row on slow 3G, in milliseconds. */
const limit = 3000;
const query = 'nguyễn thị hòa';
const turns = 3;

/** Paths to a first row: a link with a query, and typing on the home page. */
const ways: Record<string, (page: Page, server: BenchServer) => Promise<FirstRow>> = {
  'register, by a link that asks': (page, server) => byLink(page, server, '/khen-thuong/'),
  'one box, by a link that asks': (page, server) => byLink(page, server, '/tim-kiem/'),
  'one box, typed on the home page': typedAtHome,
};

/**
 * Measures the time to the first row of the sample site on slow 3G, median of three. The network time,
 * computed from bytes and round trips, decides; the measured time also depends on the machine.
 */
export async function auditSlow3g(): Promise<void> {
  if (!existsSync(testSite) && (await buildTestSite()).failures.length > 0)
    throw new CommandError('The sample site does not build.');
  const browser = await chromium.launch({ executablePath: chromiumOrInstall() });
  const server = await brotliServer(testSite);
  const late: string[] = [];
  try {
    console.log(
      '| first row on slow 3G | ms of the line | ms measured | bytes sent | round trips |\n|---|---:|---:|---:|---:|',
    );
    for (const [name, way] of Object.entries(ways)) {
      const { ms, bytes, roundTrips } = await median(browser, server, way);
      const ofLine = Math.round(
        roundTrips * SLOW_3G.latency + (bytes / SLOW_3G.downloadThroughput) * 1000,
      );
      console.log(`| ${name} | ${ofLine} | ${Math.round(ms)} | ${bytes} | ${roundTrips} |`);
      if (ofLine > limit) late.push(name);
    }
  } finally {
    server.close();
    await browser.close();
  }
  if (late.length > 0) throw new CommandError(`Over ${limit} ms: ${late.join('; ')}.`);
}

async function median(
  browser: Browser,
  server: BenchServer,
  way: (typeof ways)[string],
): Promise<FirstRow> {
  const rows: FirstRow[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_3G);
    rows.push(await way(page, server));
    await context.close();
  }
  rows.sort((a, b) => a.ms - b.ms);
  return rows[Math.floor(turns / 2)] as FirstRow;
}

function byLink(page: Page, server: BenchServer, path: string): Promise<FirstRow> {
  const address = `${server.url}${path}?q=${encodeURIComponent(query)}`;
  return firstRow(page, server, () => page.goto(address, { waitUntil: 'commit' }));
}

async function typedAtHome(page: Page, server: BenchServer): Promise<FirstRow> {
  await page.goto(`${server.url}/`, { waitUntil: 'load', timeout: 60_000 });
  const box = page.locator('main input[name="q"]');
  await box.click();
  await box.pressSequentially(query, { delay: 150 });
  return firstRow(page, server, () => box.press('Enter', { noWaitAfter: true }));
}
