import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { unpacked } from '../scripts/verify/unpacked.ts';
import { listSite } from '../src/site-files.ts';
import { copyContent } from './copied-content.ts';
import { markedDecision, markedDecisionText, markedScan, rowMarker } from './marked-decision.ts';
import { pdfWith } from './pdf.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const { site, folder, run, edit, write } = copyContent('withdrawal');
const exemplar = 'guong-dien-hinh/mai-hien-de-den/index.md';
const picture = 'mai-hien';
const exemplaryRow = '2023/9977-qd-sgtvt#cn02';

/** One marker, in the spelling of each location: names, sentences, file names, EXIF. */
const marker = { draft: 'Quaxzembi', exemplar: 'Wyvortelu' };

/** Notices of an own page: a word of each, and its days. */
const notice = {
  open: { word: 'Quexhearing', from: '20/11/2026', to: '30/11/2026' },
  closed: { word: 'Zembiformer', from: '01/10/2026', to: '15/10/2026' },
  early: { word: 'Wyvofuture', from: '01/01/2027', to: '15/01/2027' },
};
/** What bears the name of someone withheld, in every place where a site writes it. */
const namesake = {
  withheld: 'Trần Quang Khải',
  unit: 'Trường Tiểu học Trần Quang Khải',
  title: 'Trung tâm Y tế Trần Quang Khải',
  headings: ['Công ty TNHH Trần Quang Khải', 'Thăm Nhà văn hóa Trần Quang Khải'],
  item: 'Khu đô thị Trần Quang Khải',
};

/** A day after that of the test site, on which the open notice is closed. */
const later = { BUILD_DATE: '2026-12-31' };

test.beforeAll(async () => {
  await plantInDraft();
  writeFileSync(join(folder, markedDecision), markedDecisionText(`Lò Văn ${marker.exemplar}`));
  writeFileSync(join(folder, markedScan), pdfWith(`Ong Lo Van ${rowMarker.name}`));
  plantInExemplar();
  plantInUnshownBodies();
  plantInPage();
  plantNamesakes();
  edit(
    'doi-tuong.yml',
    (text) =>
      `${text}\n- id: dt-0099\n  name: Lò Văn ${rowMarker.name}\n  recipientType: ca-nhan\n  commendations: ["2023/9977-qd-sgtvt#cn01"]\n  basis: Hồ sơ của ông ${rowMarker.name}\n`,
  );
});

test('finds a published marker, which proves that the search works', () => {
  const { status, stderr } = run();
  expect(status, stderr).toBe(0);
  expect(placesOf(marker.exemplar).length).toBeGreaterThan(3);
  expect(placesOf(marker.draft)).toEqual([]);
  const kinds = new Set(placesOf(rowMarker.name).map(kindOf));
  expect([...kinds].sort()).toEqual([
    'csv',
    'docx',
    'html',
    'json',
    'pagefind',
    'pdf',
    'txt',
    'xlsx',
    'xml',
  ]);
  for (const word of rowMarker.own) expect(placesOf(word), word).not.toEqual([]);
  expect(pictures()).not.toEqual([]);
  expect(pageText('doi-tuong/dt-0099/')).toContain(rowMarker.name);
  expect(placesOf(exemplaryRow).filter(namesExemplar)).not.toEqual([]);
});

test('whatever bears the name of someone withheld keeps it everywhere', () => {
  const places = [
    ['khen-thuong/2023/9976-qd-sgtvt/', namesake.unit],
    ['khen-thuong/2023/', namesake.unit],
    ...[namesake.title, ...namesake.headings, namesake.item].map((text) => ['trang/tham/', text]),
  ] as const;
  for (const [address, text] of places)
    expect(pageText(address).replaceAll('\u00a0', ' '), text).toContain(text);
});

test('shows a notice only on its days, and a page with a place in the menu', () => {
  expect(placesOf(notice.open.word)).toContain('trang/lay-y-kien/index.html');
  for (const { word } of [notice.closed, notice.early]) expect(placesOf(word), word).toEqual([]);
  const html = readFileSync(join(site, 'trang/lay-y-kien/index.html'), 'utf8');
  expect(html).toMatch(/Thông\sbáo\sđã\sđóng/);
  expect(html).toContain('Mở từ ngày');
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toMatch(
    /Tra cứu khen thưởng<\/a>.{0,60}<a href="\/trang\/lay-y-kien\/">Lấy ý kiến<\/a>/,
  );
  expect(placesOf(rowMarker.name)).toContain('trang/mau-ten.docx');
  expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).toContain('/trang/lay-y-kien/');
});

