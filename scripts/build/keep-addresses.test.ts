import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { publishedAddresses } from '../../src/model/published-addresses.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { keepAddresses } from './keep-addresses.ts';
import { rememberAddresses } from './remember-addresses.ts';
import { publicSettings, writeFiles } from './site-fixture.ts';

let home: string;
let settings = publicSettings;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'addresses-'));
  settings = { ...publicSettings, contentDir: join(home, 'content') };
  mkdirSync(settings.contentDir);
});
const content = (files: Record<string, string>) => writeFiles(settings.contentDir, files);
const keep = () =>
  keepAddresses(site(), readContentSet(filesOnDisk(settings.contentDir)), settings);
const site = () => join(home, 'outer/site');
const page = (address: string) => readFileSync(join(site(), address, 'index.html'), 'utf8');
const list = () => readFileSync(join(settings.contentDir, 'dia-chi-da-cong-bo.txt'), 'utf8');
const tombstone = '<h1 data-tombstone>x</h1>';

test('an exemplar whose folder is deleted gets a tombstone, and is reported', () => {
  content({
    'dia-chi-da-cong-bo.txt':
      '/guong-dien-hinh/da-xoa/\n/guong-dien-hinh/da-xoa/ap-phich/\n/khen-thuong/2019/\n',
  });
  writeFiles(site(), { 'khong-cong-bo/index.html': tombstone });
  expect(keep()).toEqual(['guong-dien-hinh/da-xoa/']);
  for (const address of [
    'guong-dien-hinh/da-xoa',
    'guong-dien-hinh/da-xoa/ap-phich',
    'khen-thuong/2019',
  ])
    expect(page(address)).toBe(tombstone);
});

test('the poster and embed of an exemplar that moved redirect too', () => {
  content({
    'guong-dien-hinh/moi/index.md': '---\nformerSlugs: [cu]\n---\n',
    'dia-chi-da-cong-bo.txt': '/guong-dien-hinh/cu/ap-phich/\n/nhung/cu/\n/guong-dien-hinh/cu/\n',
  });
  writeFiles(site(), {
    'khong-cong-bo/index.html': tombstone,
    'guong-dien-hinh/moi/index.html': 'x',
    'guong-dien-hinh/moi/ap-phich/index.html': 'x',
    'nhung/moi/index.html': tombstone,
  });
  expect(keep()).toEqual([]);
  expect(page('guong-dien-hinh/cu')).toContain('url=/guong-dien-hinh/moi/"');
  expect(page('guong-dien-hinh/cu/ap-phich')).toContain('url=/guong-dien-hinh/moi/ap-phich/"');
  expect(page('nhung/cu')).toBe(tombstone);
});

const outside = [
  '../ngoai',
  '/../../ngoai/',
  '..\\ngoai',
  'a/../../ngoai/',
  '%2e%2e/ngoai/',
  'a\0b/',
  '//ngoai/',
  'C:/ngoai/',
  `${'a'.repeat(300)}/`,
  `${'a/'.repeat(300)}`,
  'con/',
  'robots.txt/',
  '.ngoai/',
];

test.each(outside)(
  'no address of the list or of a record writes outside the site: %j',
  (address) => {
    content({
      'guong-dien-hinh/moi/index.md': `---\nformerSlugs: [${JSON.stringify(address)}]\n---\n`,
      'dia-chi-da-cong-bo.txt': `/${address}\n${address}\n`,
    });
    writeFiles(site(), {
      'khong-cong-bo/index.html': tombstone,
      'guong-dien-hinh/moi/index.html': 'x',
      'robots.txt': 'x',
    });
    const before = readdirSync(home, { recursive: true }).sort();
    keep();
    expect(readdirSync(home, { recursive: true }).sort()).toEqual(before);
  },
);

