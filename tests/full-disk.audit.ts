import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { receiptAt } from '../scripts/build/receipt.ts';
import { testSite } from '../scripts/test/build-test-site.ts';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { noSmallDisk, type SmallDisk, smallDisk } from './small-disk.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.beforeAll(() => {
  const reason = noSmallDisk();
  if (reason) throw new Error(reason);
});

let disk: SmallDisk;
test.afterEach(() => disk.remove());

/** The checksums of a site as one text; verifies that no file is missing. */
function stateOf(folder: string): string {
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  expect(sums.split('\n').length - 1).toBe(listSite(folder).files.length - 1);
  return sums;
}

/** Places the test site there as a build would. */
function laySite(folder: string): void {
  cpSync(testSite, folder, { recursive: true });
  cpSync(receiptAt(testSite), receiptAt(folder));
}

/** Builds on a full disk: the old site is intact, one sentence explains why, no leftovers. */
function expectRefusal(site: string, step: string) {
  const { status, stderr } = disk.build({ OUT_DIR: site });
  expect(status, stderr).toBe(1);
  // Warnings may stand above.
  const [why, ...rest] = stderr.split('\n').slice(-3);
  expect(why).toMatch(`Không xong ở bước “${step}”: `);
  expect(why).toMatch(/(: |^)Ổ đĩa đã đầy\. Hãy xóa bớt tệp rồi chạy lại\.$/);
  expect(rest).toEqual([`Trang ở ${site} không bị thay đổi.`, '']);
  expect(stateOf(disk.seen(site))).toBe(stateOf(testSite));
}

test('a full disk of the project leaves the old site intact, and the next build needs no cleanup', async () => {
  const site = join(root, '.build/full/site');
  disk = await smallDisk(
    100,
    ['.build', '.cache', '.astro'].map((name) => join(root, name)),
  );
  laySite(disk.seen(site));
  for (const bytes of [0, 8_000_000]) {
    disk.leave(bytes);
    expectRefusal(site, bytes === 0 ? 'Chuẩn bị chỗ dựng' : 'Dựng trang');
    expect(readdirSync(disk.seen(dirname(site))).sort()).toEqual([
      '.site.bien-nhan.json',
      '.site.lock',
      'site',
    ]);
  }
  rmSync(join(disk.seen(site), 'index.html'));
  disk.makeRoom();
  const { status, stderr } = disk.build({ OUT_DIR: site });
  expect(status, stderr).toBe(0);
  expect(stateOf(disk.seen(site))).toBe(stateOf(testSite));
});

test('so does a full disk of OUT_DIR alone', async () => {
  const site = join(root, '.build/test/other-disk/site');
  disk = await smallDisk(30, [dirname(site)]);
  laySite(disk.seen(site));
  disk.leave(3_000_000);
  expectRefusal(site, 'Thay trang cũ');
  expect(readdirSync(disk.seen(dirname(site))).sort()).toEqual([
    '.site.bien-nhan.json',
    '.site.lock',
    'site',
  ]);
  disk.makeRoom();
  rmSync(join(disk.seen(site), 'index.html'));
  const { status, stderr } = disk.build({ OUT_DIR: site });
  expect(status, stderr).toBe(0);
  expect(stateOf(disk.seen(site))).toBe(stateOf(testSite));
});

test('a full disk of .cache alone stops no build', async () => {
  const site = join(root, '.build/full-cache/site');
  disk = await smallDisk(4, [join(root, '.cache')]);
  laySite(site);
  disk.leave(500_000);
  const { status, stderr } = disk.build({ OUT_DIR: site });
  expect(status, stderr).toBe(0);
  expect(stderr).toContain(`không ghi được vào ${join(root, '.cache')}`);
  expect(stateOf(site)).toBe(stateOf(testSite));
  rmSync(dirname(site), { recursive: true });
});
