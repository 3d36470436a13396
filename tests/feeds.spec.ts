import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { realSite } from '../scripts/test/build-real-site.ts';
import { testSite } from '../scripts/test/build-test-site.ts';
import { listSite } from '../src/site-files.ts';
import { expect, test } from './site.ts';

const read = (file: string) => readFileSync(join(realSite, file), 'utf8');
const host = 'https://thidua.example.vn';
const entries = [
  `${host}/guong-dien-hinh/nhan-them-ca-truc/`,
  `${host}/guong-dien-hinh/lop-hoc-ben-hien/`,
  `${host}/khen-thuong/2022/9941-qd-sgtvt/`,
];

test('RSS contains complete exemplars and decisions, and is well-formed', async ({ page }) => {
  const texts = await select(page, read('rss.xml'), {
    links: 'channel > item > link',
    contents: 'item > *|encoded',
    required: 'channel > title, channel > description',
    dates: 'item > pubDate',
  });
  expect(texts.links).toEqual(entries);
  expect(texts.required).toHaveLength(2);
  expect(texts.dates[0]).toBe('Sun, 12 Jun 2022 05:00:00 GMT');
  expect(texts.contents[0]).toContain('Nhận thêm ca trực cuối tuần trong ba tháng.');
  expect(texts.contents[0]).toContain(`href="${host}/ke-hoach/#ii-3"`);
  expect(texts.contents[2]).toContain('<td>Không công bố</td>');
});

test('Atom has the required elements of a feed and of each entry', async ({ page }) => {
  const texts = await select(page, read('atom.xml'), {
    feed: 'feed > id, feed > title, feed > updated, feed > author > name',
    entries: 'entry > id',
    dates: 'entry > updated',
    titles: 'entry > title',
  });
  expect(texts.feed).toHaveLength(4);
  expect(texts.entries).toEqual(entries);
  expect(texts.titles).toHaveLength(3);
  for (const date of texts.dates) expect(new Date(date).toISOString()).toBe(date);
});

test('JSON Feed contains the same', () => {
  const feed = JSON.parse(read('feed.json'));
  expect(feed.version).toContain('jsonfeed.org/version/1');
  expect(feed.items.map(({ url }: { url: string }) => url)).toEqual(entries);
});

test('each unit and each criterion has its own feeds, linked from its page', () => {
  const items = (file: string) =>
    JSON.parse(read(file)).items.map(({ url }: { url: string }) => url);
  expect(items('phong-trao/covid-19/tieu-chi/tc4/feed.json')).toEqual([entries[0]]);
  expect(items('phong-trao/covid-19/tieu-chi/tc1/feed.json')).toEqual([]);
  expect(items('don-vi/doi-thu-nghiem/feed.json')).toEqual(entries);
  for (const file of listSite(realSite).files.filter((each) => each.endsWith('.html'))) {
    const feed = /rel="alternate" type="application\/atom\+xml" href="\/([^"]+)"/.exec(read(file));
    if (feed) expect(existsSync(join(realSite, feed[1] ?? '')), `${file}: ${feed[1]}`).toBe(true);
  }
});

test('no feed contains a withheld person or text', () => {
  for (const file of listSite(realSite).files.filter((each) => /\.(xml|json|html)$/.test(each))) {
    expect(read(file), file).not.toContain('Người Không Công Bố');
  }
});

test('samples stay out of feeds and sitemap', () => {
  const sample = (file: string) => readFileSync(join(testSite, file), 'utf8');
  expect(JSON.parse(sample('feed.json')).items).toEqual([]);
  expect(sample('rss.xml')).not.toContain('<item>');
  expect(sample('sitemap.xml')).not.toContain('/mot-trang-giay/');
  expect(sample('sitemap.xml')).toContain('/phong-trao/covid-19/ke-hoach/');
});

test('the sitemap lists every indexable page, and robots.txt refers to it', () => {
  const sitemap = read('sitemap.xml');
  for (const address of entries) expect(sitemap).toContain(`<loc>${address}</loc>`);
  for (const hidden of ['tim-kiem', '/nhung/', 'nhan-them-ca-truc/ap-phich', '404']) {
    expect(sitemap).not.toContain(hidden);
  }
  expect(read('robots.txt')).toContain(`Sitemap: ${host}/sitemap.xml`);
});

/** Texts of elements of an XML document, parsed strictly by a browser. */
function select<Name extends string>(
  page: Page,
  xml: string,
  selectors: Record<Name, string>,
): Promise<Record<Name, string[]>> {
  return page.evaluate(
    ([text, wanted]: readonly [string, Record<string, string>]) => {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      const fault = document.querySelector('parsererror')?.textContent;
      if (fault) throw new Error(fault);
      return Object.fromEntries(
        Object.entries(wanted).map(([name, selector]) => [
          name,
          [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? ''),
        ]),
      ) as Record<Name, string[]>;
    },
    [xml, selectors as Record<string, string>] as const,
  );
}