test('one edit withholds a row: nothing names its person, and the scan is gone', () => {
  edit(markedDecision, (text) =>
    text.replace(/(name: Lò Văn Zhumbraki\n {4}sortName)/, 'publish: an\n    $1'),
  );
  const { status, stdout, stderr } = run(later);
  expect(status, stderr).toBe(0);
  expect(stderr).toContain(`${markedScan}: quyết định có trường hợp không công bố`);
  for (const word of [rowMarker.name, ...rowMarker.own]) expect(placesOf(word), word).toEqual([]);
  expect(
    listSite(site).files.filter((file) => file.endsWith('.pdf') && file.includes('9977')),
  ).toEqual([]);
  const page = pageText('khen-thuong/2023/9977-qd-sgtvt/');
  expect(page).toContain(`Về việc tặng Giấy khen cho 01 cá nhân và ông Lò Văn ${marker.exemplar}`);
  expect(page).toContain('Không công bố');
  expect(page).toContain('Toàn văn, 3 trường hợp');
  expect(pageText('doi-tuong/dt-0099/')).toContain('Nội dung này hiện không công bố.');
  expect(stdout).not.toContain(rowMarker.name);
  expect(stderr).toContain('trang/mau-ten.docx: tệp còn nêu tên trường hợp không công bố');
});

test('the same edit removes the name from pages and their files', () => {
  expect(placesOf(notice.open.word)).toEqual([]);
  const html = readFileSync(join(site, 'trang/lay-y-kien/index.html'), 'utf8');
  expect(html).toContain('Hỏi 01 cá nhân.');
  expect(html).toContain('Tệp này hiện không công bố.');
});

test('a scan is published again when redacted, in the record and in its text', () => {
  edit(markedDecision, (text) =>
    text.replace('publish: an', 'publish: an\n    scanRedacted: 20/11/2026'),
  );
  writeFileSync(join(folder, markedScan), pdfWith('Quyet dinh so 9977'));
  // Its second row is withheld too, for the next test.
  edit(markedDecision, (text) =>
    text.replace(
      `name: Lò Văn ${marker.exemplar}\n`,
      `$&    publish: an\n    scanRedacted: 20/11/2026\n`,
    ),
  );
  const { status, stderr } = run(later);
  expect(status, stderr).toBe(0);
  expect(listSite(site).files).toContain('khen-thuong/2023/9977-qd-sgtvt/ban-quet.pdf');
  expect(pageText('khen-thuong/2023/9977-qd-sgtvt/')).toContain('Bản quét quyết định');
});

test('a withheld row is not named by its person’s own exemplar, which remains', () => {
  const telling = listSite(site).files.filter(namesExemplar);
  expect(telling).toContain('guong-dien-hinh/mai-hien-de-den/index.html');
  expect(placesOf('9977').filter((file) => telling.includes(file) && !isList(file))).toEqual([]);
  expect(placesOf(exemplaryRow).filter(namesExemplar)).toEqual([]);
  expect(pageText('khen-thuong/2023/9977-qd-sgtvt/')).toContain('cho 02 cá nhân');
});

test('one edit withdraws an exemplar everywhere; its address only says that it is not published', () => {
  edit(exemplar, (text) => text.replace(/^sample:/m, 'withdrawn: 23/11/2026\nsample:'));
  const { status, stderr } = run(later);
  expect(status, stderr).toBe(0);
  expect(placesOf(marker.exemplar)).toEqual([]);
  const address = 'guong-dien-hinh/mai-hien-de-den/';
  const tombstone = readFileSync(join(site, address, 'index.html'), 'utf8');
  expect(tombstone).toContain('Nội dung này hiện không công bố.');
  expect(tombstone).toContain('noindex');
  const named = placesOf('mai-hien-de-den').filter((place) => !place.includes('/mai-hien-de-den/'));
  expect(named).toEqual(['SHA256SUMS']);
  expect(pictures()).toEqual([]);
});

async function plantInDraft() {
  const place = join(folder, '_nhap/ban-nhap-danh-dau');
  mkdirSync(place);
  const name = `${marker.draft.toLowerCase()}.jpg`;
  await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#876' } })
    .withExif({ IFD0: { ImageDescription: marker.draft, Artist: marker.draft } })
    .jpeg()
    .toFile(join(place, name));
  const model = readFileSync(join(folder, exemplar), 'utf8')
    .replace(/^title:.*$/m, `title: Bài có dấu ${marker.draft}`)
    .replaceAll(/name: .*/g, `name: Lò Văn ${marker.draft}`)
    .replace(/file: .*/, `file: ${name}`)
    .replace(/alt: .*/, `alt: Ảnh có dấu ${marker.draft}`);
  writeFileSync(join(place, 'index.md'), `${model}\nCâu này có dấu ${marker.draft}.\n`);
}

