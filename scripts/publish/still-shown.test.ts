import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicationOf } from '../../src/model/publication.ts';
import { filesInMemory } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { publicSettings, writeSite } from '../build/site-fixture.ts';
import { type FinishedSite, openSite } from '../verify/finished-site.ts';
import { refuseOutdated } from './refuse-unpublishable.ts';
import { replacedFiles, stillShown } from './still-shown.ts';

const site = join(mkdtempSync(join(tmpdir(), 'still-')), 'site');
const page = (body = '') => `<!doctype html><title>x</title><main><h1>x</h1>${body}</main>`;
const row = (no: string, name: string) => ({ id: `2021/9902-qd-ubnd#${no}`, name });
writeSite(site, {
  'guong-dien-hinh/a/index.html': page(
    '<img src="/_astro/pictures/don-khach.ETV1W9uW_Kz.webp" alt="">',
  ),
  'guong-dien-hinh/cu/index.html': page(),
  'guong-dien-hinh/da-an/index.html': page(
    '<meta name="robots" content="noindex"><p data-tombstone></p>',
  ),
  'gioi-thieu/index.html': page(),
  'trang/hoi-dap/index.html': page('<p>Gặp Ba Khía.</p>'),
  'trang/bieu-mau.docx': 'x',
  'khen-thuong/2021/9902-qd-ubnd/index.html': page(),
  'khen-thuong/2021/9902-qd-ubnd/ban-quet.pdf': 'x',
  'du-lieu/json/exemplars/a.json': JSON.stringify({
    id: 'a',
    honourees: [{ name: 'Lê Bình' }, { name: 'Lê Hòa' }],
  }),
  'du-lieu/json/commendations.json': JSON.stringify({
    rows: [
      row('cn01', 'Nguyễn Văn An'),
      row('cn02', 'Nguyễn Văn An'),
      { id: '2021/9902-qd-ubnd#cn03' },
    ],
  }),
});

const person = (publish = '') =>
  `  - recipientType: ca-nhan\n    name: Nguyễn Văn An\n    unitAsWritten: Đội số 1\n${publish}`;
const decision = (...rows: string[]) =>
  `---\nnumber: "9902"\nscan: 9902.pdf\nrecipients:\n${rows.join('')}---\n`;
const exemplar = (more = '', scope = '[ten, cau-chuyen, anh]') =>
  `---\ntitle: Việc tốt\nhonourees:\n  - name: Lê Bình\n    recipientType: ca-nhan\n  - name: Lê Hoà\n    recipientType: ca-nhan\nphotos:\n  - file: don-khach.jpg\nconsent:\n  - honouree: Lê Bình\n    status: dong-y\n    scope: ${scope}\n  - honouree: Lê Hoà\n    status: dong-y\n    scope: ${scope}\n${more}---\nLời.\n`;
const a = 'guong-dien-hinh/a/index.md';
const own = 'khen-thuong/2021/9902-qd-ubnd.md';
const content = {
  [a]: exemplar('formerSlugs: [cu]\n'),
  'guong-dien-hinh/a/don-khach.jpg': '',
  'khen-thuong/2021/9902.pdf': 'x',
  'trang/bieu-mau.docx': 'x',
  'trang/gioi-thieu.mdx': '---\ntitle: Giới thiệu\n---\n',
  'trang/hoi-dap.mdx':
    '---\ntitle: Hỏi đáp\n---\n\n<Download file="bieu-mau.docx" label="Mẫu" />\n',
  [own]: decision(person(), person()),
};

async function siteWith(changed: Record<string, string | undefined>): Promise<FinishedSite> {
  const files = Object.entries({ ...content, ...changed }).flatMap(([file, text]) =>
    text === undefined ? [] : [[file, text] as const],
  );
  const set = readContentSet(filesInMemory(Object.fromEntries(files)));
  const publication = publicationOf(set, { ...publicSettings, samples: true });
  return openSite(site, publicSettings, publication);
}
const shown = async (changed: Record<string, string | undefined>) => [
  ...new Set(stillShown(await siteWith(changed))),
];

