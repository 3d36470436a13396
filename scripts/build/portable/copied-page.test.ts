import { expect, it } from 'vitest';
import { type CopiedSite, copiedPage, copiedStyle } from './copied-page.ts';

const site: CopiedSite = {
  base: '/thi-dua/',
  address: 'https://so.example.vn/thi-dua/',
  day: '28/11/2026',
  copied: new Set([
    'index.html',
    'ke-hoach/index.html',
    'tim-kiem/index.html',
    '_astro/code/Page.js',
    '_astro/code/a.css',
    '_astro/code/ban-chep.css',
    '_astro/pictures/a.webp',
    '_astro/pictures/b.webp',
  ]),
  leftOut: new Set(['rss.xml']),
  scripts: new Map([['_astro/code/Page.X.js', '_astro/code/Page.js']]),
};
const copied = (body: string, head = '', file = 'ke-hoach/index.html') =>
  copiedPage(`<html><head>${head}</head><body class="x">${body}</body></html>`, file, site);

it('links pages by file names, preserving anchors and queries', () => {
  const page = copied(
    '<a href="/thi-dua/#a">1</a><a href="/thi-dua/tim-kiem/?q=a#b">2</a><a href="#c">3</a><a href="https://khac.example/">4</a>',
  );
  expect([...page.matchAll(/<a href="([^"]*)">\d/g)].map(([, href]) => href)).toEqual([
    '../index.html#a',
    '../tim-kiem/index.html?q=a#b',
    '#c',
    'https://khac.example/',
  ]);
});

it('links to the public site where the copy leaves a file out', () => {
  expect(copied('<a href="/thi-dua/rss.xml">')).toContain(
    'href="https://so.example.vn/thi-dua/rss.xml"',
  );
});

it('includes pictures, forms and scripts, the scripts as deferred classic ones', () => {
  const page = copied(
    '<form action="/thi-dua/tim-kiem/"></form><img src="/thi-dua/_astro/pictures/a.webp" srcset="/thi-dua/_astro/pictures/a.webp 1w, /thi-dua/_astro/pictures/b.webp 2w" alt><script type="module" src="/thi-dua/_astro/code/Page.X.js"></script>',
    '<link rel="preload" href="/thi-dua/_astro/code/f.woff2" as="font"><link rel="canonical" href="https://so.example.vn/thi-dua/ke-hoach/">',
  );
  expect(page).toContain('<form action="../tim-kiem/index.html">');
  expect(page).toContain(
    'srcset="../_astro/pictures/a.webp 1w, ../_astro/pictures/b.webp 2w" alt>',
  );
  expect(page).toContain('<script src="../_astro/code/Page.js" defer></script>');
  expect(page).not.toContain('preload');
  expect(page).toContain('<link rel="canonical" href="https://so.example.vn/thi-dua/ke-hoach/">');
});

it('shows its day and its public address, and has a policy without any host', () => {
  const page = copied('');
  expect(page).toContain(
    'Bản chép ngày 28/11/2026, có thể đã cũ. Bản mới nhất: <a href="https://so.example.vn/thi-dua/ke-hoach/">',
  );
  expect(page).toContain(
    `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'`,
  );
});

it('leaves text of the page that looks like an address', () => {
  expect(copied('<p>href="/thi-dua/khong-co/"</p>')).toContain('<p>href="/thi-dua/khong-co/"</p>');
});

it('refuses a page with a broken link or an unknown script', () => {
  expect(() => copied('<a href="/thi-dua/khong-co/">')).toThrow(
    'ke-hoach/index.html: /thi-dua/khong-co/ leads to no file of the site',
  );
  expect(() => copied('<script src="/thi-dua/x.js"></script>')).toThrow('no script of the copy');
});

it('embeds fonts in the style sheet, which a page from a disk may not fetch', () => {
  const css =
    '@font-face{src:url(/thi-dua/_astro/code/f.woff2)}a{background:url("/thi-dua/_astro/pictures/a.webp")}';
  expect(copiedStyle(css, '_astro/code/a.css', site, () => Buffer.from('f'))).toBe(
    '@font-face{src:url(data:font/woff2;base64,Zg==)}a{background:url(../pictures/a.webp)}',
  );
});
