import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { commendationRowsOf } from '../model/commendation-rows.ts';
import { roundsOf } from '../model/nominations/rounds.ts';
import { filesInMemory, overlaid } from '../model/read/content-files.ts';
import { type ContentSet, readContentSet } from '../model/read/content-set.ts';
import { filesOnDisk } from '../model/read/disk/files-on-disk.ts';
import { readOfficeFile } from '../model/read/office-file.ts';
import { tallyOf } from '../model/tally.ts';
import { root } from '../settings.ts';
import { type Paper, printed } from './paper.ts';
import { roundFacts } from './round-facts.ts';
import { roundPapers } from './round-papers.ts';
import { figuresOf } from './statistics/figures.ts';
import { fewest, mergeSmall } from './statistics/merge-small.ts';
import { yearPaper, yearWorkbook } from './statistics/year-paper.ts';
import { toDocx } from './to-docx.ts';
import { toXlsx } from './to-xlsx.ts';

const files = filesOnDisk(join(root, 'content'));
const set = readContentSet(files);
const today = '2026-11-23';

function factsOf(of: ContentSet) {
  const placed = roundsOf(of).find(({ id }) => id === '2026/viec-tot-tren-duong');
  if (!placed) throw new Error('the sample round is gone');
  return roundFacts(of, placed, today);
}

/** A document's text, to compare its wording. */
function textOf({ head, title, addressees = [], parts, closing, annex }: Paper): string {
  const table = (part: Paper['parts'][number]) => {
    if (!('columns' in part)) return part.text;
    const { columns, rows } = printed(part);
    return [columns.map((each) => each.title), ...rows.map(({ cells }) => cells)]
      .map((cells) => cells.map((cell) => String(cell).replaceAll('\n', ' / ')).join(' | '))
      .join('\n');
  };
  return [
    Object.values(head).filter(Boolean).join('\n'),
    ...(title ? [`${title.kind}\n${title.about}`] : []),
    ...addressees.map((name) => `Kính gửi ${name}`),
    ...parts.map(table),
    ...(closing?.signatures ?? []).map(({ lines, name = '…' }) => [...lines, name].join(' / ')),
    ...(annex ? [`— — —\n${textOf(annex)}`] : []),
  ].join('\n\n');
}

test.each(Object.entries(roundPapers))('%s reads like an office document', async (word, paper) => {
  const passing = new TextDecoder()
    .decode(files.read('_de-nghi/2026/viec-tot-tren-duong/doi-minh-hoa-so-1.yml'))
    .replaceAll('    unitVotes', '    votes: 9\n    unitVotes');
  const voted = readContentSet(
    overlaid(
      files,
      new Map([
        [
          '_de-nghi/2026/viec-tot-tren-duong/doi-minh-hoa-so-1.yml',
          new TextEncoder().encode(passing),
        ],
      ]),
    ),
  );
  const made = paper.make(factsOf(voted), paper.byAward ? 'giay-khen' : undefined);
  await expect(textOf(made)).toMatchFileSnapshot(`fixtures/${word}.txt`);
  const docx = await toDocx(made);
  const xlsx = await toXlsx(made, paper.title);
  expect(readOfficeFile(docx).kind).toBe('docx');
  expect(readOfficeFile(xlsx).kind).toBe('xlsx');
  expect(readOfficeFile(docx).texts.join('\n')).toContain('Dữ liệu minh họa');
  // Reproducible: the same document gives the same file.
  expect(await toDocx(made)).toEqual(docx);
  expect(await toXlsx(made, paper.title)).toEqual(xlsx);
});

test('prints dots for missing facts and invents nothing', () => {
  const bare = readContentSet(
    filesInMemory(
      Object.fromEntries(
        files.list
          .filter(({ file }) => file !== 'co-quan.yml')
          .map(({ file }) => [file, files.read(file)]),
      ),
    ),
  );
  const text = textOf(roundPapers['to-trinh']?.make(factsOf(bare), 'giay-khen') as Paper);
  expect(text).not.toMatch(/undefined|null|NaN/);
  expect(text.split('\n')[0]).toMatch(/^…+$/);
});

test('has figures that add up to the register, by row and by column', () => {
  for (const year of ['2019', '2021', '2022', '2023']) {
    const { tables, rows } = figuresOf(set, year, true);
    const all = commendationRowsOf(set).filter(({ decision }) => decision.signed.startsWith(year));
    const { count } = tallyOf(
      all.map(({ row, decision }) => ({
        recipientType: row.recipientType,
        status: row.status ?? decision.status,
      })),
    );
    expect(rows.size).toBe(count);
    for (const { code, lines, ofPeople } of tables) {
      const [total, ...others] = lines.map(({ figures }) => figures.map(({ of }) => of.length));
      for (const [at, sum] of (total ?? []).entries()) {
        expect(
          others.reduce((all, line) => all + (line[at] ?? 0), 0),
          `${year} ${code}`,
        ).toBe(sum);
      }
      for (const [sum = 0, ...cells] of [total ?? [], ...others])
        expect(
          cells.reduce((all, cell) => all + cell, 0),
          `${year} ${code}`,
        ).toBe(sum);
      if (ofPeople) expect(total?.[0]).toBe(count);
    }
  }
});

test('lists the rows behind each figure in a workbook; a cell without data is blank', async () => {
  const figures = figuresOf(set, '2023', true);
  const paper = yearPaper(set, figures, today, true);
  const { sheets } = await readXlsx(await yearWorkbook(paper, figures, true));
  expect(sheets.map(({ name }) => name)).toEqual([
    '0601.N',
    '0602.N',
    '0603.N',
    '0604.N',
    '0605.N',
    'Truy nguyên',
  ]);
  const trace = sheets.at(-1)?.rows ?? [];
  expect(trace.filter(([code]) => code === '0602.N')).toHaveLength(figures.rows.size);
  const cells = sheets.slice(0, -1).flatMap(({ rows }) => rows.flat());
  expect(cells).not.toContain(0);
  const shared = await readXlsx(await yearWorkbook(paper, figures, false));
  expect(shared.sheets).toHaveLength(5);
});

test('publishes no group below five', () => {
  for (const year of ['2019', '2020', '2021', '2022', '2023']) {
    for (const table of figuresOf(set, year, true).tables.map(mergeSmall)) {
      if (!table.ofPeople) continue;
      for (const { figures } of table.lines)
        for (const { of } of figures) expect(of.length === 0 || of.length >= fewest).toBe(true);
    }
  }
});
