import { expect, test } from 'vitest';
import { filesInMemory } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { refuseReplaced } from './replaced-files.ts';

const content = readContentSet(
  filesInMemory({
    'guong-dien-hinh/a/index.md': '---\nphotos:\n  - file: don-khach.jpg\n---\n![Sân](./san.png)\n',
    'khen-thuong/2021/9902.md': '---\nscan: 9902.pdf\n---\n',
    'trang/hoi-dap.mdx': '---\ntitle: Hỏi đáp\n---\n<Download file="mau.docx" label="Mẫu" />\n',
  }),
);
const none = { leftOut: [], downloads: [] };

test.each([
  ['guong-dien-hinh/a/don-khach.jpg', { records: [{ noun: 'exemplar', id: 'a' }], downloads: [] }],
  ['guong-dien-hinh/a/san.png', { records: [{ noun: 'exemplar', id: 'a' }], downloads: [] }],
  [
    'khen-thuong/2021/9902.pdf',
    { records: [{ noun: 'decision', id: '2021/9902' }], downloads: [] },
  ],
  ['trang/mau.docx', { records: [], downloads: ['trang/mau.docx'] }],
])(
  'refuses %s that changes while a site is built; its record or it can be left out',
  (file, says) => {
    const refuse = (without: Parameters<typeof refuseReplaced>[2]) =>
      refuseReplaced([file], content, without);
    expect(() => refuse(none)).toThrow(expect.objectContaining(says));
    expect(() => refuse(none)).toThrow(file);
    refuse({ leftOut: says.records as (typeof none)['leftOut'], downloads: says.downloads });
  },
);

test('files that no record names may change', () => {
  const others = [
    'dong-bo.log',
    'khen-thuong/2021/quet-11.pdf',
    'trang/~$mau.docx',
    '_nhap/b/a.jpg',
  ];
  refuseReplaced(others, content, none);
});
