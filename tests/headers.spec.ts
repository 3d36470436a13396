import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testSettings, testSite } from '../scripts/test/build-test-site.ts';
import { type HeaderRule, headerRules, headersAt } from '../src/headers.ts';
import { readSettings } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { expect, test } from './site.ts';

const rules = headerRules(readSettings(testSettings));

test('an unknown address answers 404, with the policy and not cacheable', async ({ request }) => {
  for (const address of ['/khong-co/', '/_astro/code/khong-co.css', '/nhung/khong-co/']) {
    const response = await request.get(address);
    expect(response.status()).toBe(404);
    expect(response.headers()).toMatchObject(lowerCased(headersAt('/404.html', rules)));
    expect(await response.text()).toContain('<h1');
  }
});

test('only code and fonts are cacheable for a year', () => {
  const kept = listSite(testSite).files.filter((file) =>
    headersAt(`/${file}`, rules)['Cache-Control']?.includes('immutable'),
  );
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.filter((file) => !/\.(?:css|js|woff2)$/.test(file))).toEqual([]);
});

test('web.config is well-formed and gives each IIS path the headers of src/headers.ts', async ({
  page,
}) => {
  const xml = readFileSync(join(testSite, 'web.config'), 'utf8');
  const sections = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const fault = document.querySelector('parsererror')?.textContent;
    if (fault) throw new Error(fault);
    return [...document.querySelectorAll('customHeaders')].map((list) => ({
      at: list.closest('location')?.getAttribute('path') ?? '',
      changes: [...list.children].map((each) => [
        each.tagName,
        each.getAttribute('name') ?? '',
        each.getAttribute('value') ?? '',
      ]),
    }));
  }, xml);
  expect(sections.map(({ at }) => at)).toEqual(rules.map(({ at }) => at.replace(/^\/|\/$/g, '')));
  for (const { at: path } of rules) {
    const headers = new Map<string, string>();
    for (const { at, changes } of sections) {
      if (at && path !== `/${at}` && !path.startsWith(`/${at}/`)) continue;
      for (const [tag, name = '', value = ''] of changes) {
        if (tag === 'remove') headers.delete(name);
        else headers.set(name, value);
      }
    }
    expect(Object.fromEntries(headers)).toEqual(headersAt(path, rules));
  }
});

const lowerCased = (headers: HeaderRule['headers']) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
