import { expect, test } from 'vitest';
import { headerRules, headersAt } from './headers.ts';

const rules = headerRules({ origin: 'http://127.0.0.1:4321' });
const at = (path: string) => headersAt(path, rules);

test('nothing may run, load or frame but the site itself', () => {
  expect(at('/ke-hoach/')['Content-Security-Policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
});

test('only the embed may be framed, only data and feeds may be read by others', () => {
  expect(at('/nhung/mot-trang-giay/')['Content-Security-Policy']).toContain('frame-ancestors *');
  expect(at('/nhung/mot-trang-giay/')).not.toHaveProperty('X-Frame-Options');
  expect(at('/du-lieu/khen-thuong.csv')['Access-Control-Allow-Origin']).toBe('*');
  expect(at('/rss.xml')['Access-Control-Allow-Origin']).toBe('*');
  expect(at('/tieu-chi/tc1/rss.xml')['Access-Control-Allow-Origin']).toBe('*');
  expect(at('/khen-thuong/')).not.toHaveProperty('Access-Control-Allow-Origin');
});

test('files named by their content are kept for ever, pages and the entry of the index never', () => {
  expect(at('/_astro/Page.css')['Cache-Control']).toContain('immutable');
  expect(at('/pagefind/fragment/vi_1.pf_fragment')['Cache-Control']).toContain('immutable');
  expect(at('/pagefind/pagefind-entry.json')['Cache-Control']).toBe('no-cache');
  expect(at('/')['Cache-Control']).toBe('no-cache');
});
