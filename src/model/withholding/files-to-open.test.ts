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

test('a file is asked about once for whoever is withheld, and again when it or somebody new comes', () => {
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

test('what is read wholly is asked about for nobody; what cannot be read cannot be answered for', () => {
  expect(asked(withheld({ name: 'Lò Văn Thử' }), [{ ...mau, unread: {} }])).toEqual([]);
  const [file] = filesToOpen(withheld({ name: 'Lò Văn Thử', openedFiles: ['trang/mau.docx '] }), [
    { ...mau, digest: '' },
  ]);
  expect(file?.answer).toBeUndefined();
});
