import type { CDPSession, Page } from '@playwright/test';
import type { BenchServer } from './brotli-server.ts';

/** Slow 3G as in Lighthouse: 400 kbit/s, 400 ms round trip. */
export const SLOW_3G = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};

/** What a reader waits for until the first row of the register is shown. */
export interface FirstRow {
  ms: number;
  /** All bytes sent, including the page and its style sheets, without cached ones. */
  bytes: number;
  /** Length of the longest chain of dependent requests: counted, not timed. */
  roundTrips: number;
}

/**
 * Runs a query and waits for the first row.
 * @param ask navigates the tab to the page that answers
 */
export async function firstRow(
  page: Page,
  server: BenchServer,
  ask: () => Promise<unknown>,
): Promise<FirstRow> {
  const session = await page.context().newCDPSession(page);
  const depthOf = await followRequests(session);
  const before = server.sent.length;
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-commendation]')) return;
      observer.disconnect();
      const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
      Object.assign(globalThis, { fetched: [location.href, ...fetched] });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  const start = performance.now();
  await ask();
  await page.waitForSelector('[data-commendation]', { timeout: 240_000 });
  const ms = performance.now() - start;
  const fetched = await page.evaluate(
    () => (globalThis as unknown as { fetched: string[] }).fetched,
  );
  await session.detach();
  const paths = new Set(fetched.map((url) => decodeURIComponent(new URL(url).pathname)));
  const sent = server.sent.slice(before).filter(({ path }) => paths.has(path));
  return {
    ms,
    bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
    roundTrips: Math.max(0, ...fetched.map((url) => depthOf.get(url) ?? 0)),
  };
}

/**
 * Depth of each request in the chain of requests that caused it: the page 1, resources in its HTML 2.
 */
async function followRequests(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const depthOf = new Map<string, number>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request, type, initiator }) => {
    const { stack } = initiator;
    const askers = [
      ...(stack?.callFrames ?? []),
      ...(stack?.parent?.callFrames ?? []),
      { url: initiator.url ?? '' },
    ].map(({ url }) => depthOf.get(url) ?? 0);
    const depth = type === 'Document' ? 1 : 1 + Math.max(1, ...askers);
    depthOf.set(request.url, Math.min(depth, depthOf.get(request.url) ?? depth));
  });
  return depthOf;
}
