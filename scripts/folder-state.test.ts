import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changedBetween, folderState, hashedState, quietState } from './folder-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'watched-'));
const write = (file: string, text: string) => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
};
afterAll(() => rmSync(folder, { recursive: true }));

test('detects changes by staff, but not backup copies and files written by builds', () => {
  write('khen-thuong/2021/a.md', 'a');
  write('co-quan.yml', 'a');
  write('don-vi.yml', 'a');
  const before = folderState(folder);
  write('khen-thuong/2021/a.md', 'ab');
  write('moi.md', '');
  rmSync(join(folder, 'don-vi.yml'));
  utimesSync(join(folder, 'co-quan.yml'), new Date(0), new Date(0));
  for (const file of [
    'dia-chi-da-cong-bo.txt',
    'ke-hoach/dia-chi-dieu-khoan.txt',
    '.a',
    '~$b.docx',
  ])
    write(file, 'x');
  write('_luu/2026/co-quan.yml', 'x');
  symlinkSync('/', join(folder, 'lien-ket'));
  expect(changedBetween(before, folderState(folder))).toEqual([
    'co-quan.yml',
    'don-vi.yml',
    'khen-thuong/2021/a.md',
    'lien-ket',
    'moi.md',
  ]);
});

const at = (file: string) => utimesSync(join(folder, file), new Date(0), new Date(0));

test('detects changes that keep size and time: a restored backup, two swapped files', () => {
  for (const [file, text] of Object.entries({ a: '1', b: '2', c: '3' })) {
    write(`trang/${file}.md`, text);
    at(`trang/${file}.md`);
  }
  const before = folderState(folder);
  write('trang/a.md', '9');
  at('trang/a.md');
  for (const [from, to] of ['bx', 'cb', 'xc'])
    renameSync(join(folder, `trang/${from}.md`), join(folder, `trang/${to}.md`));
  expect(changedBetween(before, folderState(folder))).toEqual([
    'trang/a.md',
    'trang/b.md',
    'trang/c.md',
  ]);
});

test('by content, ignores changed times and detects changes that keep times', () => {
  write('trang/a.md', '1');
  const state = folderState(folder);
  const hashes = hashedState(folder, state);
  at('trang/a.md');
  const touched = folderState(folder);
  expect(changedBetween(state, touched)).toEqual(['trang/a.md']);
  expect(changedBetween(hashes, hashedState(folder, touched))).toEqual([]);
  write('trang/a.md', '2');
  // As on a drive without modification times.
  expect(changedBetween(hashes, hashedState(folder, state))).toEqual(['trang/a.md']);
});

test.each([
  ['a draft, at once', '_nhap/a/index.md', 1, 5],
  ['a nomination, at once', '_de-nghi/2026/tong-ket/doi-so-1.yml', 1, 5],
  ['what a site shows, after a while', 'trang/a.md', 10, 20],
])(
  'a folder that never is quiet is taken up all the same: %s',
  async (_what, file, least, most) => {
    let looks = 0;
    // Between any two looks, however slow the machine is.
    const lookAt = () => {
      looks += 1;
      write(file, 'x'.repeat(looks));
      return folderState(folder);
    };
    await quietState(folder, 1, lookAt);
    expect(looks).toBeGreaterThan(least);
    expect(looks).toBeLessThan(most);
  },
);
