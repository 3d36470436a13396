import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { filesInMemory } from '../../model/read/content-files.ts';
import { encoded } from '../../model/write/open-record.ts';
import { copyOf, stampsIn } from './copies.ts';
import { ClashError, held, save } from './save.ts';
import { type ZipFolder, zipFolder } from './zip-folder.ts';

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

it.each([
  ['after the copies', '_luu/2026-11-27-210509/b.yml'],
  ['after the file before it', 'a.yml'],
  ['over what was just written', 'b.yml'],
])('stops where someone else writes during the save: %s', async (_, moment) => {
  const to = zipFolder(
    zipSync(Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.yml`, encoded('cũ')]))),
    'noi-dung.zip',
  );
  const shared = {
    ...to,
    write: async (file: string, bytes: Uint8Array<ArrayBuffer>) => {
      await to.write(file, bytes);
      if (file === moment) await to.write('b.yml', encoded('của người khác'));
    },
  };
  const changes = ['a.yml', 'b.yml', 'c.yml'].map((file) => ({
    file,
    before: encoded('cũ'),
    after: encoded('của tôi'),
  }));
  await expect(save(shared, changes, now)).rejects.toMatchObject({
    message: 'Có người vừa sửa b.yml. Mới ghi được a.yml, phần còn lại chưa ghi.',
    clashes: [{ file: 'b.yml', now: encoded('của người khác') }],
    written: [changes[0]],
  });
  const onDisk = await Promise.all(changes.map(({ file }) => held(to, file)));
  expect(onDisk.map(textOf)).toEqual(['của tôi', 'của người khác', 'cũ']);
});

it('removes no file that someone else changed during the save', async () => {
  const to = folder();
  const shared = {
    ...to,
    write: async (file: string, bytes: Uint8Array<ArrayBuffer>) => {
      await to.write(file, bytes);
      await to.write('_nhap/a/index.md', encoded('của người khác'));
    },
  };
  const before = await to.read('_nhap/a/index.md');
  const saving = save(shared, [{ file: '_nhap/a/index.md', before, after: undefined }], now);
  await expect(saving).rejects.toThrow('Có người vừa sửa _nhap/a/index.md. Chưa ghi gì.');
  expect(textOf(await held(to, '_nhap/a/index.md'))).toBe('của người khác');
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

it('has the old or the new text whole, whenever the browser ends, and resumes', async () => {
  const changes = [
    { file: 'co-quan.yml', before: encoded('brand: A\n'), after: encoded('brand: B\n') },
    { file: '_nhap/a/index.md', before: encoded('---\n---\n'), after: undefined },
    { file: 'guong-dien-hinh/a/index.md', before: undefined, after: encoded('mới') },
  ];
  const saveUntil = async (to: ZipFolder, end: number) => {
    let steps = 0;
    const goOn = async (act: () => Promise<void>) => {
      if (steps === end) throw new Error('ended');
      steps += 1;
      await act();
    };
    const write = async (file: string, bytes: Uint8Array<ArrayBuffer>) => {
      // A file is replaced once its content is whole; a new one is empty until then.
      if (!(await held(to, file))) await goOn(() => to.write(file, encoded('')));
      await goOn(() => to.write(file, bytes));
    };
    const remove = (file: string) => goOn(() => to.remove(file));
    return save({ ...to, write, remove }, changes, now).then(
      () => true,
      () => false,
    );
  };
  let end = 0;
  for (let isOver = false; !isOver; end += 1) {
    const to = folder();
    isOver = await saveUntil(to, end);
    const copies = (await stampsIn(to)).map((stamp) => `_luu/${stamp}/`);
    const textsOf = async (file: string) =>
      Promise.all(['', ...copies].map(async (at) => textOf(await held(to, at + file))));
    expect(await textsOf('co-quan.yml')).toContain('brand: A\n');
    expect(['brand: A\n', 'brand: B\n']).toContain(textOf(await held(to, 'co-quan.yml')));
    expect(await textsOf('_nhap/a/index.md')).toContain('---\n---\n');
    if (!(await held(to, '_nhap/a/index.md')))
      expect(await textsOf('guong-dien-hinh/a/index.md')).toContain('mới');
    await save(to, changes, now);
    const saved = await Promise.all(changes.map(({ file }) => held(to, file)));
    expect(saved.map(textOf)).toEqual(['brand: B\n', undefined, 'mới']);
  }
  expect(end).toBe(9);
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
  const copy = copyOf('co-quan.yml', '2026-11-27-210509');
  const { list } = filesInMemory({ [copy]: 'brand: [', 'co-quan.yml': 'brand: A' });
  expect(list.map(({ file }) => file)).toEqual(['co-quan.yml']);
});

it('never replaces a copy, nor puts one before an older one, whatever the clock says', async () => {
  const to = folder();
  await to.write('_luu/da-duyet/a.md', encoded('đã duyệt'));
  await to.write('_luu/2026-99-99-999999/co-quan.yml', encoded('không phải giờ'));
  let before = await to.read('co-quan.yml');
  const saved = async (text: string, clock: Date) => {
    const after = encoded(text);
    await save(to, [{ file: 'co-quan.yml', before, after }], clock);
    before = after;
  };
  await saved('hai', now);
  await saved('ba', now);
  await saved('bốn', new Date(2009, 0, 1));
  await saved('năm', new Date(2026, 10, 27, 21, 6));
  const stamps = await stampsIn(to);
  expect(stamps).toEqual([
    '2026-11-27-210600',
    '2026-11-27-210511',
    '2026-11-27-210510',
    '2026-11-27-210509',
  ]);
  const texts = stamps.map(async (stamp) => textOf(await held(to, copyOf('co-quan.yml', stamp))));
  expect(await Promise.all(texts)).toEqual(['bốn', 'ba', 'hai', 'brand: A\n']);
  expect((await to.list()).map(({ file }) => file)).toEqual(['co-quan.yml', '_nhap/a/index.md']);
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
