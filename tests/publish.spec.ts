import { mkdtempSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyContent } from './copied-content.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const copy = copyContent('publish');
const { site, folder, run } = copy;
const releases = mkdtempSync(join(tmpdir(), 'releases-'));
const publish = () => run({ SAMPLES: '0' }, [releases], 'publish');
const current = () => readlinkSync(join(releases, 'hien-tai'));
const list = join(folder, 'dia-chi-da-cong-bo.txt');

test.afterAll(() => copy.remove());

test('a verified site is released by one link, and its addresses are kept in the content', () => {
  const built = run({ SAMPLES: '0' });
  expect(built.status, built.stderr).toBe(0);
  const { status, stderr } = publish();
  expect(status, stderr).toBe(0);
  expect(readdirSync(releases).sort()).toEqual([current(), 'hien-tai'].sort());
  expect(readFileSync(list, 'utf8')).toContain('/ke-hoach/\n');
  expect(readFileSync(list, 'utf8')).not.toContain('mot-trang-giay');
});

test('an address that is gone answers, and so does a former slug and a list that grew shorter', () => {
  const lost = ['/khen-thuong/2019/05-qd-ubnd/', '/guong-dien-hinh/trang/9/'];
  writeFileSync(list, `${readFileSync(list, 'utf8')}${lost.join('\n')}\n`);
  copy.edit('guong-dien-hinh/mot-trang-giay/index.md', (text) =>
    text.replace(/^sample:/m, 'formerSlugs: [to-giay-mot-trang]\nsample:'),
  );
  const { status, stderr } = run();
  expect(status, stderr).toBe(0);
  const page = (address: string) => readFileSync(join(site, address, 'index.html'), 'utf8');
  expect(page('khen-thuong/2019/05-qd-ubnd')).toContain('Nội dung này hiện không công bố.');
  expect(page('guong-dien-hinh/trang/9')).toContain('url=/guong-dien-hinh/"');
  expect(page('guong-dien-hinh/to-giay-mot-trang')).toContain(
    'url=/guong-dien-hinh/mot-trang-giay/"',
  );
});

test('a release that shows what is withdrawn today is removed, and a changed site is refused', () => {
  expect(run({}, [releases], 'publish').status).toBe(0);
  const older = current();
  copy.edit('guong-dien-hinh/mot-trang-giay/index.md', (text) =>
    text.replace(/^sample:/m, 'withdrawn: 23/11/2026\nsample:'),
  );
  const refused = run({}, [releases], 'publish');
  expect(refused.stderr).toContain('Không lộ bản nháp, nội dung ngừng công bố');
  const rebuilt = run();
  expect(rebuilt.status, rebuilt.stderr).toBe(0);
  const former = readFileSync(join(site, 'guong-dien-hinh/to-giay-mot-trang/index.html'), 'utf8');
  expect(former).toContain('Nội dung này hiện không công bố.');
  const { status, stderr } = run({}, [releases], 'publish');
  expect(status, stderr).toBe(0);
  expect(readdirSync(releases)).not.toContain(older);
  writeFileSync(join(site, 'index.html'), 'khác');
  expect(run({}, [releases], 'publish').stderr).toContain('index.html: đã bị sửa sau khi dựng');
});
