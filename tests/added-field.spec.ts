import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { testSettings } from '../scripts/test/build-test-site.ts';
import { unpacked } from '../scripts/verify/unpacked.ts';
import { type Column, columnsIn, show } from '../src/outputs/tables/column.ts';
import { indexRecords } from '../src/register/register-index.ts';
import { tableRowOf } from '../src/register/table-row.ts';
import { unpackRecords } from '../src/register/unpack-register.ts';
import { root } from '../src/settings.ts';

test.setTimeout(240_000);

const project = join(root, '.build/test/added-field-project');
const site = join(root, '.build/test/added-field');
const read = (file: string) => readFileSync(join(site, file), 'utf8');
const json = (file: string) => JSON.parse(read(`du-lieu/json/${file}`));
const own = '2023/9931-qd-sgtvt';

test.beforeAll(() => {
  rmSync(project, { recursive: true, force: true });
  rmSync(site, { recursive: true, force: true });
  for (const part of [
    ...['src', 'scripts', 'content', 'public', 'package.json', 'package-lock.json'],
    ...['astro.config.mjs', 'tsconfig.json', 'LICENSE'],
  ])
    cpSync(join(root, part), join(project, part), { recursive: true });
  // No exemplar shows a row's fields.
  for (const folder of ['guong-dien-hinh', '_nhap'])
    rmSync(join(project, 'content', folder), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
});
test.afterAll(() => rmSync(project, { recursive: true, force: true }));

function edit(file: string, before: string, more: string): void {
  const path = join(project, file);
  const text = readFileSync(path, 'utf8');
  expect(text, file).toContain(before);
  writeFileSync(path, text.replace(before, more + before));
}

test("a recipient's new field needs its schema, its component and the template", () => {
  edit(
    'src/model/schema/decision.ts',
    '  /** Name with the given name first',
    `  /** Number of the certificate. */
  certificate: text()
    .optional()
    .meta({ title: 'Số bằng', public: true, column: true, register: 'rare' }),
`,
  );
  edit(
    'src/components/decision/Annex.astro',
    '                  {each.posthumous &&',
    '                  {each.certificate && <div class="small">{each.certificate}</div>}\n',
  );
  edit('content/_mau/quyet-dinh-khen-thuong.md', '    recipientType:', '    certificate:\n');
  // A record with it, as a clerk writes it.
  edit(`content/khen-thuong/${own}.md`, '    recipientType:', '    certificate: Quaxcertificate\n');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...testSettings, CONTENT_DIR: join(project, 'content'), OUT_DIR: site },
  });
  expect(status, stdout + stderr).toBe(0);

  expect(read(`khen-thuong/${own}/index.html`)).toContain('Quaxcertificate');
  for (const file of ['du-lieu/truong-hop-khen-thuong.csv', 'khen-thuong/so-khen-thuong.csv']) {
    const [heads = '', ...lines] = read(file).split('\r\n');
    const at = heads.split(',').indexOf('Số bằng');
    expect(at, file).toBeGreaterThan(0);
    expect(lines.join('\n'), file).toContain('Quaxcertificate');
  }
  const workbook = 'du-lieu/truong-hop-khen-thuong.xlsx';
  const cells = unpacked(workbook, readFileSync(join(site, workbook)));
  expect(cells).toContain('Số bằng');
  expect(cells).toContain('Quaxcertificate');
  const row = { id: `${own}#tt01`, certificate: 'Quaxcertificate' };
  expect(json('commendations.json').rows).toContainEqual(expect.objectContaining(row));
  expect(json(`decisions/${own}.json`).recipients).toContainEqual(expect.objectContaining(row));
  const { rows } = json('schema/commendations.json').properties;
  expect(rows.items.properties.certificate).toEqual({ title: 'Số bằng', type: 'string' });

  const records = unpackRecords(JSON.parse(read('khen-thuong/bang.json')));
  const number = records.rows.findIndex((each) => 'certificate' in each);
  const column = columnsIn(rows.items.properties).find(
    ({ key }) => key === 'certificate',
  ) as Column;
  expect(column).toMatchObject({ title: 'Số bằng', kind: 'text' });
  expect(show(column, tableRowOf(indexRecords(records), number, '/'))).toBe('Quaxcertificate');
});