function plantInExemplar() {
  edit(exemplar, (text) => {
    const name = /name: (.*)/.exec(text)?.[1] ?? '';
    const own = text.replace(/^commendations:.*$/m, `commendations: ["${exemplaryRow}"]`);
    return own
      .replaceAll(name, `Lò Văn ${marker.exemplar}`)
      .replace(/alt: .*/, `alt: Tranh có dấu ${marker.exemplar}`)
      .concat(`\nCâu này có dấu ${marker.exemplar}.\n`);
  });
  const { status, stderr } = run(
    {},
    [
      'mai-hien-de-den',
      '--by',
      'Người duyệt minh họa',
      '--position',
      'Lãnh đạo',
      '--on',
      '16/05/2023',
      '--basis',
      'Phiếu trình số 9958/PTr-VP',
    ],
    'approve',
  );
  expect(status, stderr).toBe(0);
}

/** No page shows these bodies, so that no picture may come into the site by them. */
function plantInUnshownBodies() {
  for (const file of ['phong-trao/covid-19/tieu-chi/tc1.md', 'hinh-thuc/giay-khen.md'])
    edit(file, (text) => {
      const up = '../'.repeat(file.split('/').length - 1);
      return `${text}\n![Tranh](${up}guong-dien-hinh/mai-hien-de-den/${picture}.png)\n`;
    });
}

function plantInPage() {
  const notices = Object.values(notice).map(
    ({ word, from, to }) =>
      `<Notice title="Lấy ý kiến" from="${from}" to="${to}">\n\nDanh sách có Đội ${word}.\n\n</Notice>\n`,
  );
  write(
    'trang/lay-y-kien.mdx',
    `---\ntitle: Lấy ý kiến\nsummary: Ý kiến về Lò Văn ${rowMarker.name}.\nlinks:\n  - place: dau-trang\n    order: 45\n---\n\nHỏi ông Lò Văn ${rowMarker.name}.\n\n${notices.join('\n')}\n<Download file="mau-ten.docx" label="Danh sách" />\n`,
  );
  const document = `<w:document><w:p><w:r><w:t>Ông Lò Văn </w:t></w:r><w:r><w:t>${rowMarker.name}</w:t></w:r></w:p></w:document>`;
  writeFileSync(
    join(folder, 'trang/mau-ten.docx'),
    zipSync({ 'word/document.xml': strToU8(document) }, { mtime: '2026-11-20' }),
  );
}

function plantNamesakes() {
  const { withheld, unit, title, headings, item } = namesake;
  const decision = markedDecisionText('').replace('"9977"', '"9976"');
  write(
    'khen-thuong/2023/9976-qd-sgtvt.md',
    `${decision.slice(0, decision.indexOf('subjectLine:'))}subjectLine: Về việc tặng Giấy khen cho 02 cá nhân
signature:
  lines:
    - GIÁM ĐỐC
  name: Lò Thị Ký
extent: toan-van
declared:
  individuals: 2
provenance:
  kind: Bản do cơ quan giữ
  url: https://nguon.example/9976
  checked: 25/03/2023
recipients:
  - recipientType: ca-nhan
    name: ${withheld}
    publish: an
  - recipientType: ca-nhan
    name: Nguyễn Thị Quảng
    position: Giáo viên
    unitAsWritten: ${unit}
---
`,
  );
  const body = [...headings.map((text) => `## ${text}`), `- ${item}`].join('\n\n');
  write('trang/tham.mdx', `---\ntitle: ${title}\nsummary: Nơi đã thăm.\n---\n\n${body}\n`);
}

/** Every file of the site with a word in its name or content, packed or not. */
function placesOf(word: string): string[] {
  return listSite(site).files.filter((file) => textOf(file).includes(word.toLowerCase()));
}

function textOf(file: string): string {
  const bytes = readFileSync(join(site, file));
  return `${file}\n${bytes.toString('latin1')}\n${unpacked(file, bytes)}`.toLowerCase();
}

const namesExemplar = (file: string) => textOf(file).includes(marker.exemplar.toLowerCase());

/** Files about every record, therefore also about the exemplar and the decision. */
const isList = (file: string) => !/mai-hien-de-den/.test(file);

/** In any size and format. */
const pictures = () => listSite(site).files.filter((file) => file.includes(`/${picture}.`));

const kindOf = (file: string) =>
  file.startsWith('pagefind/') ? 'pagefind' : (file.split('.').at(-1) ?? '');

function pageText(address: string): string {
  return readFileSync(join(site, address, 'index.html'), 'utf8').replace(/<[^>]*>/g, '');
}
