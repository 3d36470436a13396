import { expect, test, vi } from 'vitest';
import { publicationOf } from '../../src/model/publication.ts';
import { filesInMemory } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { pdfWith } from '../../tests/pdf.ts';
import { downloadsNaming } from '../build/check-downloads.ts';
import { nothingKept } from '../cache-file.ts';
import { secretFiles } from './secret-files.ts';

const form = pdfWith('Mau bao cao thanh tich');
const scan = pdfWith('Quyet dinh 9902');
const draft = '_nhap/bai-moi/';
const withdrawn = 'guong-dien-hinh/bai-rut/';

const publication = publicationOf(
  readContentSet(
    filesInMemory({
      [`${draft}index.md`]: '---\ntitle: Bài mới\n---\n',
      [`${draft}ghi-chu.txt`]: '',
      [`${draft}mau.pdf`]: form,
      [`${draft}rieng.txt`]: 'ghi riêng',
      [`${withdrawn}index.md`]: '---\ntitle: Bài rút\nwithdrawn: 20/11/2026\n---\n',
      [`${withdrawn}anh.png`]: 'ảnh',
      [`${withdrawn}trong.png`]: '',
      [`${withdrawn}mau.pdf`]: form,
      'khen-thuong/2021/9902-qd-ubnd.md':
        '---\nnumber: "9902"\nscan: 9902-qd-ubnd.pdf\nrecipients:\n  - recipientType: ca-nhan\n    name: Đặng Thị Hoài Thơm\n    publish: an\n---\n',
      'khen-thuong/2021/9902-qd-ubnd.pdf': scan,
      'trang/mau.pdf': form,
      'trang/quet.pdf': scan,
    }),
  ),
  { today: '2026-11-23', samples: true },
);

test('a file is secret unless it is empty, or published in its own right', () => {
  expect([...secretFiles(publication, publication.hidden).values()]).toEqual([
    `${draft}rieng.txt`,
    `${withdrawn}anh.png`,
    'khen-thuong/2021/9902-qd-ubnd.pdf',
  ]);
});

test('a download that is the same as an unredacted scan is left out and reported', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(await downloadsNaming(publication, nothingKept)).toEqual(['trang/quet.pdf']);
  expect(warn.mock.calls.flat()).toEqual([
    'trang/quet.pdf: tệp giống hệt khen-thuong/2021/9902-qd-ubnd.pdf, hiện không công bố, nên không được đăng. Thay bằng tệp khác, hoặc chuyển tệp đi.',
  ]);
  warn.mockRestore();
});

test('a copy is left out, and no other file is read, where nobody is withheld', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const folder = 'guong-dien-hinh/bai-mau/';
  const samples = publicationOf(
    readContentSet(
      filesInMemory({
        [`${folder}index.md`]: '---\ntitle: Bài mẫu\nsample: true\n---\n',
        [`${folder}anh.png`]: scan,
        'trang/anh.pdf': scan,
        'trang/hong.pdf': 'hỏng',
      }),
    ),
    { today: '2026-11-23', samples: false },
  );
  expect(samples.withholding.withheld).toEqual([]);
  expect(await downloadsNaming(samples, nothingKept)).toEqual(['trang/anh.pdf']);
  warn.mockRestore();
});
