import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { releasesLock, withLock } from '../scripts/build/lock.ts';
import { realSettings, realSite } from '../scripts/test/build-real-site.ts';
import { writeSums } from '../scripts/verify/sums.ts';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { copyContent } from './copied-content.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const { site, folder, run, edit } = copyContent('publish', realSettings);
const releases = mkdtempSync(join(tmpdir(), 'releases-'));
const build = (...options: string[]) => run({}, options);
const publish = () => run({}, [releases], 'publish');
const lockName = basename(releasesLock(releases));
const current = () => readlinkSync(join(releases, 'hien-tai'));
const list = join(folder, 'dia-chi-da-cong-bo.txt');
const pictures = () =>
  listSite(site).files.filter((file) => file.startsWith('_astro/pictures/ca-truc.'));
const page = (address: string) => readFileSync(join(site, address, 'index.html'), 'utf8');
const all = join(folder, 'guong-dien-hinh');
const exemplar = 'guong-dien-hinh/nhan-them-ca-truc';
const sums = (of: string) => readFileSync(join(of, 'SHA256SUMS'), 'utf8');
const withheld = 'Nội dung này hiện không công bố.';

function succeed({ status, stdout, stderr }: ReturnType<typeof build>): string {
  expect(status, stderr).toBe(0);
  return stdout + stderr;
}

test.afterAll(() => rmSync(releases, { recursive: true, force: true }));

test('every real build records its addresses, and the same content gives the same bytes again', () => {
  const known = readFileSync(list, 'utf8');
  expect(known).toContain(`/${exemplar}/\n`);
  expect(known).not.toContain('khong-cong-bo');
  writeFileSync(list, known.replace(`/${exemplar}/\n`, ''));
  expect(succeed(build())).toContain('địa chỉ vào dia-chi-da-cong-bo.txt');
  expect(sums(site)).toBe(sums(realSite));
  const lines = (text: string) => text.split('\n').sort();
  expect(lines(readFileSync(list, 'utf8'))).toEqual(lines(known));
});

