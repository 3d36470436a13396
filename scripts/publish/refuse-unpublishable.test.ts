import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/settings.ts';
import { publicSettings, writeFiles, writeSite } from '../build/site-fixture.ts';
import { refuseFolder, refuseUnpublishable } from './refuse-unpublishable.ts';

const home = mkdtempSync(join(tmpdir(), 'refuse-'));
const outDir = join(home, 'dist');
const settings = { ...publicSettings, outDir };

test('refuses a missing site, and one without a record of its address', async () => {
  await expect(refuseUnpublishable(settings)).rejects.toThrow('chưa có thư mục này');
  mkdirSync(outDir);
  await expect(refuseUnpublishable(settings)).rejects.toThrow('Chưa có trang');
  writeFiles(outDir, { SHA256SUMS: '' });
  await expect(refuseUnpublishable(settings)).rejects.toThrow(
    'không ghi được dựng cho địa chỉ nào',
  );
});

test.each([
  ['http://127.0.0.1:4321', '/'],
  ['http://127.0.0.1:4321', '/thi-dua/'],
  ['https://thidua.example.vn', '/cu/'],
  ['http://thidua.example.vn', '/'],
])('refuses a site built for %s%s', async (origin, base) => {
  writeSite(outDir, { 'index.html': 'x' }, { ...settings, origin, base });
  await expect(refuseUnpublishable(settings)).rejects.toThrow(
    `dựng ngày 2026-11-23 cho ${origin}${base}, còn SITE_URL là https://thidua.example.vn/`,
  );
});

test('never publishes at an address of this machine', async () => {
  const local = { ...settings, origin: 'http://localhost:4321' };
  writeSite(outDir, { 'index.html': 'x' }, local);
  await expect(refuseUnpublishable(local)).rejects.toThrow('chỉ mở được trên máy này');
});

test('neither publishes samples without the option nor leaves them out silently', async () => {
  writeSite(outDir, { 'index.html': 'x' }, { ...settings, samples: true });
  await expect(refuseUnpublishable(settings)).rejects.toThrow('có nội dung minh họa');
  writeSite(outDir, { 'index.html': 'x' });
  await expect(refuseUnpublishable({ ...settings, samples: true })).rejects.toThrow(
    'SAMPLES đang là 1',
  );
});

test('refuses a folder for releases inside the site or the content', async () => {
  const linked = join(home, 'lien-ket');
  symlinkSync(settings.contentDir, linked);
  for (const folder of [
    outDir,
    join(outDir, 'ban'),
    join(settings.contentDir, 'ban'),
    join(linked, 'ban'),
    root,
    join(root, 'src/ban'),
  ])
    expect(() => refuseFolder(folder, settings), folder).toThrow('trùng hoặc lồng');
  const release = join(home, `ban-${'a'.repeat(64)}`);
  expect(() => refuseFolder(join(release, 'ban'), settings)).toThrow('nằm trong bản');
  expect(() => refuseFolder(`${outDir}-ban`, settings)).not.toThrow();
});

test('refuses a file and a broken link as the folder for releases', async () => {
  const file = join(home, 'tep');
  writeFileSync(file, 'x');
  expect(() => refuseFolder(file, settings)).toThrow('tệp, cần một thư mục');
  expect(() => refuseFolder(join(file, 'ban'), settings)).toThrow('là tệp, không phải thư mục');
  symlinkSync('khong-co', join(home, 'cut'));
  expect(() => refuseFolder(join(home, 'cut/ban'), settings)).toThrow('không dẫn tới đâu');
});
