import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicSettings, writeFiles, writeSite } from '../build/site-fixture.ts';
import { refuseFolder, refuseUnpublishable } from './refuse-unpublishable.ts';

const outDir = join(mkdtempSync(join(tmpdir(), 'refuse-')), 'dist');
const settings = { ...publicSettings, outDir };

test('no site, and one of which nothing says for which address it was built, are refused', async () => {
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
])('a site built for %s%s is refused', async (origin, base) => {
  writeSite(outDir, { 'index.html': 'x' }, { ...settings, origin, base });
  await expect(refuseUnpublishable(settings)).rejects.toThrow(
    `dựng ngày 2026-11-23 cho ${origin}${base}, còn SITE_URL là https://thidua.example.vn/`,
  );
});

test('an address of this machine is never one to publish at', async () => {
  const local = { ...settings, origin: 'http://localhost:4321' };
  writeSite(outDir, { 'index.html': 'x' }, local);
  await expect(refuseUnpublishable(local)).rejects.toThrow('chỉ mở được trên máy này');
});

test('samples are neither published unasked nor left out unsaid', async () => {
  writeSite(outDir, { 'index.html': 'x' }, { ...settings, samples: true });
  await expect(refuseUnpublishable(settings)).rejects.toThrow('có nội dung minh họa');
  writeSite(outDir, { 'index.html': 'x' });
  await expect(refuseUnpublishable({ ...settings, samples: true })).rejects.toThrow(
    'SAMPLES đang là 1',
  );
});

test('releases lie neither in the site nor in the content', async () => {
  expect(() => refuseFolder(outDir, settings)).toThrow('trùng hoặc nằm trong');
  expect(() => refuseFolder(join(outDir, 'ban'), settings)).toThrow('trùng hoặc nằm trong');
  expect(() => refuseFolder(join(settings.contentDir, 'ban'), settings)).toThrow(
    settings.contentDir,
  );
  expect(() => refuseFolder(`${outDir}-ban`, settings)).not.toThrow();
});
