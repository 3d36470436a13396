import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as z from 'zod';
import { unpacked } from '../scripts/verify/unpacked.ts';
import { collections, isInternal } from '../src/model/collections.ts';
import { nouns } from '../src/model/read/content-set.ts';
import { leavesOf } from '../src/model/schema/public.ts';
import { indexRecords } from '../src/register/register-index.ts';
import { searchRecords } from '../src/register/search-register.ts';
import { unpackRecords } from '../src/register/unpack-register.ts';
import { listSite } from '../src/site-files.ts';
import { copyContent } from './copied-content.ts';
import { plantInternalRecords } from './odd-content/internal-records.ts';
import { layOddRecords } from './odd-content/odd-records.ts';
import {
  planted,
  plantedFiles,
  plantPrivateFields,
  unmarked,
} from './odd-content/private-fields.ts';
import { paperFiles, paperLists, truePapers } from './true-papers/true-papers.ts';

test.describe.configure({ timeout: 300_000, mode: 'serial' });

const copy = copyContent('odd-content');
const draft = 'chia-ca-cho-nguoi-co-con-nho';
const read = (file: string) => readFileSync(join(copy.site, file), 'utf8');
/** The words visible to a reader, across elements. */
const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/&#39;|&#x27;/g, "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;)])/g, '$1');
const line = (table: string, id: string) =>
  read(table)
    .split('\r\n')
    .find((each) => each.includes(id)) ?? '';

let approvalDigest = '';
let internalMarkers: Record<string, string> = {};

test.beforeAll(() => {
  for (const [file, change] of Object.entries(paperLists)) copy.edit(file, change);
  for (const [file, words] of paperFiles()) copy.write(file, words);
  layOddRecords(copy);
  approvalDigest = plantPrivateFields(copy);
  internalMarkers = plantInternalRecords(copy);
});

test('content that passes the check builds: unusual titles, large figures, the longest names', () => {
  const { status, stdout, stderr } = copy.run();
  expect(status, stdout + stderr).toBe(0);
});

test('every private field of every noun has its marker', () => {
  const isChoice = (schema: z.ZodType) => schema instanceof z.ZodEnum;
  const fields = nouns
    .filter((noun) => noun !== 'draft' && !isInternal(noun))
    .flatMap((noun) =>
      leavesOf(collections[noun].schema)
        .filter(({ isPublic, schema }) => !isPublic && !isChoice(schema))
        .map(({ path }) => `${noun} ${path.join('.')}`),
    );
  expect(Object.keys(planted).sort()).toEqual(
    fields.filter((field) => !unmarked.includes(field)).sort(),
  );
});

test('no private field is published', () => {
  const written = plantedFiles
    .map((file) => readFileSync(join(copy.folder, file), 'utf8'))
    .join('\n');
  for (const [field, value] of Object.entries(planted)) expect(written, field).toContain(value);
  const site = listSite(copy.site).files.map((file) => ({
    file,
    text: unpacked(file, readFileSync(join(copy.site, file))).toLowerCase(),
  }));
  const found = (words: string) =>
    site.flatMap(({ file, text }) => (text.includes(words.toLowerCase()) ? [file] : []));
  // The page exists, so its private fields could be there.
  expect(found('Chuyến xe bốn giờ rưỡi sáng')).not.toEqual([]);
  expect(Object.keys(internalMarkers).length).toBeGreaterThanOrEqual(25);
  const all = { ...planted, ...internalMarkers, 'exemplar approval.digest': approvalDigest };
  for (const [field, value] of Object.entries(all)) {
    const [day, month, year] = value.split('/');
    const spellings = year
      ? [value, `${year}-${month}-${day}`]
      : [/Quax\w+/.exec(value)?.[0] ?? value];
    for (const spelling of spellings) expect(found(spelling), `${field}: ${spelling}`).toEqual([]);
  }
});

for (const paper of truePapers) {
  test(paper.does, () => {
    const page = read(`khen-thuong/${paper.file}/index.html`);
    for (const words of paper.says ?? []) expect.soft(text(page)).toContain(words);
    if (paper.cites) expect.soft(text(page)).toContain(paper.cites);
    const row = line('du-lieu/truong-hop-khen-thuong.csv', `${paper.file}#`);
    for (const words of paper.row ?? []) expect.soft(row).toContain(words);
    const own = line('du-lieu/quyet-dinh-khen-thuong.csv', `${paper.file},`);
    for (const words of paper.csv ?? []) expect.soft(own).toContain(words);
  });
}

test('every decision is found by its printed number', () => {
  const index = indexRecords(unpackRecords(JSON.parse(read('khen-thuong/bang.json'))));
  for (const { file, typed = [] } of truePapers) {
    for (const query of typed) {
      const found = searchRecords(index, query).decisions.map(
        (each) => index.records.decisions[each]?.id,
      );
      expect(found, query).toEqual([file]);
    }
  }
});

test('a divided unit links to both successors, and both include it', () => {
  const page = text(read('don-vi/doi-cu/index.html'));
  expect(page).toContain('Đội minh họa mới 1');
  expect(page).toContain('Đội minh họa mới 2');
  const { units } = unpackRecords(JSON.parse(read('khen-thuong/bang.json')));
  const successors = units.find(({ id }) => id === 'doi-cu')?.successors ?? [];
  expect(successors.map((each) => units[each]?.id)).toEqual(['doi-moi-1', 'doi-moi-2']);
});

test('an approval by delegation names the delegating document, and is refused without it', () => {
  const approve = (...more: string[]) =>
    copy.run(
      {},
      [
        ...[draft, '--by', 'Lý Thị Mẫu (minh họa)', '--position', 'Chánh Văn phòng'],
        ...['--on', '20/11/2026', '--basis', 'Phiếu trình số 9977/PTr-VP', ...more],
      ],
      'approve',
    );
  copy.edit(`_nhap/${draft}/index.md`, (words) => words.replace(/\(Bản nháp:[^)]*\)\n?/, ''));
  const refused = approve();
  expect(refused.status).not.toBe(0);
  expect(refused.stderr).toContain('approver-competence');
  expect(existsSync(join(copy.folder, '_nhap', draft))).toBe(true);
  const approved = approve('--delegation', 'Giấy ủy quyền số 9950/GUQ-SGTVT ngày 04/01/2026');
  expect(approved.status, approved.stdout + approved.stderr).toBe(0);
  expect(readFileSync(join(copy.folder, 'guong-dien-hinh', draft, 'index.md'), 'utf8')).toContain(
    'delegation: Giấy ủy quyền số 9950/GUQ-SGTVT ngày 04/01/2026',
  );
});
