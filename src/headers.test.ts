import { expect, test } from 'vitest';
import { headerRules, headersAt } from './headers.ts';

const rules = headerRules({ origin: 'http://127.0.0.1:4321' });
const at = (path: string) => headersAt(path, rules);

test('nothing may run, load or frame except the site itself', () => {
  expect(at('/phong-trao/covid-19/ke-hoach/')['Content-Security-Policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
});

test('only the embed may be framed, only data and feeds may be read by other origins', () => {
  expect(at('/nhung/mot-trang-giay/')['Content-Security-Policy']).toContain('frame-ancestors *');
  expect(at('/nhung/mot-trang-giay/')).not.toHaveProperty('X-Frame-Options');
  expect(at('/du-lieu/khen-thuong.csv')['Access-Control-Allow-Origin']).toBe('*');
  expect(at('/rss.xml')['Access-Control-Allow-Origin']).toBe('*');
  expect(at('/phong-trao/covid-19/tieu-chi/tc1/rss.xml')['Access-Control-Allow-Origin']).toBe('*');
  expect(at('/khen-thuong/')).not.toHaveProperty('Access-Control-Allow-Origin');
});

test('only code and fonts are cached, nothing generated from content', () => {
  expect(at('/_astro/code/Page.css')['Cache-Control']).toContain('immutable');
  for (const path of [
    '/',
    '/_astro/pictures/anh.webp',
    '/chia-se/trang-chu.png',
    '/khen-thuong/bang.json',
    '/khen-thuong/thanh-tich.json',
    '/du-lieu/don-vi.csv',
    '/pagefind/fragment/vi_1.pf_fragment',
    '/pagefind/index/vi_1.pf_index',
    '/pagefind/pagefind-entry.json',
  ]) {
    expect(at(path)['Cache-Control'], path).toBe('no-cache');
  }
});
