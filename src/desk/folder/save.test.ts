import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { filesInMemory } from '../../model/read/content-files.ts';
import { encoded } from '../../model/write/open-record.ts';
import { copiesAmong, copyOf, daysKept, oldCopies } from './copies.ts';
import { ClashError, held, save } from './save.ts';
import { zipFolder } from './zip-folder.ts';

const folder = () =>
  zipFolder(
    zipSync({
      'noi-dung/co-quan.yml': encoded('brand: A\n'),
      'noi-dung/_nhap/a/index.md': encoded('---\n---\n'),
    }),
    'noi-dung.zip',
  );
const now = new Date(2026, 10, 27, 21, 5, 9);
const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

it('writes changes, keeps a backup copy, and moves a file without a gap', async () => {
  const to = folder();
  const log: string[] = [];
  const watched = {
    ...to,
    write: async (file: string, bytes: Parameters<typeof to.write>[1]) => {
      log.push(`write ${file}`);
      await to.write(file, bytes);
    },
    remove: async (file: string) => {
      log.push(`remove ${file}`);
      await to.remove(file);
    },
  };
  const before = await to.read('_nhap/a/index.md');
  await save(
    watched,
    [
      { file: '_nhap/a/index.md', before, after: undefined },
      {
        file: 'guong-dien-hinh/a/index.md',
        before: undefined,
        after: encoded('---\ntitle: A\n---\n'),
      },
    ],
    now,
  );
  expect(log).toEqual([
    'write _luu/2026-11-27-210509/_nhap/a/index.md',
    'write guong-dien-hinh/a/index.md',
    'remove _nhap/a/index.md',
  ]);
});

it('writes nothing if someone else changed one of the files', async () => {
  const to = folder();
  const before = await to.read('co-quan.yml');
  const draft = await to.read('_nhap/a/index.md');
  await to.write('co-quan.yml', encoded('brand: của người khác\n'));
  const saving = save(to, [
    { file: '_nhap/a/index.md', before: draft, after: encoded('mới') },
    { file: 'co-quan.yml', before, after: encoded('brand: của tôi\n') },
  ]);
  await expect(saving).rejects.toThrow(ClashError);
  expect(textOf(await held(to, '_nhap/a/index.md'))).toBe('---\n---\n');
  expect(textOf(await held(to, 'co-quan.yml'))).toBe('brand: của người khác\n');
});

it('resumes after a full disk, and recognises its own writing', async () => {
  const to = folder();
  const changes = [
    { file: 'co-quan.yml', before: encoded('brand: A\n'), after: encoded('brand: B\n') },
    { file: 'don-vi.yml', before: undefined, after: encoded('- id: a\n') },
  ];
  const full = async () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  const broken = {
    ...to,
    write: (file: string, bytes: Uint8Array<ArrayBuffer>) =>
      file === 'don-vi.yml' ? full() : to.write(file, bytes),
  };
  await expect(save(broken, changes, now)).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(textOf(await held(to, 'co-quan.yml'))).toBe('brand: B\n');
  await save(to, changes, now);
  expect(textOf(await held(to, 'don-vi.yml'))).toBe('- id: a\n');
});

it('reports a missing folder rather than a change by someone else', async () => {
  const gone = async () => {
    throw new DOMException('', 'NotFoundError');
  };
  const to = { ...folder(), read: gone, reach: gone };
  const change = {
    file: 'co-quan.yml',
    before: encoded('brand: A\n'),
    after: encoded('brand: B\n'),
  };
  await expect(save(to, [change], now)).rejects.toMatchObject({ name: 'NotFoundError' });
});

it('puts copies where neither the check nor the build looks', () => {
  const copy = copyOf('co-quan.yml', now);
  const { list } = filesInMemory({ [copy]: 'brand: [', 'co-quan.yml': 'brand: A' });
  expect(list.map(({ file }) => file)).toEqual(['co-quan.yml']);
});

it('keeps the copies of the last thirty days on which something was saved, and what it did not write', () => {
  const saved = Array.from({ length: daysKept + 1 }, (_, day) =>
    copyOf('khen-thuong/a.md', new Date(2026, 8, 1 + day, 9)),
  );
  const files = [
    'khen-thuong/a.md',
    ...saved,
    '_luu/2026-09-01-090000/tai-lieu-rieng.docx',
    '_luu/khac.txt',
  ];
  const old = (more: string[] = []) =>
    oldCopies(copiesAmong([...files, ...more])).map(({ path }) => path);
  expect(old()).toEqual(saved.slice(0, 1));
  // Whoever saves with a wrong clock makes one day old, not all of them.
  expect(old([copyOf('khen-thuong/a.md', new Date(2037, 0, 1))])).toEqual(
    saved.slice(0, 2).reverse(),
  );
});

it('returns a zip unchanged except for what was written', async () => {
  const to = folder();
  await to.write('co-quan.yml', encoded('brand: B\n'));
  const again = zipFolder(to.zipped(), 'noi-dung.zip');
  expect(textOf(await again.read('co-quan.yml'))).toBe('brand: B\n');
  expect(textOf(await again.read('_nhap/a/index.md'))).toBe('---\n---\n');
  expect(() => zipFolder(encoded('không phải zip'), 'a.zip')).toThrow(
    '“a.zip” không phải tệp .zip đọc được.',
  );
});

it('is known between sessions by its files, not by its name or when it was packed', () => {
  const packed = (text: string, mtime: string, name = 'noi-dung.zip') =>
    zipFolder(zipSync({ 'co-quan.yml': encoded(text) }, { mtime }), name).key;
  const key = packed('brand: A\n', '2026-01-01');
  expect(packed('brand: A\n', '2026-02-02', 'noi-dung (1).zip')).toBe(key);
  expect(packed('brand: B\n', '2026-01-01')).not.toBe(key);
});
