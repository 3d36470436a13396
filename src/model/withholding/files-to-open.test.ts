import { expect, test } from 'vitest';
import { filesToOpen } from './files-to-open.ts';
import { withheldRowsOf } from './withheld.ts';

const withheld = (...rows: { name: string; openedFiles?: string[] }[]) =>
  withheldRowsOf(
    {
      ...({ noun: 'decision', id: '2021/9902-qd-ubnd', body: '' } as const),
      data: {
        recipients: rows.map((row) => ({ ...row, recipientType: 'ca-nhan', publish: 'an' })),
      },
    },
    new Map(),
  );
const mau = { file: 'trang/mau.docx', digest: 'abcdefghijklmnop', unread: { picture: 1 } };
const asked = (...args: Parameters<typeof filesToOpen>) =>
  filesToOpen(...args).map(({ file, withheld: of }) => [file, ...of.map(({ name }) => name)]);

test('asks about a file once for all who are withheld, and again when the file changes or someone else is withheld', () => {
  const read = { name: 'Lò Văn Thử', openedFiles: ['trang/mau.docx abcdefghijklmnop'] };
  expect(asked(withheld({ name: 'Lò Văn Thử' }), [mau])).toEqual([
    ['trang/mau.docx', 'Lò Văn Thử'],
  ]);
  expect(asked(withheld(read), [mau])).toEqual([]);
  expect(asked(withheld(read), [{ ...mau, file: 'trang/mau-moi.docx' }])).toEqual([]);
  expect(asked(withheld(read), [{ ...mau, digest: 'ponmlkjihgfedcba' }])).toHaveLength(1);
  expect(asked(withheld(read, { name: 'Tòng Thị Mới' }), [mau])).toEqual([
    ['trang/mau.docx', 'Tòng Thị Mới'],
  ]);
});

test('asks nothing about a file that was read completely, and accepts no answer for an unreadable one', () => {
  expect(asked(withheld({ name: 'Lò Văn Thử' }), [{ ...mau, unread: {} }])).toEqual([]);
  const [file] = filesToOpen(withheld({ name: 'Lò Văn Thử', openedFiles: ['trang/mau.docx '] }), [
    { ...mau, digest: '' },
  ]);
  expect(file?.answer).toBeUndefined();
});
