import type { CDPSession, Page } from '@playwright/test';
import type { BenchServer } from './brotli-server.ts';

/** Slow 3G as Lighthouse means it: 400 kbit/s, 400 ms there and back. */
export const SLOW_3G = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};

/** What a reader waits for before the first row of the register stands on a page. */
export interface FirstRow {
  ms: number;
  /** All that was sent, the page and its sheets included; what a browser had kept is not sent. */
  bytes: number;
  /** Requests one of which had to be answered before the next could be asked: counted, not timed. */
  roundTrips: number;
}

/**
 * Asks, and waits for the first row.
 * @param ask leads the tab to the page that answers
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

/** How deep each request stands in the chain of those that led to it: the page 1, what its HTML names 2. */
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
