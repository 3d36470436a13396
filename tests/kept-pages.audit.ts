import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keptSiteFolder } from '../scripts/build/kept-site.ts';
import { changedFiles } from '../scripts/verify/changed-files.ts';
import { listSite } from '../src/site-files.ts';
import { buildsOf } from './builds.ts';
import { copyContent } from './copied-content.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

const copied = copyContent('kept-pages');
const { folder, site, edit } = copied;
const exemplars = 'guong-dien-hinh';
const { sums, built, expectAsFromNothing } = buildsOf(copied);

test('no page is cached of anything that differs from what a rendering left', () => {
  const first = built();
  const kept = keptSiteFolder({ contentDir: folder });
  for (const file of listSite(kept).files) {
    // A new file: a kept one is one with that of the site.
    rmSync(join(kept, file));
    writeFileSync(join(kept, file), 'half a page');
  }
  expect(built()).toBe(first);
});

test('a kill leaves a site that is complete byte by byte, and half-made files count for nothing', () => {
  const before = sums();
  edit(`${exemplars}/mot-trang-giay/index.md`, (text) =>
    text.replace(/^kind:/m, 'withdrawn: 20/11/2026\nkind:'),
  );
  for (const moment of ['Giữ các địa chỉ', 'Soát trang', 'rename 2']) {
    expect(copied.run({ KILL_AT: moment }).signal, moment).toBe('SIGKILL');
    if (moment === 'rename 2') continue;
    expect([...changedFiles(site)], moment).toEqual([]);
  }
  copied.restore();
  expect(built()).toBe(before);
});

test('an exemplar of another name, a decision more, and pages that were finished otherwise', () => {
  const before = sums();
  const [old, now] = ['nhan-phan-viec-kho', 'nhan-phan-viec-khac'].map((slug) =>
    join(exemplars, slug),
  );
  renameSync(join(folder, old ?? ''), join(folder, now ?? ''));
  edit(`${now}/index.md`, (text) =>
    text.replace(/^title:/m, 'formerSlugs: [nhan-phan-viec-kho]\ntitle:'),
  );
  const decision = readFileSync(join(folder, 'khen-thuong/2021/9902-qd-ubnd.md'), 'utf8');
  copied.write('khen-thuong/2021/9909-qd-ubnd.md', decision.replaceAll('9902', '9909'));
  expect(copied.run({}, ['--policy-in-pages']).status).toBe(0);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('Content-Security-Policy');
  const kept = built();
  expect(kept).not.toBe(before);
  expectAsFromNothing(kept);
});

test('another name of a unit, another day and another setting', () => {
  const before = sums();
  edit('don-vi.yml', (text) => text.replace(/name: (.*)/, 'name: $1 mới'));
  const later = { BUILD_DATE: '2027-11-23', OFFLINE: '0' };
  const kept = built(later);
  expect(kept).not.toBe(before);
  expectAsFromNothing(kept, later);
});
