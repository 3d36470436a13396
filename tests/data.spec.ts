import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { testSite } from '../scripts/test/build-test-site.ts';
import { columnsOf } from '../src/outputs/tables/columns.ts';
import { toCsv } from '../src/outputs/tables/csv.ts';
import { date, words } from '../src/outputs/tables/fields.ts';
import { toXlsx } from '../src/outputs/tables/xlsx.ts';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { type Cell, readSheet } from './libreoffice.ts';
import { expect, test } from './site.ts';

const folder = join(testSite, 'du-lieu');
/** LibreOffice's dialog choice for a file in UTF-8. */
const utf8 = 'CSV:44,34,76';
const open = (file: string) => readSheet(file, file.endsWith('.csv') ? utf8 : undefined);
const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));

for (const form of ['csv', 'xlsx']) {
  test(`the register opens in LibreOffice as ${form}`, () => {
    const [heads = [], ...rows] = open(join(folder, `truong-hop-khen-thuong.${form}`));
    expect(rows).toHaveLength(json('json/commendations.json').rows.length);
    const cell = (row: Cell[] | undefined, head: string) =>
      row?.[heads.findIndex(({ text }) => text === head)];
    const row = rows.find((each) => cell(each, 'Mã trường hợp')?.text === '2021/9902-qd-ubnd#tt05');
    expect(cell(row, 'Họ và tên, tên tập thể')?.text).toBe('Tổ trực chốt cửa ngõ phía bắc');
    expect(cell(row, 'Số quyết định')?.text).toBe('9902/QĐ-UBND');
    expect(cell(row, 'Ngày ký')).toMatchObject({ kind: 'date', value: '2021-12-20' });
    expect(cell(row, 'Dữ liệu minh họa')?.text).toBe('Dữ liệu minh họa');
    expect(rows.every((each) => cell(each, 'Dữ liệu minh họa')?.text)).toBe(true);
  });

  test(`difficult values are preserved in ${form}`, async () => {
    const row = z.strictObject({
      label: words({ title: 'Số, ký hiệu' }),
      name: words({ title: 'Họ và tên' }),
      signed: date({ title: 'Ngày ký' }),
      note: words({ title: 'Ghi chú' }).optional(),
    });
    const rows = [
      { label: '05/QĐ-SGTVT', name: 'Nguyễn Thị Thúy, H’Hen Niê', signed: '2021-09-05' },
      {
        label: '1205a/QĐ-UBND',
        name: 'Tổ "Đèn cửa ngõ" & Cộng sự',
        signed: '2022-02-15',
        note: '=1+1',
      },
    ];
    const columns = columnsOf(row);
    const bytes = form === 'csv' ? toCsv(columns, rows) : await toXlsx('Thử', columns, rows);
    const file = join(root, '.build/test', `hard.${form}`);
    writeFileSync(file, bytes);
    const [, first = [], second = []] = open(file);
    expect(first[0]?.text).toBe('05/QĐ-SGTVT');
    expect(first[1]?.text).toBe('Nguyễn Thị Thúy, H’Hen Niê');
    expect(first[2]).toMatchObject({ kind: 'date', value: '2021-09-05' });
    expect(second.map(({ text }) => text).slice(0, 2)).toEqual([
      '1205a/QĐ-UBND',
      'Tổ "Đèn cửa ngõ" & Cộng sự',
    ]);
    expect(second[3]?.kind).toBe('string');
    expect(second[3]?.text).toContain('=1+1');
    if (form === 'xlsx') expect(await toXlsx('Thử', columns, rows)).toEqual(bytes);
    else expect(readFileSync(file).subarray(0, 3).toString('hex')).toBe('efbbbf');
  });
}

test('every JSON file matches its schema, and samples are marked', () => {
  const files = listSite(join(folder, 'json')).files.filter((file) => !file.startsWith('schema/'));
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    const document = json(`json/${file}`);
    const schema = json(`json/schema/${document.$schema.split('/').at(-1)}`);
    expect(schema.$id).toBe(document.$schema);
    expect(z.fromJSONSchema(schema).safeParse(document).error?.issues ?? [], file).toEqual([]);
    const marked =
      document.sample ?? document.rows?.some(({ sample }: { sample?: true }) => sample);
    expect(Boolean(document.notice), file).toBe(Boolean(marked));
  }
});

test('downloads contain only what pages show', () => {
  const all = listSite(folder)
    .files.filter((file) => /\.(csv|json)$/.test(file) && !file.includes('schema/'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  expect(all.match(/"(?:digest|givenBy|proof|consent|publish|withdrawn)"|da-rut|cccd/g)).toBeNull();
  const withheld = json('json/commendations.json').rows.filter(
    (row: { withheld?: true }) => row.withheld,
  );
  for (const row of withheld) expect(row.name ?? row.achievement ?? row.position).toBeUndefined();
});

test('the downloads page links to every file', async ({ page }) => {
  await page.goto('/du-lieu/');
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((each) => new URL((each as HTMLAnchorElement).href)));
  const here = links.filter(({ host }) => host === new URL(page.url()).host);
  for (const { pathname } of here)
    expect((await page.request.get(pathname)).status(), pathname).toBe(200);
  expect(here.filter(({ pathname }) => /\.(csv|xlsx)$/.test(pathname))).toHaveLength(14);
});

test('the figures by year, unit and award add up to the register', () => {
  const { rows } = json('json/yearly-figures.json');
  const register = json('json/commendations.json').rows.filter(
    ({ status }: { status?: string }) => status !== 'huy-bo',
  );
  const sum = (all: { commendations: number }[]) =>
    all.reduce((total, each) => total + each.commendations, 0);
  expect(sum(rows)).toBe(register.length);
  expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
  for (const row of rows) {
    const own = register.filter(
      (each: Row) =>
        each.signed?.startsWith(row.year) &&
        each.form === row.form &&
        (row.unitId ? each.unitId === row.unitId : each.withheld || !each.unitId),
    );
    const alike = rows.filter(
      (each: Row) => each.year === row.year && each.form === row.form && each.unitId === row.unitId,
    );
    expect(sum(alike), keyOf(row)).toBe(own.length);
    expect(row.collectives + row.individuals + row.households).toBe(row.commendations);
  }
});

interface Row {
  year?: string;
  form: string;
  unit?: string;
  unitId?: string;
  signed?: string;
  withheld?: true;
}

const keyOf = ({ year, unit, form }: Row) => `${year} ${unit} ${form}`;
