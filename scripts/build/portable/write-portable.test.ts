import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { receiptAt } from '../receipt.ts';
import {
  closeFolder,
  know,
  publicSettings,
  stateOf,
  writeFiles,
  writeSite,
} from '../site-fixture.ts';
import { writeSummed } from '../summed-file.ts';
import { refusePortablePlaces, removePortable, renewPortable } from './write-portable.ts';

const home = mkdtempSync(join(tmpdir(), 'portable-'));
const outDir = join(home, 'dist');
const [folder, zip] = [`${outDir}-ban-chep`, `${outDir}-ban-chep.zip`];
const remove = () => removePortable({ ...publicSettings, outDir });

const empty = () => {
  for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true });
};
function folderInPlaceOf(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

const nothing = { left: [], reasons: [] };

function copy(): void {
  writeSite(folder, { 'index.html': 'x', 'a/b.html': 'x', 'doc-truoc.txt': 'x' });
  know(folder);
  writeSummed(zip, (to) => writeFileSync(to, 'x'));
}

test('the copy of an earlier site is removed with its zip, and nothing else', async () => {
  expect(await remove()).toEqual(nothing);
  copy();
  expect(await remove()).toEqual(nothing);
  expect(readdirSync(home)).toEqual(['.dist-ban-chep.lock']);
});

test('what others have added or changed remains and is reported', async () => {
  copy();
  writeFiles(folder, { 'theirs.docx': 'x' });
  writeFileSync(zip, 'changed');
  expect(await remove()).toEqual({ left: [folder, zip], reasons: [] });
  expect(existsSync(join(folder, 'theirs.docx')) && existsSync(zip)).toBe(true);
  expect(existsSync(join(folder, 'a/b.html'))).toBe(false);
});

test.each([
  ['a receipt that a power cut has emptied', () => writeFileSync(receiptAt(folder), '')],
  ['a receipt of the zip that is a folder', () => folderInPlaceOf(receiptAt(zip))],
  ['a sum that is a folder', () => folderInPlaceOf(`${zip}.sha256`)],
])('%s stops nothing, and what it hides is named', async (_what, spoil) => {
  empty();
  copy();
  spoil();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { left } = await remove();
  vi.restoreAllMocks();
  expect(left).toEqual([folder, zip].filter(existsSync));
});

test('a build goes on where a copy can be neither renewed nor removed, and says why', async ({
  skip,
}) => {
  empty();
  copy();
  writeFiles(folder, { 'theirs.docx': 'x' });
  const open = closeFolder(folder);
  if (!open) return skip('This disk knows no folder that cannot be changed.');
  const said: string[] = [];
  vi.spyOn(console, 'warn').mockImplementation((text) => said.push(text));
  try {
    await renewPortable({ ...publicSettings, outDir }, true);
  } finally {
    open();
    vi.restoreAllMocks();
  }
  expect(said).toEqual([
    expect.stringMatching(/^Cảnh báo: trang đã dựng xong, nhưng chưa ghi được .*theirs\.docx/),
    expect.stringContaining(`còn ${folder}. ${folder}/`),
  ]);
  expect(said[1]).toContain('nêu tên những người nay được ẩn');
  expect(existsSync(zip)).toBe(false);
});

test.each(['next', 'old'])('a killed copy that stands as .%s is removed', async (end) => {
  empty();
  copy();
  renameSync(folder, join(home, `.dist-ban-chep.${end}`));
  writeFileSync(join(home, '.dist-ban-chep.zip.0f8fad5b-d9cb-469f-a165-708677289501.moi'), 'x');
  expect(await remove()).toEqual(nothing);
  expect(readdirSync(home)).toEqual(['.dist-ban-chep.lock']);
});

test.each([
  ['a site that is built there', {}, publicSettings],
  [
    'a copy of another site',
    { 'doc-truoc.txt': 'x' },
    { ...publicSettings, origin: 'https://khac.example.vn' },
  ],
])('%s is not a copy of this site: it remains complete', async (_what, more, settings) => {
  rmSync(folder, { recursive: true, force: true });
  writeSite(folder, { 'index.html': 'x', ...more }, settings);
  know(folder);
  const before = stateOf(folder);
  expect((await remove()).left).toContain(folder);
  expect(stateOf(folder)).toEqual(before);
  expect(() => refusePortablePlaces({ ...publicSettings, outDir })).toThrow(
    `Thư mục "${folder}" là`,
  );
});
