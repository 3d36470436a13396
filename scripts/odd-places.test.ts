import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'odd-places-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A process a call, on a machine that may be busy; none of them may wait for ever. */
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
    lines: [
      `PORT is "${PORT}"; write a number from 1024 to 65535.`,
      'PORT là cổng của trang trên máy này: viết một số từ 1024 đến 65535.',
    ],
  });
});

test('a pipe is no paper', slow, () => {
  const pipe = join(home, 'ong.xlsx');
  execFileSync('mkfifo', [pipe]);
  expect(run('import', [pipe])).toEqual({
    status: 2,
    text: '…/ong.xlsx là tệp đặc biệt của hệ thống, cần một tệp.\n',
  });
});

test('a form goes into a folder that is there, from where one stands', slow, () => {
  expect(run('import', ['--template', join(home, 'a/b.xlsx')])).toEqual({
    status: 2,
    text: 'Thư mục chứa tệp là "…/a": chưa có thư mục này. Hãy xem lại đường dẫn.\n',
  });
  expect(run('import', ['--template', 'mau.xlsx'], { INIT_CWD: home }).status).toBe(0);
  expect(readFileSync(join(home, 'mau.xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('releases are not laid where the system keeps its own', slow, () => {
  expect(run('publish', ['/proc/self'], { SITE_URL: 'https://a.example/' })).toMatchObject({
    status: 2,
    text: expect.stringContaining('đây là chỗ của hệ thống'),
  });
});

test('a service file holds no line break of a folder', slow, () => {
  const folder = join(home, 'a\nExecStart=b');
  mkdirSync(folder);
  const { status, text } = run('watch', [folder, '--service', join(home, 'x.service')]);
  expect(status).toBe(2);
  expect(text).toContain('có dấu xuống dòng');
});

test('the desk is written over an earlier desk, and over nothing else', slow, () => {
  const out = join(home, 'ban.html');
  writeFileSync(out, '<!doctype html><title>Của tôi</title>');
  expect(run('desk', ['--out', out])).toMatchObject({
    status: 2,
    text: expect.stringContaining('is there already'),
  });
  rmSync(out);
  for (let time = 0; time < 2; time += 1) expect(run('desk', ['--out', out]).status).toBe(0);
});

test('a list that is a link is a fault of its own', slow, () => {
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
