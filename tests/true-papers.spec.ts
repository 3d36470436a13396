import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { indexRecords } from '../src/register/register-index.ts';
import { searchRecords } from '../src/register/search-register.ts';
import { unpackRecords } from '../src/register/unpack-register.ts';
import { copyContent } from './copied-content.ts';
import { paperFiles, paperLists, truePapers } from './true-papers/true-papers.ts';

test.describe.configure({ timeout: 300_000, mode: 'default' });

const copy = copyContent('true-papers');
const draft = 'chia-ca-cho-nguoi-co-con-nho';
const read = (file: string) => readFileSync(join(copy.site, file), 'utf8');
/** Words as a reader sees them, whatever elements part them. */
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

test.afterAll(() => copy.remove());

test.beforeAll(() => {
  for (const [file, change] of Object.entries(paperLists)) copy.edit(file, change);
  for (const [file, words] of paperFiles()) copy.write(file, words);
  const built = copy.run();
  expect(built.status, built.stdout + built.stderr).toBe(0);
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

test('every one is found by its number as it is printed', () => {
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

test('a unit that was divided leads to both, and both answer for it', () => {
  const page = text(read('don-vi/doi-cu/index.html'));
  expect(page).toContain('Đội minh họa mới 1');
  expect(page).toContain('Đội minh họa mới 2');
  const { units } = unpackRecords(JSON.parse(read('khen-thuong/bang.json')));
  const successors = units.find(({ id }) => id === 'doi-cu')?.successors ?? [];
  expect(successors.map((each) => units[each]?.id)).toEqual(['doi-moi-1', 'doi-moi-2']);
});

test('an approval by delegation names the paper that delegates, and is refused without it', () => {
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
