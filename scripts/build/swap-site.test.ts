import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { hashOfSums } from './own-site.ts';
import { readReceipt } from './receipt.ts';
import { refuseOutDir } from './refuse-out-dir.ts';
import {
  closeFolder,
  know,
  publicSettings,
  stateOf,
  writeFiles,
  writeSite,
} from './site-fixture.ts';
import { putReceiptAside, recoverSite, swapSite } from './swap-site.ts';

let home: string;
let dist: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'swap-'));
  dist = join(home, 'dist');
});

/** A site that a build has left there, or was about to. */
function site(name: string, text: string): string {
  const folder = join(home, name);
  writeSite(folder, { 'index.html': text, '.well-known/security.txt': 'x', 'a/b/c': 'x' });
  know(dist, folder);
  return folder;
}
const shown = () => readFileSync(join(dist, 'index.html'), 'utf8');
const whole = ['.dist.bien-nhan.json', '.dist.lock', 'dist'];

test('swaps the new site and the old one, and leaves nothing beside it but its receipt', async () => {
  site('dist', 'old');
  await swapSite(site('fresh', 'new'), dist);
  expect(shown()).toBe('new');
  expect(readFileSync(join(home, 'fresh/index.html'), 'utf8')).toBe('old');
  expect(readdirSync(home).sort()).toEqual([...whole, 'fresh']);
  expect([...readReceipt(dist)]).toEqual([hashOfSums(dist)]);
});

test('two clones that build to one path take turns', { timeout: 120_000 }, async () => {
  const often = (text: string) =>
    new Promise((resolve) => {
      const script = join(import.meta.dirname, 'fixtures/swap-often.ts');
      spawn(process.execPath, [script, home, text], { stdio: 'inherit' }).on('close', resolve);
    });
  expect(await Promise.all(['a', 'b', 'c'].map(often))).toEqual([0, 0, 0]);
  expect(readdirSync(home).sort()).toEqual(whole);
  expect([...readReceipt(dist)]).toEqual([hashOfSums(dist)]);
});

test('replaces an empty folder, and follows an output folder that is a link', async () => {
  mkdirSync(join(home, 'other'));
  symlinkSync('other', dist);
  await swapSite(site('fresh', 'new'), dist);
  expect(shown()).toBe('new');
  await swapSite(site('fresh', 'newer'), dist);
  expect(shown()).toBe('newer');
  expect(readdirSync(home).sort()).toEqual([
    '.dist.bien-nhan.json',
    '.other.bien-nhan.json',
    '.other.lock',
    'dist',
    'fresh',
    'other',
  ]);
});

test('also recovers from an interruption between two renames behind a link', async () => {
  const other = join(home, 'other');
  symlinkSync('other', dist);
  writeSite(join(home, '.other.old'), { 'index.html': 'old' });
  know(other, join(home, '.other.old'));
  await recoverSite(dist);
  expect(shown()).toBe('old');
});

test.each([
  ['before the first rename', { dist: 'old', '.dist.next': 'new' }, 'old'],
  ['between the two renames', { '.dist.old': 'old', '.dist.next': 'new' }, 'new'],
  ['before the old one is removed', { dist: 'new', '.dist.old': 'old' }, 'new'],
  ['while copying from another file system', { dist: 'old', '.dist.part': 'half' }, 'old'],
])('recovers to one complete site after an interruption %s', async (_moment, left, result) => {
  for (const [name, text] of Object.entries(left)) site(name, text);
  await recoverSite(dist);
  expect(shown()).toBe(result);
  expect(readdirSync(home).sort()).toEqual(whole);
  expect(readReceipt(dist).size).toBe(1);
});

