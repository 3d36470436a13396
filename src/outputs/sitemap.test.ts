import { expect, test } from 'vitest';
import { sitemapOf } from './sitemap.ts';

const page = (address: string, rest = '') =>
  `<link rel="canonical" href="https://a.vn${address}">${rest}`;

test('pages stand in order of address, with the day of their last change', () => {
  expect(
    sitemapOf([
      page('/ke-hoach/'),
      page(
        '/b/',
        '<p class="page-foot" x><span>Cập nhật: <time datetime="2022-01-12">12/01</time>',
      ),
    ]),
  ).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>https://a.vn/b/</loc><lastmod>2022-01-12</lastmod></url>
    <url><loc>https://a.vn/ke-hoach/</loc></url>
    </urlset>
    "
  `);
});

test('a page that search engines must not list is left out', () => {
  expect(sitemapOf([page('/b/', '<meta name="robots" content="noindex">')])).not.toContain('<url>');
});
