import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import { serve } from '../scripts/serve.ts';
import { testSite } from '../scripts/test/build-test-site.ts';

/** Violations by a page; empty if there are none. */
export interface Faults {
  faults: string[];
}

/**
 * A built site in a browser, the sample site by default: each worker serves it on its own port, and
 * every test records console errors and requests to other hosts (`faults`).
 */
export const test = base.extend<Faults, { site: string; served: string }>({
  site: [testSite, { option: true, scope: 'worker' }],
  served: [
    async ({ site }, use) => {
      if (site === testSite && !existsSync(site))
        throw new Error('No test site yet. Run "npm test" once.');
      const server = await serve(site, { base: '/', origin: 'http://127.0.0.1' }, 0);
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ served }, use) => use(served),
  faults: [
    async ({ page, served }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== served && protocol !== 'blob:') faults.push(`other host: ${request.url()}`);
      });
      await use(faults);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