test.each([
  ['a removal, without its files', 'old', (folder: string) => rmSync(join(folder, 'index.html'))],
  [
    'a removal, without a folder',
    'old',
    (folder: string) => rmSync(join(folder, 'a/b'), { recursive: true }),
  ],
  ['a removal, with only the sums left', 'old', (folder: string) => keepSums(folder)],
  ['a removal, without the sums too', 'old', (folder: string) => keepSums(folder, '')],
  ['a copy in the middle of a file', 'part', (folder: string) => halve(folder)],
])('removes what an interruption leaves of %s', async (_what, end, stop) => {
  site('dist', 'old');
  stop(site(`.dist.${end}`, 'half'));
  await recoverSite(dist);
  expect(shown()).toBe('old');
  expect(readdirSync(home).sort()).toEqual(whole);
});

function keepSums(folder: string, text = 'whole'): void {
  const sums = readFileSync(join(folder, 'SHA256SUMS'));
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  if (text) writeFileSync(join(folder, 'SHA256SUMS'), sums);
}

/** Files are copied in the order of the sums. */
function halve(folder: string): void {
  truncateSync(join(folder, 'a/b/c'), 0);
  for (const later of ['ban-dung.json', 'index.html']) rmSync(join(folder, later));
}

test('half a site never replaces a missing one', async () => {
  rmSync(join(site('.dist.old', 'half'), 'index.html'));
  await recoverSite(dist);
  expect(existsSync(dist)).toBe(false);
});

const places = ['dist', '.dist.part', '.dist.next', '.dist.old'];

test.each<[string, (folder: string) => void]>([
  ['a folder without sums', (folder) => writeFiles(folder, { 'index.html': 'theirs' })],
  ['an empty folder', (folder) => mkdirSync(folder)],
  ['a folder with only sums', (folder) => writeFiles(folder, { SHA256SUMS: 'c0ffee' })],
  ['a site that we have not put there', (folder) => writeSite(folder, { 'index.html': 'theirs' })],
  ['a file', (path) => writeFileSync(path, 'theirs')],
  ['a link', (path) => symlinkSync(tmpdir(), path)],
])('never touches what is not ours, whatever its name: %s', async (_what, put) => {
  for (const name of places) put(join(home, name));
  const before = stateOf(home);
  await recoverSite(dist);
  expect(stateOf(home)).toEqual(before);
  renameSync(dist, join(home, 'theirs'));
  const theirs = stateOf(home);
  site('dist', 'ours');
  await recoverSite(dist);
  expect(stateOf(home)).toMatchObject(theirs);
});

test('a file added to the old site or changed at the last moment remains beside the new one', async () => {
  writeFiles(site('dist', 'old'), { 'a/b/theirs.docx': 'theirs', 'a/b/c': 'changed' });
  rmSync(join(dist, 'a/b/c'));
  symlinkSync('/etc/hostname', join(dist, 'a/b/c'));
  expect(await swapSite(site('fresh', 'new'), dist)).toEqual([join(home, 'dist.con-lai')]);
  expect(shown()).toBe('new');
  expect(readFileSync(join(home, 'dist.con-lai/a/b/theirs.docx'), 'utf8')).toBe('theirs');
  expect(readdirSync(join(home, 'dist.con-lai/a/b'))).toEqual(['c', 'theirs.docx']);
  expect(existsSync(join(home, 'dist.con-lai/index.html'))).toBe(false);
});

test('does not empty a folder of the old site that became a link out of it', async () => {
  const theirs = join(home, 'theirs');
  writeFiles(theirs, { 'b/c': 'x' });
  rmSync(join(site('dist', 'old'), 'a'), { recursive: true });
  symlinkSync(theirs, join(dist, 'a'));
  await swapSite(site('fresh', 'new'), dist);
  expect(readFileSync(join(theirs, 'b/c'), 'utf8')).toBe('x');
});

test('having nothing to recover is not an error', async () => {
  await recoverSite(dist);
  expect(readdirSync(home)).toEqual([]);
});

test('a refused swap leaves the old site and nothing beside it', async () => {
  site('dist', 'old');
  know(dist);
  const before = stateOf(home);
  await expect(swapSite(join(home, 'fresh'), dist)).rejects.toThrow('ENOENT');
  expect(stateOf(home)).toEqual({ ...before, '.dist.lock': '' });
});

