import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';

const place = mkdtempSync(join(tmpdir(), 'import-'));
const contentDir = join(place, 'content');
cpSync('content', contentDir, { recursive: true });
afterAll(() => rmSync(place, { recursive: true, force: true }));

const decision = 'khen-thuong/2021/9902-qd-ubnd.md';
/** One process per call, on a possibly busy machine. */
const slow = { timeout: 120_000 };

const read = (file: string) => readFileSync(join(contentDir, file), 'utf8');

/** Runs the command like a clerk; returns its output without its folder's name. */
function run(...words: string[]): { code: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, BUILD_DATE: '2026-11-27', DEBUG: '' },
  });
  return { code: status, text: (stdout + stderr).replaceAll(place, '…') };
}

test("a template needs a workbook's name, so that no settings file is overwritten", slow, () => {
  const { code, text } = run('--template', join(place, '.env'));
  expect({ code, text }).toEqual({
    code: 2,
    text: '--template là "…/.env", cần tên tệp .xlsx, ví dụ mau.xlsx.\n',
  });
  expect(existsSync(join(place, '.env'))).toBe(false);
});

test('a list goes into an empty decision without errors in the check', slow, () => {
  const whole = read(decision);
  const template = join(place, 'mau.xlsx');
  expect(run('--template', template, '--from', decision)).toEqual({
    code: 0,
    text: `Đã tạo …/mau.xlsx với 77 hàng của ${decision}.\n`,
  });
  const empty = whole.replace(/recipients:\n[\s\S]*?\n---\n/, 'recipients:\n---\n');
  writeFileSync(join(contentDir, decision), empty);
  const { code, text } = run(template, '--to', decision);
  expect(text).toContain(
    `Đã ghi 77 hàng vào ${decision}.\nLệnh kiểm tra không thấy lỗi nào ở tệp này.`,
  );
  expect(code).toBe(0);
  expect(recipientsOf(read(decision))).toEqual(recipientsOf(whole));
  expect(read(decision).startsWith(empty.slice(0, empty.indexOf('recipients:')))).toBe(true);
});

test(
  'a list that would lose a withheld row changes nothing, and reports its changes row by row',
  slow,
  () => {
    const csv = join(place, 'danh-sach.csv');
    writeFileSync(csv, 'Stt,Họ và tên,Đơn vị\n1,Ông Nguyễn Văn An,Đội minh họa số 1\n');
    const whole = read(decision);
    const { code, text } = run(csv, '--to', decision, '--replace');
    expect(code).toBe(1);
    expect(text).toContain('+ thêm Nguyễn Văn An (Stt 1)');
    expect(text).toContain('đang ẩn (publish: an)');
    expect(read(decision)).toBe(whole);
    expect(readdirSync(join(contentDir, 'khen-thuong/2021'))).toEqual(['9902-qd-ubnd.md']);
  },
);

test('rows are replaced only on request; then the check reports', slow, () => {
  const csv = join(place, 'co-loi.csv');
  writeFileSync(
    csv,
    'Stt,Họ và tên,Đơn vị,Hình thức\n1,Ông Nguyễn Văn An,Đội minh họa số 1,Cờ thi đua\n',
  );
  const other = 'khen-thuong/2022/9905-qd-ctn.md';
  const whole = read(other);
  expect(run(csv, '--to', other)).toMatchObject({
    code: 1,
    text: expect.stringContaining('Nếu đúng là muốn thay thì thêm --replace.'),
  });
  expect(read(other)).toBe(whole);
  const { text } = run(csv, '--to', other, '--replace');
  expect(text).toContain('Lệnh kiểm tra đọc tệp này và thấy:');
  expect(text).toMatch(/9905-qd-ctn\.md:\d+:\d+ {2}Lỗi/);
});

test('a plan becomes files in a new folder, and never overwrites one', slow, () => {
  const folder = join(place, 'ke-hoach-moi');
  const source = join(contentDir, 'phong-trao/covid-19/ban-nguon.txt');
  expect(run(source, '--plan', folder).code).toBe(0);
  const files = readdirSync(folder);
  expect(files).toContain('doi-chieu.txt');
  expect(run(source, '--plan', folder)).toMatchObject({
    code: 2,
    text: expect.stringContaining('Đã có'),
  });
  expect(readdirSync(folder)).toEqual(files);
});

test.each([
  ['a missing file', ['khong-co.xlsx'], 'Không có tệp khong-co.xlsx.\n'],
  [
    'a path that is not a decision',
    ['package.json', '--to', '../x.md'],
    '“../x.md” không phải chỗ của một quyết định hay một hồ sơ đề nghị; viết như khen-thuong/2021/9902-qd-ubnd.md, _de-nghi/2026/tong-ket/doi-so-1.yml.\n',
  ],
])('%s: one sentence', slow, (_, words, text) => {
  expect(run(...words)).toEqual({ code: 2, text });
});

function recipientsOf(record: string): unknown {
  return parse(record.split(/^---$/m)[1] ?? '').recipients;
}
