import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeRenderingFolder } from './rendering-folder.ts';
import { asAnyUser } from './site-fixture.ts';

test('removes a half-written mark, and moves aside the whole folder if someone has put something beside it', () => {
  const builds = mkdtempSync(join(tmpdir(), 'rendering-'));
  const { site, remove } = makeRenderingFolder(builds);
  const folder = dirname(site);
  writeFileSync(join(folder, 'danh-dau.txt'), 'npm run');
  makeRenderingFolder(builds);
  expect(readdirSync(builds)).toEqual([basename(folder)]);
  for (const file of ['danh-dau.txt', 'theirs.txt']) writeFileSync(join(folder, file), 'theirs');
  makeRenderingFolder(builds);
  expect(readFileSync(join(`${folder}.con-lai`, 'theirs.txt'), 'utf8')).toBe('theirs');
  remove();
  expect(readdirSync(builds)).toEqual([`${basename(folder)}.con-lai`]);
});

test('moves a link in place of the folder aside, and changes nothing behind it', () => {
  const builds = mkdtempSync(join(tmpdir(), 'rendering-'));
  const first = makeRenderingFolder(builds);
  const folder = dirname(first.site);
  mkdirSync(first.site);
  writeFileSync(join(first.site, 'theirs.txt'), 'theirs');
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  renameSync(folder, join(elsewhere, 'kept'));
  symlinkSync(join(elsewhere, 'kept'), folder);
  makeRenderingFolder(builds).remove();
  expect(readdirSync(builds)).toEqual([`${basename(folder)}.con-lai`]);
  expect(readFileSync(join(elsewhere, 'kept/site/theirs.txt'), 'utf8')).toBe('theirs');
});

/** A folder of builds of the user that `asAnyUser` becomes. */
function buildsOfAnyUser(): string {
  const builds = mkdtempSync(join(tmpdir(), 'rendering-'));
  if (process.getuid?.() === 0) chownSync(builds, 65_534, 65_534);
  return builds;
}

test.skipIf(process.platform === 'win32').each(['.', 'danh-dau.txt', 'site'])(
  'what an interrupted build of another user left with %s closed is moved aside, and told',
  async (closed) => {
    const builds = buildsOfAnyUser();
    const { site } = makeRenderingFolder(builds);
    const folder = dirname(site);
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), '');
    chmodSync(join(folder, closed), 0);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await asAnyUser(() => {
      const again = makeRenderingFolder(builds);
      mkdirSync(again.site);
      again.remove();
      makeRenderingFolder(builds).remove();
    });
    expect(warn.mock.calls.map(String)).toEqual([
      expect.stringContaining(`nay ở ${folder}.con-lai; hãy`),
    ]);
    warn.mockRestore();
    expect(readdirSync(builds)).toEqual([`${basename(folder)}.con-lai`]);
  },
);

test.skipIf(process.platform === 'win32')(
  'an empty folder of another user is replaced, and a user who may not write its own leaves none',
  async () => {
    const builds = buildsOfAnyUser();
    const { site, remove } = makeRenderingFolder(builds);
    remove();
    mkdirSync(dirname(site));
    await asAnyUser(() => makeRenderingFolder(builds).remove());
    const mask = process.umask(0o777);
    await asAnyUser(() => expect(() => makeRenderingFolder(builds)).toThrow('EACCES'));
    process.umask(mask);
    expect(readdirSync(builds)).toEqual([]);
  },
);
