import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changedBetween, folderState } from './folder-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'watched-'));
const write = (file: string, text: string) => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
};
afterAll(() => rmSync(folder, { recursive: true }));

test('what staff change is seen; copies and what builds write are not', () => {
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
