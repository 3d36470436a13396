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
import { expect, test } from '@playwright/test';
import { testSettings } from '../scripts/test/build-test-site.ts';
import { listFiles } from '../src/records/read.ts';
import { root } from '../src/settings.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const home = mkdtempSync(join(tmpdir(), 'transaction-'));
const content = join(home, 'content');
const site = join(root, '.build/test/transaction');

/** Runs the build command on the copied content; `env` may name the moment at which it is killed. */
function build(env: Record<string, string> = {}, ...options: string[]) {
  const preload = env.KILL_AT ? ['--import', join(root, 'tests/kill-at.ts')] : [];
  return spawnSync(process.execPath, [...preload, 'scripts/build.ts', ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...testSettings, CONTENT_DIR: content, OUT_DIR: site, ...env },
  });
}

/** A site as one text: the sums of its files, after seeing that each file has the sum told. */
function stateOf(folder: string): string {
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  expect(sums.split('\n').length - 1).toBe(listFiles(folder).length - 1);
  return sums;
}

const exemplar = join(content, 'guong-dien-hinh/mot-trang-giay/index.md');
const change = (from: RegExp, to: string) =>
  writeFileSync(exemplar, readFileSync(exemplar, 'utf8').replace(from, to));

test.beforeAll(() => {
  cpSync(join(root, 'content'), content, { recursive: true });
  rmSync(site, { recursive: true, force: true });
  expect(build().status).toBe(0);
});
test.afterAll(() => rmSync(home, { recursive: true, force: true }));

for (const [name, moment, after] of [
  ['while checking', 'Kiểm tra nội dung', 0],
  ['while rendering', 'Dựng trang', 1500],
  ['while indexing', 'Lập chỉ mục', 0],
  ['while verifying', 'Soát trang', 50],
  ['before the old site makes room', 'rename 1', 0],
  ['between the two renames', 'rename 2', 0],
] as const) {
  test(`a kill ${name} leaves one whole site and nothing to clean`, async () => {
    const old = stateOf(site);
    const killed = build({ KILL_AT: moment, KILL_AFTER: String(after) });
    expect(killed.signal).toBe('SIGKILL');
    if (moment !== 'rename 2') expect(stateOf(site)).toBe(old);
    else expect(existsSync(site)).toBe(false);
    const again = build();
    expect(again.stdout).toContain('Đã dựng');
    expect(stateOf(site)).toBe(old);
    const left = readdirSync(join(root, '.build/test')).filter((each) =>
      each.includes('transaction.'),
    );
    expect(left).toEqual([]);
  });
}

test('seven faults in a file give seven messages and leave the last good site untouched', () => {
  const old = stateOf(site);
  const good = readFileSync(exemplar, 'utf8');
  change(/^title:.*$/m, 'title:');
  change(/^kind:.*$/m, 'kind: guong-sang');
  change(/^criteria:.*$/m, 'criteria: [tc9]');
  change(/^author:.*$/m, 'author:');
  change(/^written:.*$/m, 'written: 31/02/2021');
  change(/^published:.*$/m, 'published: 2021-10-10');
  change(/^sample:/m, 'smaple:');
  const refused = build();
  writeFileSync(exemplar, good);
  expect(refused.status).toBe(1);
  const places = refused.stderr.match(/mot-trang-giay\/index\.md:\d+:\d+ {2}Lỗi/g) ?? [];
  expect(places.length).toBeGreaterThanOrEqual(7);
  for (const key of ['title', 'kind', 'criteria', 'author', 'written', 'published', 'smaple']) {
    expect(refused.stderr).toContain(key);
  }
  expect(stateOf(site)).toBe(old);
});

test('a fault elsewhere does not delay a withdrawal', () => {
  const good = readFileSync(exemplar, 'utf8');
  const decision = join(content, 'khen-thuong/2021/9902-qd-ubnd.md');
  writeFileSync(decision, readFileSync(decision, 'utf8').replace(/^form:.*$/m, 'form: huy-hieu'));
  change(/^sample:/m, 'withdrawn: 23/11/2026\nsample:');
  expect(build().status).toBe(1);
  const published = build({}, '--without-faulty');
  expect(published.stderr).toBe('');
  expect(published.stdout).toContain(
    'Bỏ ra 1 bản ghi có lỗi: quyết định khen thưởng 2021/9902-qd-ubnd.',
  );
  const page = readFileSync(join(site, 'guong-dien-hinh/mot-trang-giay/index.html'), 'utf8');
  expect(page).toContain('Nội dung này hiện không công bố.');
  writeFileSync(exemplar, good);
  cpSync(join(root, 'content/khen-thuong'), join(content, 'khen-thuong'), { recursive: true });
});
