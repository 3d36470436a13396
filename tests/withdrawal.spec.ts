import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { unpacked } from '../scripts/verify/unpacked.ts';
import { listFiles } from '../src/model/read/disk/files-on-disk.ts';
import { copyContent } from './copied-content.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const copy = copyContent('withdrawal');
const { site, folder, run } = copy;
const story = 'guong-dien-hinh/mai-hien-de-den/index.md';
const decision = 'khen-thuong/2021/9902-qd-ubnd.md';

/** One marker, spelt as each place wants it: names, sentences, file names, EXIF. */
const marker = { draft: 'Quaxzembi', story: 'Wyvortelu', row: 'Zhumbraki' };

test.beforeAll(async () => {
  await plantInDraft();
  plantInStory();
  copy.edit(decision, (text) =>
    text.replace(
      /name: (.*)(\n(?:(?! {2}- ).*\n)*? {4}publish: an)/,
      `name: Lò Văn ${marker.row}$2`,
    ),
  );
});
test.afterAll(() => copy.remove());

test('a published marker is found, which shows that the search for it works', () => {
  const { status, stderr } = run();
  expect(status, stderr).toBe(0);
  expect(placesOf(marker.story).length).toBeGreaterThan(3);
  expect(placesOf(marker.draft)).toEqual([]);
  expect(placesOf(marker.row)).toEqual([]);
});

test('one edit withdraws a story everywhere; its address says only that it is not published', () => {
  copy.edit(story, (text) => text.replace(/^sample:/m, 'withdrawn: 23/11/2026\nsample:'));
  const { status, stderr } = run();
  expect(status, stderr).toBe(0);
  expect(placesOf(marker.story)).toEqual([]);
  const address = 'guong-dien-hinh/mai-hien-de-den/';
  const tombstone = readFileSync(join(site, address, 'index.html'), 'utf8');
  expect(tombstone).toContain('Nội dung này hiện không công bố.');
  expect(tombstone).toContain('noindex');
  const named = placesOf('mai-hien-de-den').filter((place) => !place.includes('/mai-hien-de-den/'));
  expect(named).toEqual(['SHA256SUMS']);
});

async function plantInDraft() {
  const place = join(folder, '_nhap/ban-nhap-danh-dau');
  mkdirSync(place);
  const name = `${marker.draft.toLowerCase()}.jpg`;
  await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#876' } })
    .withExif({ IFD0: { ImageDescription: marker.draft, Artist: marker.draft } })
    .jpeg()
    .toFile(join(place, name));
  const model = readFileSync(join(folder, story), 'utf8')
    .replace(/^title:.*$/m, `title: Bài có dấu ${marker.draft}`)
    .replaceAll(/name: .*/g, `name: Lò Văn ${marker.draft}`)
    .replace(/file: .*/, `file: ${name}`)
    .replace(/alt: .*/, `alt: Ảnh có dấu ${marker.draft}`);
  writeFileSync(join(place, 'index.md'), `${model}\nCâu này có dấu ${marker.draft}.\n`);
}

function plantInStory() {
  copy.edit(story, (text) => {
    const name = /name: (.*)/.exec(text)?.[1] ?? '';
    const own = text.replace(/^commendations:.*\n/m, '');
    return own
      .replaceAll(name, `Lò Văn ${marker.story}`)
      .replace(/alt: .*/, `alt: Tranh có dấu ${marker.story}`)
      .concat(`\nCâu này có dấu ${marker.story}.\n`);
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

/** Every file of the site that bears a word in its name or anywhere within, packed or not. */
function placesOf(word: string): string[] {
  return listFiles(site).filter((file) => {
    const bytes = readFileSync(join(site, file));
    const text = `${file}\n${bytes.toString('latin1')}\n${unpacked(file, bytes)}`;
    return text.toLowerCase().includes(word.toLowerCase());
  });
}
