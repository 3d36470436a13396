import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOnDisk, filesOnDisk, readIfFile } from './files-on-disk.ts';

test('lists links and never follows them', () => {
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

test('reads texts at one moment for a run that may publish, and lists an unreadable file as such', () => {
  const home = mkdtempSync(join(tmpdir(), 'content-'));
  const exemplar = join(home, 'guong-dien-hinh/a');
  mkdirSync(exemplar, { recursive: true });
  writeFileSync(join(exemplar, 'index.md'), 'checked');
  writeFileSync(join(exemplar, 'anh.png'), '');
  truncateSync(join(exemplar, 'anh.png'), 3 * 2 ** 30);
  const { list, read } = contentOnDisk(home);
  writeFileSync(join(exemplar, 'index.md'), 'saved meanwhile');
  expect(list.map(({ file, kind }) => `${kind} ${file}`)).toEqual([
    'too-large guong-dien-hinh/a/anh.png',
    'file guong-dien-hinh/a/index.md',
  ]);
  expect(new TextDecoder().decode(read('guong-dien-hinh/a/index.md'))).toBe('checked');
});

test('lists a folder with a file’s name, but no file in it', () => {
  const home = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(home, 'khen-thuong/2021/9902-qd-ubnd.md'), { recursive: true });
  writeFileSync(join(home, 'khen-thuong/2021/9902-qd-ubnd.md/x.md'), 'x');
  symlinkSync(join(home, 'gone'), join(home, 'don-vi.yml'));
  expect(filesOnDisk(home).list.map(({ file, kind }) => `${kind} ${file}`)).toEqual([
    'link don-vi.yml',
    'folder khen-thuong/2021/9902-qd-ubnd.md',
  ]);
});

test('reads one file where it is a regular one, and waits for no pipe', () => {
  const home = mkdtempSync(join(tmpdir(), 'content-'));
  writeFileSync(join(home, 'a.txt'), 'a');
  symlinkSync('a.txt', join(home, 'link.txt'));
  mkdirSync(join(home, 'folder.txt'));
  execFileSync('mkfifo', [join(home, 'pipe.txt')]);
  expect(readIfFile(home, 'a.txt')?.toString()).toBe('a');
  for (const file of ['link.txt', 'folder.txt', 'pipe.txt', 'gone.txt', 'a.txt/b'])
    expect(readIfFile(home, file), file).toBeUndefined();
});