test('moves aside what is in the way of the folders of a swap, and never into the way of a later one', async () => {
  site('dist', 'old');
  writeFiles(home, { '.dist.old/theirs': 'x', '.dist.next': 'x' });
  for (const [count, text] of ['new', 'newer'].entries()) {
    const aside = await swapSite(site('fresh', text), dist);
    const ends = ['', '-2'].map((end) => join(home, `dist.con-lai${end}`));
    expect(aside).toEqual(count === 0 ? ends : []);
    expect(shown()).toBe(text);
  }
  const left = [...whole, 'dist.con-lai', 'dist.con-lai-2', 'fresh'];
  expect(readdirSync(home).sort()).toEqual(left.sort());
  expect(Object.values(stateOf(home))).toEqual(expect.arrayContaining(['x', 'x']));
});

test('a swap killed before any change to the disk is completed by the next one, without losing anything of others', async () => {
  for (let moment = 1; ; moment += 1) {
    home = mkdtempSync(join(tmpdir(), 'killed-'));
    dist = join(home, 'dist');
    site('dist', 'old');
    writeSite(join(home, 'fresh'), { 'index.html': 'new', 'a/b/c': 'new' });
    writeFiles(home, { '.dist.theirs': 'x', 'theirs/.dist.old/x': 'x' });
    const theirs = stateOf(join(home, 'theirs'));
    const args = [
      'scripts/build/fixtures/killed-swap.ts',
      String(moment),
      join(home, 'fresh'),
      dist,
    ];
    const { signal, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    refuseOutDir({ ...publicSettings, outDir: dist });
    await recoverSite(dist);
    expect(['old', 'new'], `change ${moment}`).toContain(shown());
    await swapSite(join(home, 'fresh'), dist);
    expect(shown()).toBe('new');
    const left = readdirSync(home).filter((name) => /^\.dist\.(?:part|next|old)/.test(name));
    expect(left, `change ${moment}`).toEqual([]);
    expect(stateOf(join(home, 'theirs'))).toEqual(theirs);
    if (signal !== 'SIGKILL') {
      expect(stderr).toBe('');
      expect(moment).toBeGreaterThan(15);
      return;
    }
  }
});

test.each<[string, () => void]>([
  ['an empty receipt', () => writeFileSync(join(home, '.dist.bien-nhan.json'), '')],
  [
    'a receipt that is a link',
    () => {
      renameSync(join(home, '.dist.bien-nhan.json'), join(home, 'r.json'));
      symlinkSync('r.json', join(home, '.dist.bien-nhan.json'));
    },
  ],
  ['an emptied record of the site', () => truncateSync(join(dist, 'ban-dung.json'))],
])('%s delays no withdrawal', async (_what, damage) => {
  await swapSite(site('old', 'old'), dist);
  const fresh = site('fresh', 'new');
  damage();
  expect(() => refuseOutDir({ ...publicSettings, outDir: dist })).toThrow();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  putReceiptAside(dist);
  warn.mockRestore();
  refuseOutDir({ ...publicSettings, outDir: dist }, true);
  await swapSite(fresh, dist);
  expect(shown()).toBe('new');
  expect(readReceipt(dist)).toContain(hashOfSums(dist));
});

test('what a killed copy has begun stops nothing, even if it cannot be removed', async ({
  skip,
}) => {
  site('dist', 'old');
  know(dist, site('later', 'later'));
  const begun = join(home, '.dist.part.0f8fad5b-d9cb-469f-a165-708677289501');
  writeFiles(begun, { SHA256SUMS: '' });
  const open = closeFolder(begun);
  if (!open) return skip('This disk knows no folder that cannot be changed.');
  try {
    await swapSite(site('fresh', 'new'), dist);
  } finally {
    open();
  }
  expect(shown()).toBe('new');
});
