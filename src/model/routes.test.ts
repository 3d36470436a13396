import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../settings.ts';
import { addressesBelow, routeOf, routes, shortAddressOf, stepsAfter } from './routes.ts';

const address = addressesBelow('/thi-dua/');

test('places addresses below the base', () => {
  expect(address.home).toBe('/thi-dua/');
  expect(address.poster('tach-lan')).toBe('/thi-dua/guong-dien-hinh/tach-lan/ap-phich/');
  expect(address.decision('2021/9902-qd-ubnd')).toBe('/thi-dua/khen-thuong/2021/9902-qd-ubnd/');
});

test.each([
  ['', 'home', undefined],
  ['guong-dien-hinh/tach-lan/', 'exemplar', 'tach-lan'],
  ['guong-dien-hinh/t%C3%A1ch-l%C3%A0n/', 'exemplar', 'tách-làn'],
  ['guong-dien-hinh/trang/2/', 'exemplarsPage', undefined],
  ['guong-dien-hinh/loai/cach-lam-hay/', 'currentExemplarsOfKind', undefined],
  ['phong-trao/m/', 'movement', 'm'],
  ['phong-trao/m/ke-hoach/', 'plan', 'm'],
  ['phong-trao/m/tieu-chi/tc1/', 'criterion', 'm/tc1'],
  ['phong-trao/m/tieu-chi/tc1/rss.xml', 'criterionFeed', 'm/tc1'],
  ['phong-trao/m/trach-nhiem/van-phong/', 'role', 'm/van-phong'],
  ['nhung/tach-lan/', 'embed', 'tach-lan'],
  ['khen-thuong/2021/', 'registerOfYear', undefined],
  ['khen-thuong/2021/trang/3/', 'registerOfYearPage', undefined],
  ['khen-thuong/2021/9902-qd-ubnd/', 'decision', '2021/9902-qd-ubnd'],
  ['khen-thuong/2021/9902-qd-ubnd/ban-quet.pdf', 'scan', '2021/9902-qd-ubnd'],
  ['du-lieu/json/decisions/2021/9902-qd-ubnd.json', 'decisionDocument', '2021/9902-qd-ubnd'],
  ['du-lieu/json/decisions.json', 'dataTable', undefined],
  ['chia-se/guong-dien-hinh/tach-lan-vuong.jpg', 'shareImageOfExemplar', 'tach-lan'],
  ['chia-se/khen-thuong/2021/9902-qd-ubnd.png', 'shareImageOfDecision', '2021/9902-qd-ubnd'],
  ['don-vi/phong-a/feed.json', 'unitFeed', 'phong-a'],
  ['ap-phich/nam/2021/', 'sheetOf', undefined],
  ['gioi-thieu/', 'about', 'gioi-thieu'],
  ['trang/bieu-mau/', 'page', 'bieu-mau'],
  ['trang/mau-bao-cao.docx', 'download', undefined],
])('%s is %s', (path, name, id) => {
  const matched = routeOf(path);
  expect(matched?.name).toBe(name);
  expect(matched?.record?.id).toBe(id);
});

test.each(['khong-co/', 'guong-dien-hinh/a/b/', 'ke%E0/'])('matches no route for %s', (path) => {
  expect(routeOf(path)).toBeUndefined();
});

test.each([
  ['phong-trao/m/ke-hoach/', 'ke-hoach/'],
  ['phong-trao/m/ke-hoach.docx', 'ke-hoach/ke-hoach.docx'],
  ['phong-trao/m/trach-nhiem/van-phong/', 'ke-hoach/trach-nhiem/van-phong/'],
  ['phong-trao/m/tieu-chi/tc1/feed.json', 'tieu-chi/tc1/feed.json'],
  ['phong-trao/m/guong-dien-hinh/noi-dung/ii-2/trang/2/', 'guong-dien-hinh/noi-dung/ii-2/trang/2/'],
  ['phong-trao/m/', undefined],
  ['don-vi/phong-a/', undefined],
])('resolves the short address of %s: %s', (own, short) => {
  expect(shortAddressOf(own)).toBe(short);
});

test('reserves the first step of every list', () => {
  expect(stepsAfter('exemplars')).toEqual(expect.arrayContaining(['trang', 'loai', 'noi-dung']));
});

// Patterns for browsers and servers must not contain an outdated address.
test.each([
  'src/headers.ts',
  'src/offline/worker.js',
  'src/page-search/page-named.ts',
  'src/page-search/rank-pages.ts',
  'src/components/search/search-pages.ts',
])('uses only listed addresses in %s', (file) => {
  const steps = new Set(Object.values(routes).flatMap((pattern) => pattern.split('/')));
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const patterns = lines.filter((line) => /= *\/|^ *\/[\^(\\]/.test(line)).join('\n');
  const quoted = lines.flatMap((line) => line.match(/(?<=')\/[a-z-]+\/(?=')/g) ?? []).join('\n');
  const words = `${patterns}\n${quoted}`.match(/[a-z]+(?:-[a-z]+)+/g) ?? [];
  const own = words.filter((word) => word !== 'pagefind-worker');
  expect(own).not.toEqual([]);
  expect(own.filter((word) => !steps.has(word))).toEqual([]);
});
