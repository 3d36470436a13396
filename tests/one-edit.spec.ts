import { cpSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { keptBundlesFolder } from '../scripts/build/kept-bundles.ts';
import { readKeptPages } from '../scripts/build/kept-pages.ts';
import { keptSiteFolder } from '../scripts/build/kept-site.ts';
import { realSettings } from '../scripts/test/build-real-site.ts';
import { hashesIn } from '../scripts/verify/sums.ts';
import { astroCacheOf } from '../src/astro/cache.ts';
import { digestOf } from '../src/model/digest.ts';
import { entriesOf, readFile } from '../src/model/read/read.ts';
import { cacheOf } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { buildsOf } from './builds.ts';
import { copyContent } from './copied-content.ts';

/** A build with caches gives the bytes of one without; `npm run audit -- kept-pages` tests more. */
test.describe.configure({ mode: 'serial', timeout: 600_000 });

const copied = copyContent('one-edit');
const small = copyContent('rendered-again', realSettings);
const { folder, site, edit } = copied;
const exemplar = (slug: string) => `guong-dien-hinh/${slug}/index.md`;
const decision = 'khen-thuong/2021/9902-qd-ubnd.md';

const { sums, built, expectAsFromNothing } = buildsOf(copied);
const page = (address: string) => readFileSync(join(site, address, 'index.html'), 'utf8');

/** Approves an exemplar as it is. */
function approve(slug: string): void {
  const file = exemplar(slug);
  const [entry] = entriesOf(readFile(readFileSync(join(folder, file)), file, 'exemplar'));
  if (!entry) throw new Error(`${file} holds no record`);
  const digest = digestOf(entry, (photo) =>
    readFileSync(join(folder, 'guong-dien-hinh', slug, photo)),
  );
  edit(file, (text) => text.replace(/sha256-\w+/, digest));
}

/** Flips one bit in each of some cache files, which nothing else in a build could notice. */
function damage(cache: string, which: RegExp): void {
  const files = listSite(cache).files.filter((file) => which.test(file));
  expect(files, String(which)).not.toEqual([]);
  for (const file of files) {
    const path = join(cache, file);
    const { atime, mtime } = statSync(path);
    const bytes = readFileSync(path);
    const middle = bytes.length >> 1;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    // Create a new file: a cached page is a hard link to the site's.
    rmSync(path);
    writeFileSync(path, bytes);
    utimesSync(path, atime, mtime);
  }
}

test('edits of exemplars and decisions: text, photo, award, a row and an exemplar withheld, one deleted, one added; damaged caches', async () => {
  const first = sums();
  const kept = (file: string) => readKeptPages({ contentDir: folder }).pages.get(file);
  const untouched = () => kept('guong-dien-hinh/cuon-so-viec-nho-dau-ca/index.html')?.key;
  const key = untouched();
  expect(key).toBeDefined();
  edit(exemplar('chuyen-xe-bon-gio-ruoi-sang'), (text) =>
    text.replace('Bốn giờ mười lăm', 'Bốn giờ hai mươi'),
  );
  approve('chuyen-xe-bon-gio-ruoi-sang');

  const photo = join(folder, 'guong-dien-hinh/tach-lan-xe-hang-tu-xa');
  const [, name = ''] = /file: (.*)/.exec(readFileSync(join(photo, 'index.md'), 'utf8')) ?? [];
  const turned = await sharp(join(photo, name)).flop().png().toBuffer();
  writeFileSync(join(photo, name), turned);
  approve('tach-lan-xe-hang-tu-xa');

  edit(exemplar('mai-hien-de-den'), (text) =>
    text.replace(/^kind:/m, 'withdrawn: 20/11/2026\nkind:'),
  );
  // The decision that commended “Chuyến xe …”, and another row of it.
  edit(decision, (text) =>
    text
      .replace('subjectLine: Về việc tặng Bằng khen', 'subjectLine: Về việc trao tặng Bằng khen')
      .replace(/^signed: .*$/m, 'signed: 21/12/2021')
      .replace(/(\n {2}- no: 2\n {4}section: B\. CÁ NHÂN\n)/, '$1    publish: an\n'),
  );
  rmSync(join(folder, 'guong-dien-hinh/mot-trang-giay'), { recursive: true });
  cpSync(
    join(folder, 'guong-dien-hinh/nhan-phan-viec-kho'),
    join(folder, 'guong-dien-hinh/nhan-phan-viec-moi'),
    { recursive: true },
  );
  edit(exemplar('nhan-phan-viec-moi'), (text) => text.replace(/^title: /m, 'title: Lại '));
  approve('nhan-phan-viec-moi');

  const again = built();
  expect(again).not.toBe(first);
  // Nothing withdrawn or deleted remains in what the next build starts from.
  expect([...hashesIn(keptSiteFolder({ contentDir: folder }))]).toEqual([...hashesIn(site)]);
  expect(untouched()).toBe(key);
  expect(page('guong-dien-hinh/chuyen-xe-bon-gio-ruoi-sang')).toContain('Bốn giờ hai mươi');
  expect(page('guong-dien-hinh/chuyen-xe-bon-gio-ruoi-sang/ap-phich')).toContain('21/12/2021');
  expect(page('guong-dien-hinh/mai-hien-de-den')).toContain('Nội dung này hiện không công bố.');
  expect(page('guong-dien-hinh/mai-hien-de-den/ap-phich')).not.toContain('hiên');

  damage(
    keptSiteFolder({ contentDir: folder }),
    /cuon-so-viec-nho-dau-ca.*html$|\.webp$|muc\.json$/,
  );
  damage(join(astroCacheOf({ contentDir: folder }), 'assets'), /\.webp$/);
  damage(cacheOf({ contentDir: folder }), /^(?:build|check)\.bin$/);
  damage(keptBundlesFolder({ contentDir: folder }), /./);
  const bundled = () => statSync(`${keptBundlesFolder({ contentDir: folder })}.bin`).mtimeMs;
  const before = bundled();
  expect(built()).toBe(again);
  const anew = bundled();
  expect(anew).not.toBe(before);

  edit(exemplar('chuyen-xe-bon-gio-ruoi-sang'), (text) =>
    text.replace('Bốn giờ hai mươi', 'Bốn giờ hai lăm'),
  );
  approve('chuyen-xe-bon-gio-ruoi-sang');
  // A disk slower than rendering: pages wait for the removal of what they replace.
  const edited = built({ SLOW_UNLINK: keptSiteFolder({ contentDir: folder }) });
  expect(bundled(), 'a text is edited and Vite is not asked').toBe(anew);
  expect(page('guong-dien-hinh/chuyen-xe-bon-gio-ruoi-sang')).toContain('Bốn giờ hai lăm');
  expectAsFromNothing(edited);
});

test('a process that renders again shows the current content, not what its code has read before', () => {
  const withdrawn = ['nhan-them-ca-truc', 'mot-ca-truc'];
  const [original = '', copy = ''] = withdrawn.map((slug) =>
    join(small.folder, 'guong-dien-hinh', slug),
  );
  cpSync(original, copy, { recursive: true });
  const { status, stderr } = small.run({}, withdrawn, '../tests/render-again');
  expect(status, stderr).toBe(0);
  for (const slug of withdrawn)
    expect(readFileSync(join(small.site, 'guong-dien-hinh', slug, 'index.html'), 'utf8')).toContain(
      'Nội dung này hiện không công bố.',
    );
});