test('a verified site is released by one link, once no other publication, of any clone, changes the releases', async () => {
  const { isWaiting, ended } = await withLock(releasesLock(releases), async () => {
    const child = spawn(process.execPath, ['scripts/publish.ts', releases], {
      cwd: root,
      env: { ...process.env, ...realSettings, CONTENT_DIR: folder, OUT_DIR: site },
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    // Another test may be building in this project at the same time, which it says too.
    let isWaiting = false;
    for await (const line of createInterface({ input: child.stdout })) {
      isWaiting = line.endsWith(`đang chạy ở ${releases}; đang chờ lần đó xong.`);
      if (isWaiting) break;
    }
    return { isWaiting, ended };
  });
  expect(isWaiting).toBe(true);
  expect(await ended).toBe(0);
  expect(current()).toMatch(/^ban-[0-9a-f]{64}$/);
  expect(readdirSync(releases).sort()).toEqual(
    ['.da-dua-len.json', lockName, current(), 'hien-tai'].sort(),
  );
  expect(listSite(join(releases, current()))).toEqual(listSite(site));
  expect(sums(join(releases, current()))).toBe(sums(site));
});

test('a lost address answers, and so do a former slug and a page of a shorter list', () => {
  expect(pictures()).not.toEqual([]);
  const lost = ['/khen-thuong/2019/05-qd-ubnd/', '/guong-dien-hinh/trang/9/', '/nhung/dem-truc/'];
  writeFileSync(list, `${readFileSync(list, 'utf8')}${lost.join('\n')}\n`);
  // The consent to the photo is withdrawn too, for the next test.
  edit(`${exemplar}/index.md`, (text) =>
    text
      .replace(/^author:/m, 'formerSlugs: [dem-truc]\nauthor:')
      .replace(/scope: \[.*\]/, 'scope: [ten, cau-chuyen]'),
  );
  const said = succeed(build());
  expect(said).toContain(
    'Cảnh báo: /khen-thuong/2019/05-qd-ubnd/ đã công bố, nay không còn trong nội dung',
  );
  expect(said).not.toContain('địa chỉ vào');
  expect(page('khen-thuong/2019/05-qd-ubnd')).toContain(withheld);
  expect(page('guong-dien-hinh/trang/9')).toContain('url=/guong-dien-hinh/"');
  expect(page('guong-dien-hinh/dem-truc')).toContain(`url=/${exemplar}/"`);
  expect(page('nhung/dem-truc')).toContain('url=/nhung/nhan-them-ca-truc/"');
});

test('a release with a photo is removed with its consent; a changed site is refused, what was added to it left out', () => {
  const older = current();
  expect(pictures()).toEqual([]);
  expect(succeed(publish())).toContain(older);
  expect(readdirSync(releases)).not.toContain(older);
  const changed = ['.htaccess', '.well-known/security.txt'];
  const added = ['.well-known/x.html', '.x.php'];
  const before = changed.map((file) => readFileSync(join(site, file)));
  for (const file of [...changed, ...added]) writeFileSync(join(site, file), '<h1>khác</h1>');
  const { stderr } = publish();
  for (const file of changed) expect(stderr).toContain(`${file}: đã bị sửa sau khi dựng`);
  for (const [index, file] of changed.entries())
    writeFileSync(join(site, file), before[index] ?? '');
  expect(publish().stderr).toContain(`có thêm ${added.join(', ')}, không do lần dựng nào ghi`);
  for (const file of added) {
    expect(existsSync(join(releases, 'hien-tai', file)), file).toBe(false);
    rmSync(join(site, file));
  }

  const text = join(site, '.well-known/security.txt');
  appendFileSync(text, '# khác\n');
  writeSums(site);
  expect(publish().stderr).toContain('không phải trang mà lần dựng trước đã ghi lại');
  writeFileSync(text, before[1] ?? '');
  writeSums(site);
});

test('a release with content withdrawn since is removed, even if nothing remembers what was withdrawn before', () => {
  const older = current();
  edit(`${exemplar}/index.md`, (text) =>
    text.replace(/^author:/m, 'withdrawn: 23/11/2026\nauthor:'),
  );
  expect(publish().stderr).toContain('Không lộ bản nháp, nội dung ngừng công bố');
  succeed(build());
  expect(page('guong-dien-hinh/dem-truc')).toContain(withheld);
  rmSync(join(releases, '.da-dua-len.json'));
  rmSync(join(folder, '_luu/ban-da-dua-len.txt'));
  expect(succeed(publish())).toContain('Lần này chỉ bớt nội dung nên vẫn đưa lên');
  expect(readdirSync(releases)).not.toContain(older);
  expect(publish().stderr).toContain('--show-again');
  succeed(run({}, [releases, '--show-again'], 'publish'));
});

test('foreign files in OUT_DIR and beside it are reported, and none is lost', () => {
  const upload = join(site, 'tai-len/.bao-cao.docx');
  mkdirSync(join(site, 'tai-len'));
  writeFileSync(upload, 'bản duy nhất');
  const { status, stdout, stderr } = build();
  expect(status).toBe(2);
  expect(stderr).toContain('tai-len/.bao-cao.docx');
  expect(stdout).not.toContain('Dựng trang');
  expect(readFileSync(upload, 'utf8')).toBe('bản duy nhất');
  rmSync(join(site, 'tai-len'), { recursive: true });
});

test('a listed address outside the site is refused with its position; a deleted exemplar answers with the tombstone, and the line that restores it is shown', () => {
  writeFileSync(list, `${readFileSync(list, 'utf8')}/../ngoai-trang/\n`);
  cpSync(join(folder, exemplar), join(folder, 'guong-dien-hinh/mot-ca-truc'), { recursive: true });
  rmSync(join(folder, exemplar), { recursive: true });
  edit('guong-dien-hinh/mot-ca-truc/index.md', (text) =>
    text.replace(/^(withdrawn|formerSlugs):.*\n/gm, ''),
  );
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toMatch(/dia-chi-da-cong-bo\.txt:\d+:1 {2}Lỗi/);
  // For the next test.
  for (const name of ['mot', 'hai'])
    cpSync(join(all, 'lop-hoc-ben-hien'), join(all, `lop-hoc-${name}`), { recursive: true });
  const said = succeed(build('--without-faulty'));
  expect(readdirSync(join(site, '..'))).not.toContain('ngoai-trang');
  expect(said).toContain(`/${exemplar}/ đã công bố, nay không còn trong nội dung`);
  expect(said).toContain('formerSlugs: [nhan-them-ca-truc]');
  expect(page(exemplar)).toContain(withheld);
  expect(page(`${exemplar}/ap-phich`)).toContain(withheld);
});

test('records that lost their files all at once are removed only on request', () => {
  const text = readFileSync(list, 'utf8');
  writeFileSync(list, text.replace('/../ngoai-trang/\n', ''));
  succeed(publish());
  const before = current();
  for (const name of readdirSync(all)) rmSync(join(all, name), { recursive: true });
  succeed(build());
  const held = publish();
  expect(held.status).toBe(1);
  expect(held.stderr).toContain(`npm run publish -- "${releases}" --removed`);
  expect(current()).toBe(before);
  succeed(run({}, [releases, '--removed'], 'publish'));
  expect(current()).not.toBe(before);
});