test('every build of real content for a public address adds its pages to the list', () => {
  content({ 'dia-chi-da-cong-bo.txt': '# Ghi chú của Văn phòng\r\n/ke-hoach/\r\n/../sai/' });
  writeFiles(site(), {
    'index.html': 'x',
    '404.html': 'x',
    'ke-hoach/index.html': 'x',
    'guong-dien-hinh/a/index.html': 'x',
    'da-go/index.html': tombstone,
    'da-chuyen/index.html': '<meta http-equiv="refresh" content="0; url=/ke-hoach/">',
  });
  for (const other of [
    { samples: true },
    { origin: 'http://127.0.0.1:4321' },
    { origin: 'http://localhost' },
  ])
    expect(rememberAddresses(site(), { ...settings, ...other })).toEqual({ remembered: 0 });
  expect(rememberAddresses(site(), settings)).toEqual({ remembered: 1 });
  expect(rememberAddresses(site(), settings)).toEqual({ remembered: 0 });
  expect(list()).toBe(
    '# Ghi chú của Văn phòng\r\n/ke-hoach/\r\n/../sai/\r\n/guong-dien-hinh/a/\r\n',
  );
  expect(publishedAddresses(filesOnDisk(settings.contentDir))).toEqual([
    'ke-hoach/',
    'guong-dien-hinh/a/',
  ]);
  expect(readdirSync(settings.contentDir)).toEqual(['dia-chi-da-cong-bo.txt']);
});

test('a list in another encoding is not damaged, and is reported', () => {
  const path = join(settings.contentDir, 'dia-chi-da-cong-bo.txt');
  const bytes = Buffer.from('\ufeff/kế-hoạch/\n', 'utf16le');
  writeFileSync(path, bytes);
  writeFiles(site(), { 'ke-hoach/index.html': 'x' });
  expect(rememberAddresses(site(), settings).forgotten).toContain('không ở bảng mã UTF-8');
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('the list is never written through a link, neither its own nor one at the temporary name', () => {
  const path = join(settings.contentDir, 'dia-chi-da-cong-bo.txt');
  const theirs = join(home, 'theirs.txt');
  writeFileSync(theirs, 'theirs');
  writeFiles(site(), { 'ke-hoach/index.html': 'x' });
  symlinkSync(theirs, join(settings.contentDir, '.dia-chi-da-cong-bo.txt.moi'));
  expect(rememberAddresses(site(), settings)).toEqual({ remembered: 1 });
  rmSync(path);
  symlinkSync(theirs, path);
  expect(rememberAddresses(site(), settings).forgotten).toContain('là liên kết, không phải tệp');
  expect(readFileSync(theirs, 'utf8')).toBe('theirs');
  expect(readlinkSync(path)).toBe(theirs);
  rmSync(path);
  execFileSync('mkfifo', [path]);
  expect(rememberAddresses(site(), settings).forgotten).toContain('tệp đặc biệt');
  expect(publishedAddresses(filesOnDisk(settings.contentDir))).toEqual([]);
});

test('nothing responds at an address that names someone withheld, published before or not', () => {
  content({
    'guong-dien-hinh/moi/index.md': '---\nformerSlugs: [lo-van-thu-cu]\n---\n',
    'dia-chi-da-cong-bo.txt':
      '/don-vi/lo-van-thu/\n/guong-dien-hinh/thu-to-ba/ap-phich/\n/nhung/thu-to-ba/\n',
  });
  writeFiles(site(), { 'khong-cong-bo/index.html': tombstone });
  const set = readContentSet(filesOnDisk(settings.contentDir));
  const isNamingAddress = (address: string) => address.includes('lo-van-thu');
  const mayNameAddress = (address: string) => /lo-van-thu|thu-to-ba/.test(address);
  keepAddresses(site(), set, settings, { isNamingAddress, mayNameAddress });
  expect(readdirSync(site())).toEqual(['khong-cong-bo']);
});

test('a former slug of a withdrawn exemplar responds like the exemplar', () => {
  content({ 'guong-dien-hinh/moi/index.md': '---\nformerSlugs: [cu]\n---\n' });
  writeFiles(site(), {
    'khong-cong-bo/index.html': tombstone,
    'guong-dien-hinh/moi/index.html': tombstone,
  });
  keep();
  expect(readdirSync(join(site(), 'guong-dien-hinh'))).toEqual(['cu', 'moi']);
});
