import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { astroCacheOf } from '../src/astro/cache.ts';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { copyContent } from './copied-content.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const copy = copyContent('transaction');
const { site, run } = copy;
const exemplar = 'guong-dien-hinh/mot-trang-giay/index.md';

let whole = '';

/** A site as one text: the sums of its files, after seeing that none is missing. */
function stateOf(folder: string): string {
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  expect(sums.split('\n').length - 1).toBe(listSite(folder).files.length - 1);
  return sums;
}

test.beforeAll(() => {
  const { status, stderr } = run();
  expect(status, stderr).toBe(0);
  whole = stateOf(site);
});
test.afterEach(() => copy.restore());
test.afterAll(() => copy.remove());

for (const [name, moment, after] of [
  ['while checking', 'Kiểm tra nội dung', 0],
  ['while rendering', 'Dựng trang', 1500],
  ['while indexing', 'Lập chỉ mục', 0],
  ['while verifying', 'Soát trang', 50],
  ['before the old site makes room', 'rename 1', 0],
  ['between the two renames', 'rename 2', 0],
] as const) {
  test(`a kill ${name} leaves the old site whole, or its place to the next start`, () => {
    const old = existsSync(site) ? stateOf(site) : undefined;
    expect(run({ KILL_AT: moment, KILL_AFTER: String(after) }).signal).toBe('SIGKILL');
    if (moment === 'rename 2') expect(existsSync(site)).toBe(false);
    else expect(stateOf(site)).toBe(old);
    if (moment === 'Dựng trang') halveOnePicture();
  });
}

/** Leaves a picture in Astro's cache as a kill in the middle of writing it would. */
function halveOnePicture() {
  const pictures = join(astroCacheOf({ contentDir: copy.folder }), 'assets');
  const [first = ''] = readdirSync(pictures).filter((name) => name.endsWith('.webp'));
  truncateSync(join(pictures, first), 1000);
}

test('the next start mends it and leaves nothing to clean', () => {
  const { status, stderr } = run();
  expect(status, stderr).toBe(0);
  expect(stateOf(site)).toBe(whole);
  const home = join(root, '.build/test');
  expect(readdirSync(home).filter((name) => name.startsWith('.transaction'))).toEqual([
    '.transaction.bien-nhan.json',
  ]);
});

test('seven faults in a file give seven messages and leave the last good site untouched', () => {
  const old = stateOf(site);
  const faults = {
    title: 'title:',
    kind: 'kind: guong-sang',
    criteria: 'criteria: [tc9]',
    author: 'author:',
    written: 'written: 31/02/2021',
    published: 'published: 2021-10-10',
    sample: 'smaple: true',
  };
  for (const [key, fault] of Object.entries(faults)) {
    copy.edit(exemplar, (text) => text.replace(new RegExp(`^${key}:.*$`, 'm'), fault));
  }
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr.match(/mot-trang-giay\/index\.md:\d+:\d+ {2}Lỗi/g)?.length).toBeGreaterThanOrEqual(
    7,
  );
  for (const fault of Object.values(faults)) expect(stderr).toContain(fault.split(':')[0]);
  expect(stateOf(site)).toBe(old);
});

test('a fault elsewhere does not delay a withdrawal', () => {
  copy.edit('khen-thuong/2021/9902-qd-ubnd.md', (text) =>
    text.replace(/^form:.*$/m, 'form: huy-hieu'),
  );
  copy.edit(exemplar, (text) => text.replace(/^sample:/m, 'withdrawn: 23/11/2026\nsample:'));
  expect(run().status).toBe(1);
  const { status, stdout, stderr } = run({}, ['--without-faulty']);
  expect(status, stderr).toBe(0);
  expect(stdout).toContain(
    'Không đưa lên 1 nội dung có lỗi: quyết định khen thưởng 2021/9902-qd-ubnd.',
  );
  const page = readFileSync(join(site, 'guong-dien-hinh/mot-trang-giay/index.html'), 'utf8');
  expect(page).toContain('Nội dung này hiện không công bố.');
});
