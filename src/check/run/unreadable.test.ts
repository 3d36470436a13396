import { expect, test } from 'vitest';
import type { ListedFile } from '../../model/read/content-files.ts';
import { checkFiles } from './check-files.ts';

test('reports an unreadable file by a diagnostic of its own, whatever its noun', () => {
  const kinds: [string, ListedFile['kind']][] = [
    ['co-quan.yml', 'unreadable'],
    ['don-vi.yml', 'link'],
    ['guong-dien-hinh/a/index.md', 'unreadable'],
    ['khen-thuong/2021/9902-qd-ubnd.md', 'folder'],
    ['trang/mau-don.pdf', 'link'],
    ['trang/so-lieu.xlsx', 'too-large'],
    ['trang/hoi-dap.mdx', 'too-large'],
  ];
  const list = kinds.map(([file, kind]): ListedFile => ({ file, kind, size: 0 }));
  const read = (file: string): never => {
    throw new Error(`"${file}" cannot be read`);
  };
  const { diagnostics } = checkFiles({ list, read }, '2026-11-23');
  expect(
    diagnostics
      .filter(({ rule }) => ['symbolic-link', 'file-size'].includes(rule))
      .map(({ file, message, records }) => `${file} ${message} ${records.map(({ id }) => id)}`),
  ).toMatchInlineSnapshot(`
    [
      "co-quan.yml Tệp: không mở được: người chạy lệnh không có quyền đọc, hoặc chương trình khác đang giữ; cần tệp, thư mục đọc được. ",
      "don-vi.yml Tệp: là lối tắt (symbolic link); cần tệp thường. ",
      "guong-dien-hinh/a/index.md Tệp: không mở được: người chạy lệnh không có quyền đọc, hoặc chương trình khác đang giữ; cần tệp, thư mục đọc được. a",
      "khen-thuong/2021/9902-qd-ubnd.md Tệp: là thư mục mang tên của một tệp; cần tệp thường. ",
      "trang/hoi-dap.mdx Tệp: lớn hơn 256 MB; cần tệp mà máy đọc được cả vào bộ nhớ. ",
      "trang/mau-don.pdf Tệp: là lối tắt (symbolic link); cần tệp thường. ",
      "trang/so-lieu.xlsx Tệp: lớn hơn 256 MB; cần tệp mà máy đọc được cả vào bộ nhớ. ",
    ]
  `);
  expect(diagnostics.filter(({ message }) => message.includes('khác thường'))).toEqual([]);
});