test.each<[string, Record<string, string | undefined>, string]>([
  ['an exemplar whose folder is deleted', { [a]: undefined }, 'guong-dien-hinh/a/'],
  [
    'a withdrawn exemplar',
    { [a]: exemplar('withdrawn: 20/11/2026\n') },
    'guong-dien-hinh/a/index.html',
  ],
  ...['Withdrawn', 'withdraw'].map((key): [string, Record<string, string>, string] => [
    `an exemplar with a slip in the key, ${key},`,
    { [a]: exemplar(`${key}: 20/11/2026\n`) },
    'guong-dien-hinh/a/index.html',
  ]),
  [
    'a photo no longer covered by consent',
    { [a]: exemplar('', '[ten, cau-chuyen]') },
    'guong-dien-hinh/a/ don-khach.ETV1W9uW',
  ],
  [
    'a photo that is no longer named',
    { [a]: exemplar().replace('don-khach', 'khac') },
    'guong-dien-hinh/a/ don-khach.ETV1W9uW',
  ],
  [
    'a photo whose name is the end of another’s name and of a sentence',
    { [a]: exemplar().replace('don-khach', 'da-don-khach').replace('Lời', 'Lời don-khach') },
    'guong-dien-hinh/a/ don-khach.ETV1W9uW',
  ],
  [
    'an honouree',
    { [a]: exemplar('formerSlugs: [cu]\n').replace('name: Lê Bình', 'name: Lê Cường') },
    'a',
  ],
  [
    'a scan that is no longer named',
    { [own]: decision(person(), person()).replace('scan: 9902.pdf\n', '') },
    'khen-thuong/2021/9902-qd-ubnd/ban-quet.pdf',
  ],
  [
    'a scan whose file is deleted',
    { 'khen-thuong/2021/9902.pdf': undefined },
    'khen-thuong/2021/9902-qd-ubnd/ban-quet.pdf',
  ],
  ['a download beside a page', { 'trang/bieu-mau.docx': undefined }, 'trang/bieu-mau.docx'],
  [
    'a download that no page offers',
    { 'trang/hoi-dap.mdx': '---\ntitle: Hỏi đáp\n---\n' },
    'trang/bieu-mau.docx',
  ],
  ['a former address without a target', { [a]: exemplar() }, 'guong-dien-hinh/cu/'],
  ['a page of the office', { 'trang/hoi-dap.mdx': undefined }, 'trang/hoi-dap/'],
  ['a decision', { [own]: undefined }, 'khen-thuong/2021/9902-qd-ubnd/'],
  ['one of two rows with the same name', { [own]: decision(person()) }, '2021/9902-qd-ubnd#cn02'],
  [
    'the same, withheld',
    { [own]: decision(person(), person('    publish: an\n')) },
    '2021/9902-qd-ubnd#cn02',
  ],
  [
    'another form of a name',
    {
      [own]: decision(
        person(),
        person(),
        person('    publish: an\n    alsoWritten: [Ba Khía]\n').replace('An', 'Cua'),
      ),
    },
    'trang/hoi-dap/index.html',
  ],
])('%s that the site still shows counts as a pending withdrawal', async (_what, changed, place) => {
  expect(await shown(changed)).toContain(place);
  // A site built earlier is refused, too.
  const older = await siteWith(changed);
  expect(() => refuseOutdated(older)).toThrow(/Nội dung đã đổi sau khi dựng .* Hãy dựng lại/);
});

test.each([
  ['khen-thuong/2021/9902.pdf', 'khen-thuong/2021/9902-qd-ubnd/ban-quet.pdf'],
  ['trang/bieu-mau.docx', 'trang/bieu-mau.docx'],
])('%s that was replaced under its own name is another', async (source, file) => {
  expect(replacedFiles(await siteWith({}))).toEqual([]);
  const older = await siteWith({ [source]: 'y' });
  expect(replacedFiles(older)).toEqual([{ file, source }]);
  expect(() => refuseOutdated(older)).toThrow(`đã thay hoặc không đọc được (${file})`);
});

test('a record that exists, edited or invalid, withdraws nothing', async () => {
  for (const changed of [
    {},
    { [a]: exemplar('formerSlugs: [cu]\nkind: sai\nwritten: 31/02/2021\n') },
    { [own]: decision(person(), person(), person().replace('An', 'Bình')) },
    { [own]: decision(person().replace('Văn An', 'Văn  An'), person()) },
    {
      [a]: exemplar('formerSlugs: [cu]\n').replace('don-khach', 'anh-chung'),
      'guong-dien-hinh/a/anh-chung.jpg': 'một ảnh',
      'guong-dien-hinh/b/don-khach.jpg': 'một ảnh',
    },
    { 'trang/gioi-thieu.mdx': undefined },
    { [own]: '---\nrecipients: [\n---\n' },
    { 'trang/hoi-dap.mdx': '---\ntitle: [\n---\n' },
  ]) {
    expect(await shown(changed)).toEqual([]);
    refuseOutdated(await siteWith(changed));
  }
});
