import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isDesk, sealed } from './desk/seal.ts';

const home = mkdtempSync(join(tmpdir(), 'odd-places-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** One process per call, on a possibly busy machine; none may wait forever. */
const slow = { timeout: 240_000 };

function run(command: string, words: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${command}.ts`, ...words],
    {
      encoding: 'utf8',
      timeout: 120_000,
      env: { ...process.env, INIT_CWD: '', DEBUG: '', ...env },
    },
  );
  return { status, text: (stdout + stderr).replaceAll(home, '…') };
}

test.each([
  ['preview', '-1'],
  ['start', '99999'],
  ['dev', 'abc'],
  ['desk', '0x50'],
])('%s refuses the port %s in one sentence', slow, (command, PORT) => {
  const { status, text } = run(command, [], { PORT });
  expect({ status, lines: text.trim().split('\n') }).toEqual({
    status: 2,
    lines: [`PORT là "${PORT}", cần cổng của trang trên máy này: một số từ 1024 đến 65535.`],
  });
});

test('refuses a pipe as a document', slow, () => {
  const pipe = join(home, 'ong.xlsx');
  execFileSync('mkfifo', [pipe]);
  expect(run('import', [pipe])).toEqual({
    status: 2,
    text: '…/ong.xlsx là tệp đặc biệt của hệ thống, cần một tệp.\n',
  });
});

test('reads endless and huge files only up to a limit', slow, () => {
  const large = join(home, 'lon.docx');
  writeFileSync(large, '');
  truncateSync(large, 3 * 2 ** 30);
  expect(run('import', [large])).toEqual({
    status: 2,
    text: '…/lon.docx lớn hơn 256 MB, quá lớn với một giấy tờ. Hãy xem lại đã chọn đúng tệp chưa.\n',
  });
  const zeros = openSync('/dev/zero', 'r');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/import.ts', '-'], {
    stdio: [zeros, 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: 120_000,
  });
  closeSync(zeros);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      'Phần dán vào lớn hơn 256 MB, quá lớn với một giấy tờ. Hãy xem lại đã chọn đúng tệp chưa.\n',
  });
});

test('never writes into the content, the finished site or a release unasked', slow, () => {
  const content = join(home, 'noi-dung');
  cpSync('content', content, { recursive: true });
  const env = { ...published(), CONTENT_DIR: content };
  const release = join(home, `ban-${'a'.repeat(64)}`);
  mkdirSync(join(home, 'site'), { recursive: true });
  mkdirSync(release);
  const refused = [
    run('hosting', ['nginx', '--out', join(home, 'site')], env),
    run('hosting', ['nginx', '--out', release], env),
    run('report', ['thong-ke', '--year', '2026', '--out', join(content, 'x')], env),
  ];
  for (const { status, text } of refused)
    expect({ status, text }).toEqual({
      status: 2,
      text: expect.stringMatching(/^Thư mục --out là/),
    });
  expect(readdirSync(join(home, 'site'))).toEqual([]);
  // A content repository gets its workflow.
  const words = ['github', '--program', 'co-quan/trang', '--out', content];
  expect(run('hosting', words, env).status).toBe(0);
});

test('refuses to create an office where its site could never be built', slow, () => {
  expect(run('init', [join(home, 'a#b')])).toMatchObject({
    status: 2,
    text: expect.stringContaining('không dựng được trang từ đường dẫn có “#”'),
  });
  expect(existsSync(join(home, 'a#b'))).toBe(false);
});

test('a refused publication leaves no folder', slow, () => {
  expect(run('publish', [join(home, 'p/q')], published()).status).not.toBe(0);
  expect(existsSync(join(home, 'p'))).toBe(false);
});

test("a template is written to an existing folder, relative to the user's folder", slow, () => {
  expect(run('import', ['--template', join(home, 'a/b.xlsx')])).toEqual({
    status: 2,
    text: 'Thư mục chứa tệp là "…/a": chưa có thư mục này. Hãy xem lại đường dẫn.\n',
  });
  expect(run('import', ['--template', 'mau.xlsx'], { INIT_CWD: home }).status).toBe(0);
  expect(readFileSync(join(home, 'mau.xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('refuses releases in system folders', slow, () => {
  expect(run('publish', ['/proc/self'], { SITE_URL: 'https://a.example/' })).toMatchObject({
    status: 2,
    text: expect.stringContaining('đây là chỗ của hệ thống'),
  });
});

const published = () => ({
  SITE_URL: 'https://a.example/',
  CONTENT_DIR: 'content',
  OUT_DIR: join(home, 'site'),
});

test('a service file contains no line break of a folder name', slow, () => {
  const folder = join(home, 'a\nExecStart=b');
  mkdirSync(folder);
  const words = [folder, '--service', join(home, 'x.service')];
  const { status, text } = run('watch', words, published());
  expect(status).toBe(2);
  expect(text).toContain('có dấu xuống dòng');
});

test.each([
  ['--look=-5', '--look là "-5"; viết số giây từ 0.1 đến 3600, ví dụ --look=5.\n'],
  ['--quiet=1e99', '--quiet là "1e99"; viết số giây từ 0.1 đến 3600, ví dụ --quiet=5.\n'],
])('refuses to start a watch with %s', slow, (option, text) => {
  expect(run('watch', [join(home, 'r'), option], published())).toEqual({ status: 2, text });
});

test('refuses to start a watch where every build or publication would fail', slow, () => {
  const theirs = join(home, 'theirs');
  mkdirSync(join(theirs, 'hien-tai'), { recursive: true });
  const record = { address: 'https://khac.example.vn/', day: '2026-11-23', samples: false };
  writeFileSync(join(theirs, 'hien-tai/ban-dung.json'), JSON.stringify(record));
  writeFileSync(join(theirs, 'a.docx'), 'x');
  const watch = (folder: string, env: Record<string, string>) =>
    run('watch', [folder], { ...published(), ...env });
  const refused = [
    watch(theirs, {}),
    watch(join(home, 'r'), { CONTENT_DIR: join(home, 'none') }),
    watch(join(home, 'r'), { OUT_DIR: theirs }),
    watch(join(home, 'r'), { SITE_URL: '' }),
  ];
  for (const { status, text } of refused) expect(status, text).toBe(2);
  expect(refused.map(({ text }) => text).join('')).toMatchInlineSnapshot(`
    "Thư mục "…/theirs" chứa các bản của trang https://khac.example.vn/, còn SITE_URL là https://a.example/. Hãy chọn thư mục riêng cho trang này, hoặc sửa SITE_URL.
    CONTENT_DIR là "…/none": chưa có thư mục này. Hãy ghi đúng thư mục nội dung, ví dụ CONTENT_DIR=content.
    Thư mục "…/theirs" không phải trang do lệnh này dựng, đang có: a.docx, hien-tai/ban-dung.json. Lệnh này thay toàn bộ thư mục nên không ghi đè. Hãy đổi tên hoặc chuyển thư mục ấy đi, hoặc chọn thư mục khác.
    SITE_URL là http://127.0.0.1:4321/, chỉ mở được trên máy này. Hãy đặt SITE_URL là địa chỉ công bố rồi dựng và đưa lên lại: SITE_URL=https://dia-chi-cua-trang/
    "
  `);
});

test(
  "never overwrites a foreign file, and resolves paths relative to the user's folder",
  slow,
  () => {
    const env = { ...published(), INIT_CWD: home };
    writeFileSync(join(home, 'y.service'), 'của tôi');
    expect(run('watch', ['r', '--service', 'y.service'], env)).toEqual({
      status: 2,
      text: 'Đã có "…/y.service" với nội dung khác, có thể đã được sửa; lệnh này không ghi đè. Hãy chọn thư mục khác hoặc chuyển tệp ấy đi.\n',
    });
    expect(readFileSync(join(home, 'y.service'), 'utf8')).toBe('của tôi');
    const commands = {
      hosting: ['nginx', '--out', 'may-chu'],
      report: ['thong-ke', '--year', '2026', '--out', 'giay-to'],
    };
    for (const [command, words] of Object.entries(commands)) {
      // Its own unchanged files may be written again.
      for (let time = 0; time < 2; time += 1) expect(run(command, words, env).status).toBe(0);
      const folder = join(home, words.at(-1) ?? '');
      const [last = '', ...others] = readdirSync(folder).sort().reverse();
      writeFileSync(join(folder, last), 'đã sửa tay');
      for (const other of others) rmSync(join(folder, other));
      expect(run(command, words, env)).toMatchObject({
        status: 2,
        text: expect.stringContaining(`${last}" với nội dung khác`),
      });
      expect(readdirSync(folder)).toEqual([last]);
      expect(readFileSync(join(folder, last), 'utf8')).toBe('đã sửa tay');
    }
  },
);

test('replaces only an earlier desk', slow, () => {
  const out = join(home, 'ban.html');
  writeFileSync(out, '<!doctype html><title>Của tôi</title>');
  expect(run('desk', ['--out', out])).toMatchObject({
    status: 2,
    text: expect.stringContaining('không phải bàn làm việc'),
  });
  writeFileSync(out, sealed('<!doctype html>'));
  expect(run('desk', ['--out', out]).status).toBe(0);
  expect(isDesk(readFileSync(out, 'utf8'))).toBe(true);
});

test('reports a list that is a link as an error of its own', slow, () => {
  const content = join(home, 'content');
  cpSync('content', content, { recursive: true });
  cpSync(join(content, 'don-vi.yml'), join(home, 'don-vi.yml'));
  rmSync(join(content, 'don-vi.yml'));
  symlinkSync(join(home, 'don-vi.yml'), join(content, 'don-vi.yml'));
  const { status, text } = run('check', [], { CONTENT_DIR: content });
  expect(status).toBe(1);
  expect(text).toContain('don-vi.yml:1:1  Lỗi  [symbolic-link]');
  expect(text).not.toContain('khác thường');
});
