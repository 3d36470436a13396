import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childrenOf, cpuOf } from '../scripts/bench/build/processes.ts';
import { realSettings } from '../scripts/test/build-real-site.ts';
import { readStatus } from '../scripts/watch/status-file.ts';
import { filesOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import { watchStatusName } from '../src/model/watch-status.ts';
import { root } from '../src/settings.ts';
import { copyContent } from './copied-content.ts';
import { expect, test, today } from './desk.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const { folder, site, edit } = copyContent('watched', realSettings);
const releases = mkdtempSync(join(tmpdir(), 'watched-releases-'));
const backup = mkdtempSync(join(tmpdir(), 'watched-backup-'));
const exemplar = 'guong-dien-hinh/nhan-them-ca-truc';
const other = 'guong-dien-hinh/lop-hoc-ben-hien';
const record = (slug: string) => `${slug}/index.md`;
const page = (slug: string) => readFileSync(join(releases, 'hien-tai', slug, 'index.html'), 'utf8');

/** The desk opens the watched folder. */
test.use({
  content: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const { list, read } = filesOnDisk(folder);
      await use(Object.fromEntries(list.map(({ file }) => [file, Uint8Array.from(read(file))])));
    },
    { scope: 'worker' },
  ],
});
const withheld = 'Nội dung này hiện không công bố.';

/** An error that the last good state cannot replace. */
const spoiled = (text: string) => `lạ: 1\n${text}`;
const mended = (text: string) => text.replace(/^lạ: 1\n/, '');

let watching: ChildProcess;
let kind: string;
test.beforeAll(() => {
  edit('co-quan.yml', spoiled);
  const { SITE_URL, SAMPLES } = realSettings;
  watching = spawn(
    process.execPath,
    ['scripts/watch.ts', releases, '--look', '0.2', '--quiet', '0.5'],
    {
      cwd: root,
      env: {
        ...process.env,
        SITE_URL,
        SAMPLES,
        CONTENT_DIR: folder,
        OUT_DIR: site,
        BUILD_DATE: today,
      },
      stdio: 'inherit',
    },
  );
});
test.afterAll(() => {
  watching.kill();
  for (const folder of [releases, backup]) rmSync(folder, { recursive: true, force: true });
});

/** CPU seconds of all finished builds and publications started by the watch. */
const spent = () => cpuOf(watching.pid ?? 0).ended;

/** Makes a change and waits for the result; with `changed` for the one that knows of it, not for that of a retry before. */
async function follow(change: () => void, changed?: string) {
  const file = join(folder, watchStatusName);
  const stamp = () => (existsSync(file) ? statSync(file).mtimeMs : 0);
  const isTold = () => changed === undefined || readStatus(folder)?.changed.includes(changed);
  const before = stamp();
  change();
  await expect.poll(() => stamp() > before && isTold(), { timeout: 240_000 }).toBe(true);
  return readStatus(folder);
}

test('publishes as soon as possible, then every change, and lists the files', async () => {
  const first = await follow(() => {});
  expect(first?.result).toBe('kept');
  expect(first?.said).toContain('co-quan.yml:1:1');
  expect(await follow(() => edit('co-quan.yml', mended))).toMatchObject({ result: 'published' });
  expect(page(exemplar)).not.toContain(withheld);
  const status = await follow(() => edit('co-quan.yml', (text) => `# Đã sửa.\n${text}`));
  expect(status).toMatchObject({ result: 'published', changed: ['co-quan.yml'] });
  cpSync(releases, backup, { recursive: true, verbatimSymlinks: true });
});

test('an error keeps the site, but a withdrawal from the desk is still published', async ({
  desk,
}) => {
  const whole = page(exemplar);
  const kept = await follow(() => {
    rmSync(join(releases, 'hien-tai', exemplar, 'index.html'));
    edit(record(other), (text) => {
      kind = /^kind:.*$/m.exec(text)?.[0] ?? '';
      return text.replace(kind, 'kind: x');
    });
  });
  expect(kept?.result).toBe('kept');
  expect(kept?.sentence).toContain('đã thay bằng bản nguyên vẹn');
  expect(kept?.said).toContain(`không đọc được: ${exemplar}/index.html.`);
  expect(page(exemplar)).toBe(whole);
  expect(kept?.said).toContain(record(other));
  expect(page(other)).not.toContain(withheld);

  const { page: screen } = desk;
  await screen.getByRole('link', { name: 'Tra cứu, ẩn tên' }).click();
  await screen.getByRole('searchbox').fill('nhan them ca truc');
  const found = screen.getByRole('listitem').filter({ hasText: 'Nhận thêm ca trực' });
  await found.getByRole('button', { name: 'Ngừng công bố' }).first().click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Ngừng công bố' }).click();
  await screen.getByText(/^Đã ngừng công bố/).waitFor();
  const typed = (await desk.read(record(exemplar))) ?? '';

  const start = performance.now();
  const before = spent();
  const status = await follow(
    () => writeFileSync(join(folder, record(exemplar)), typed),
    record(exemplar),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  test.info().annotations.push({ type: 'seconds until it is off the site', description: seconds });
  expect(status?.result).toBe('published-without-faulty');
  // Within a minute on idle cores: a look, a pause, and this work.
  expect(5 + 5 + spent() - before).toBeLessThan(60);
  expect(page(exemplar)).toContain(withheld);
});

test('replaces an earlier release restored from a backup, with its link and its memory', async () => {
  const link = join(releases, 'hien-tai');
  const status = await follow(() => {
    const old = readlinkSync(join(backup, 'hien-tai'));
    for (const name of [old, '.da-dua-len.json'])
      cpSync(join(backup, name), join(releases, name), { recursive: true });
    rmSync(link);
    symlinkSync(old, link);
    expect(page(exemplar)).not.toContain(withheld);
  });
  expect(status).toMatchObject({ result: 'published-without-faulty', changed: [] });
  expect(page(exemplar)).toContain(withheld);
});

test('publishes as soon as the release folder is available again', async () => {
  const away = `${releases}-away`;
  const kept = await follow(() => {
    renameSync(releases, away);
    writeFileSync(releases, '');
    edit(record(other), (text) => text.replace(/^kind:.*$/m, kind));
  });
  expect(kept).toMatchObject({ result: 'kept', changed: [record(other)] });
  expect(kept?.said).toContain('đây là tệp, cần một thư mục');
  const status = await follow(() => {
    rmSync(releases);
    renameSync(away, releases);
  });
  expect(status).toMatchObject({ result: 'published', changed: [] });
  expect(page(exemplar)).toContain(withheld);
});

test('a process waits for the next build, and ends with the watch even if that is killed', async () => {
  const waiting = () => childrenOf(watching.pid ?? 0);
  await expect.poll(waiting).toHaveLength(1);
  const [pid = 0] = waiting();
  const command = () => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  expect(command()).toContain('scripts/build.ts');
  const status = await follow(() => edit('co-quan.yml', (text) => `# Lại sửa.\n${text}`));
  expect(status).toMatchObject({ result: 'published', changed: ['co-quan.yml'] });
  expect(existsSync(`/proc/${pid}`), 'it has built').toBe(false);
  await expect.poll(waiting).toHaveLength(1);
  const [next] = waiting();
  expect(next).not.toBe(pid);
  watching.kill('SIGKILL');
  await expect.poll(() => existsSync(`/proc/${next}`), { timeout: 60_000 }).toBe(false);
});
