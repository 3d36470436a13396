import { zipSync } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { encoded } from '../../model/write/open-record.ts';
import { ClashError } from '../folder/save.ts';
import { type ZipFolder, zipFolder } from '../folder/zip-folder.ts';
import { bytesOf, bytesOnDisk, typed } from './contents.ts';
import { notice, undo } from './deeds.ts';
import { clashes, openFolder } from './reading.ts';
import { act, saveTyped } from './saving.ts';
import { type } from './typing.ts';

const file = 'co-quan.yml';
const other = 'don-vi.yml';
const write = (text: string) => type(file, encoded(text), '');
const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const form = () => textOf(bytesOf(file));
const disk = async () => textOf(await bytesOnDisk(file));
/** Runs once, while the file is being written. */
let meanwhile = () => {};
let zip: ZipFolder;
/** Whether the folder can be listed. */
let isThere = true;

beforeEach(async () => {
  zip = zipFolder(zipSync({ [file]: encoded('A'), [other]: encoded('A') }), 'noi-dung.zip');
  isThere = true;
  await openFolder({
    ...zip,
    list: async () => {
      if (!isThere) throw new DOMException('', 'NotFoundError');
      return zip.list();
    },
    write: async (path, bytes) => {
      if (path === file) {
        const once = meanwhile;
        meanwhile = () => {};
        once();
      }
      await zip.write(path, bytes);
    },
  });
});

it.each([
  ['more letters', 'ABC'],
  ['letters taken back', 'A'],
])('keeps as unsaved what is typed while the file is written: %s', async (_, later) => {
  write('AB');
  meanwhile = () => write(later);
  expect(await saveTyped()).toBe(true);
  expect([await disk(), form(), clashes.value.size]).toEqual(['AB', later, 0]);
  expect(textOf(typed.value.get(file)?.before)).toBe('AB');
  await saveTyped();
  expect([await disk(), form(), typed.value.size]).toEqual([later, later, 0]);
});

it('saves what is typed during a save by a save started during it', async () => {
  write('AB');
  let second: Promise<boolean> | undefined;
  meanwhile = () => {
    write('ABC');
    second = saveTyped();
  };
  expect(await saveTyped()).toBe(true);
  expect([await second, await disk(), typed.value.size]).toEqual([true, 'ABC', 0]);
  await undo();
  expect(form()).toBe('AB');
});

it('shows an act and what was typed beside it as two versions', async () => {
  meanwhile = () => write('Ax');
  expect(await act('ẩn', new Map([[file, encoded('A, ẩn')]]), 'Đã ẩn.')).toBe(true);
  expect([await disk(), form()]).toEqual(['A, ẩn', 'Ax']);
  expect(textOf(clashes.value.get(file))).toBe('A, ẩn');
  await saveTyped();
  expect(notice.value).toMatchObject({ bad: true });
  expect(notice.value?.text).toContain(new ClashError([{ file, now: undefined }]).message);
  expect(await disk()).toBe('A, ẩn');
});

it('counts as saved only what was written before someone else was found to write', async () => {
  write('của tôi');
  type(other, encoded('của tôi'), '');
  meanwhile = () => void zip.write(other, encoded('của người khác'));
  expect(await saveTyped()).toBe(false);
  expect(notice.value).toEqual({
    text: `Có người vừa sửa ${other}. Mới ghi được ${file}, phần còn lại chưa ghi. Mở tệp ấy để xem hai bản và chọn.`,
    bad: true,
  });
  expect([await disk(), textOf(await bytesOnDisk(other))]).toEqual(['của tôi', 'của người khác']);
  expect([...typed.value].map(([at, { after }]) => [at, textOf(after)])).toEqual([
    [other, 'của tôi'],
  ]);
  expect(textOf(clashes.value.get(other))).toBe('của người khác');
  await undo();
  expect([await disk(), textOf(bytesOf(other))]).toEqual(['A', 'của tôi']);
});

it('says that a file is saved even if the folder cannot be read again', async () => {
  write('AB');
  meanwhile = () => {
    isThere = false;
  };
  expect(await saveTyped()).toBe(true);
  expect([await disk(), form(), typed.value.size]).toEqual(['AB', 'AB', 0]);
  expect(notice.value).toMatchObject({ bad: true });
  expect(notice.value?.text).toMatch(/^Đã ghi vào thư mục, nhưng chưa đọc lại được/);
});
