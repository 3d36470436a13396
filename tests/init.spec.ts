import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { initAnswers } from '../scripts/init/answers.fixture.ts';
import { unpacked } from '../scripts/verify/unpacked.ts';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { violationsOn } from './modes.ts';
import { seedRecords, seedWordsIn } from './seed-words.ts';
import { expect, test } from './site.ts';

// From flags to a home page: a new office's first day.
const project = join(root, '.build/test/init');
const content = join(project, 'noi-dung');
const site = join(project, 'site');

test.use({ site });
test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(() => {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  // The command writes its settings into the current folder, so it must not run in the project itself.
  for (const name of ['content', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json'])
    symlinkSync(join(root, name), join(project, name));
  const flags = Object.entries(initAnswers).flatMap(([flag, answer]) => [`--${flag}`, answer]);
  const run = (cwd: string, script: string, ...words: string[]) =>
    spawnSync(process.execPath, [join(root, script), ...words], {
      cwd,
      encoding: 'utf8',
      input: '',
      env: {
        ...process.env,
        CONTENT_DIR: content,
        INIT_CWD: '',
        OUT_DIR: site,
        SITE_URL: initAnswers.site,
        BUILD_DATE: '2026-11-27',
        SAMPLES: '0',
      },
    });
  const made = run(project, 'scripts/init.ts', 'noi-dung', ...flags);
  expect(made.stdout + made.stderr).toContain('không có lỗi');
  const build = run(root, 'scripts/build.ts');
  expect(build.stdout + build.stderr).toContain('Đã dựng');
});

test('home is the office’s own, and so is its plan', async ({ page, faults }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Sở Xây dựng tỉnh Vân Khê/);
  const main = page.locator('main');
  await expect(main.locator('h1')).toHaveText(initAnswers.movement);
  await expect(main).toContainText('Chưa nhập quyết định nào');
  await expect(main).not.toContainText('iêu chí');
  expect(await violationsOn(page)).toEqual([]);
  await main.getByRole('link', { name: 'Đọc kế hoạch' }).click();
  await expect(page.locator('main')).toContainText('9911');
  await expect(page.locator('[id="4-3"]')).toContainText('đăng ký cam kết');
  await expect(page.locator('[id="chu-ky"]')).toContainText('GIÁM ĐỐC');
  expect(faults).toEqual([]);
});

test("it contains no word of this repository's content", () => {
  const files = listSite(site).files.filter((file) => /\.(?:html|json|xml|csv|txt)$/.test(file));
  expect(files.length).toBeGreaterThan(40);
  const found = files.flatMap((file) => {
    const text = unpacked(file, readFileSync(join(site, file)));
    return seedWordsIn(text, { more: seedRecords }).map((word) => `${file}: ${word}`);
  });
  expect(found.filter((line) => !line.startsWith('sbom.cdx.json'))).toEqual([]);
});
