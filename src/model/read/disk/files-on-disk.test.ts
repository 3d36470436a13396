import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOnDisk } from './files-on-disk.ts';

test('links are listed and never followed', () => {
  const home = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(home, 'outside'));
  writeFileSync(join(home, 'outside/secret.md'), 'x');
  mkdirSync(join(home, 'content/khen-thuong/2021'), { recursive: true });
  writeFileSync(join(home, 'content/khen-thuong/2021/9902-qd-ubnd.md'), 'x');
  symlinkSync(join(home, 'outside'), join(home, 'content/guong-dien-hinh'), 'junction');
  expect(
    filesOnDisk(join(home, 'content')).list.map(({ file, kind }) => `${kind} ${file}`),
  ).toEqual(['link guong-dien-hinh', 'file khen-thuong/2021/9902-qd-ubnd.md']);
});

test('a folder that bears a file’s name is listed in its place, and no file in it', () => {
  const home = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(home, 'khen-thuong/2021/9902-qd-ubnd.md'), { recursive: true });
  writeFileSync(join(home, 'khen-thuong/2021/9902-qd-ubnd.md/x.md'), 'x');
  symlinkSync(join(home, 'gone'), join(home, 'don-vi.yml'));
  expect(filesOnDisk(home).list.map(({ file, kind }) => `${kind} ${file}`)).toEqual([
    'link don-vi.yml',
    'folder khen-thuong/2021/9902-qd-ubnd.md',
  ]);
});
