import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { realSettings } from '../scripts/test/build-real-site.ts';
import { readStatus } from '../scripts/watch/status-file.ts';
import { watchStatusName } from '../src/model/watch-status.ts';
import { root } from '../src/settings.ts';
import { copyContent } from './copied-content.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const { folder, site, edit } = copyContent('watched', realSettings);
const releases = mkdtempSync(join(tmpdir(), 'watched-releases-'));
const exemplar = 'guong-dien-hinh/nhan-them-ca-truc';
const other = 'guong-dien-hinh/lop-hoc-ben-hien';
const record = (slug: string) => `${slug}/index.md`;
const page = (slug: string) => readFileSync(join(releases, 'hien-tai', slug, 'index.html'), 'utf8');
const withheld = 'Nội dung này hiện không công bố.';

let watching: ChildProcess;
test.beforeAll(() => {
  const { SITE_URL, SAMPLES } = realSettings;
  watching = spawn(
    process.execPath,
    ['scripts/watch.ts', releases, '--look', '0.2', '--quiet', '0.5'],
    {
      cwd: root,
      env: { ...process.env, SITE_URL, SAMPLES, CONTENT_DIR: folder, OUT_DIR: site },
      stdio: 'inherit',
    },
  );
});
test.afterAll(() => {
  watching.kill();
  rmSync(releases, { recursive: true, force: true });
});

/** Makes a change and waits for what comes of it. */
async function follow(change: () => void) {
  const file = join(folder, watchStatusName);
  const stamp = () => (existsSync(file) ? statSync(file).mtimeMs : 0);
  const before = stamp();
  change();
  await expect.poll(stamp, { timeout: 240_000 }).toBeGreaterThan(before);
  return readStatus(folder);
}

test('it publishes at its start, then what changes, and says which files', async () => {
  expect(await follow(() => {})).toMatchObject({ result: 'published', changed: [] });
  expect(page(exemplar)).not.toContain(withheld);
  const status = await follow(() =>
    edit('co-quan.yml', (text) => text.replace(/^# .*$/m, '# Đã sửa.')),
  );
  expect(status).toMatchObject({ result: 'published', changed: ['co-quan.yml'] });
});

test('a fault keeps the site, a withdrawal beside it goes out all the same', async () => {
  const kept = await follow(() =>
    edit(record(other), (text) => text.replace(/^kind:.*$/m, 'kind: x')),
  );
  expect(kept?.result).toBe('kept');
  expect(kept?.said).toContain(record(other));
  expect(page(other)).not.toContain(withheld);
  const status = await follow(() =>
    edit(record(exemplar), (text) => text.replace(/^kind:/m, 'withdrawn: 20/11/2026\nkind:')),
  );
  expect(status?.result).toBe('published-without-faulty');
  expect(page(exemplar)).toContain(withheld);
});
