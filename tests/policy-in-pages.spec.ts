import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { writePolicies } from '../scripts/build/policy-in-pages.ts';
import { testSettings, testSite } from '../scripts/test/build-test-site.ts';
import { readSettings } from '../src/settings.ts';
import { test as base, expect } from './site.ts';
import { templates } from './templates.ts';

/** A host without our headers, for a site whose pages contain the policy. */
const test = base.extend<object, { served: string }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first argument's pattern
    async ({}, use) => {
      const site = mkdtempSync(join(tmpdir(), 'policy-'));
      cpSync(testSite, site, { recursive: true });
      writePolicies(site, readSettings(testSettings));
      const server = createServer(sirv(site, { dev: true }));
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      server.close();
      rmSync(site, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test("a host without headers serves every template under its page's policy", async ({
  page,
  faults,
}) => {
  for (const { name, address } of templates) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }).first(), name).toBeVisible();
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.head.append(script);
      return 'planted' in window;
    });
    expect(ran, name).toBe(false);
  }
  // Each injected script was refused, and nothing else.
  expect(faults.filter((each) => !/inline script/.test(each))).toEqual([]);
  expect(faults).toHaveLength(templates.length);
});

test('both searches work there', async ({ page, faults }) => {
  await page.goto('/tim-kiem/?q=trung%20thuc');
  await expect(page.getByRole('main').getByRole('link').nth(5)).toBeVisible();
  await page.goto('/khen-thuong/?q=nguyen');
  await expect(page.getByRole('status').first()).toContainText(/\d/);
  expect(faults).toEqual([]);
});
