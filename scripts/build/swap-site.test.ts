import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeFiles, writeSite } from './site-fixture.ts';
import { recoverSite, swapSite } from './swap-site.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'replace-'));
});

function site(name: string, text: string): string {
  writeSite(join(home, name), {
    'index.html': text,
    '.well-known/security.txt': 'x',
    'a/b/c': 'x',
  });
  return join(home, name);
}
const shown = () => readFileSync(join(home, 'dist/index.html'), 'utf8');

test('the new site takes the place of the old one and leaves nothing beside it', () => {
  site('dist', 'old');
  swapSite(site('fresh', 'new'), join(home, 'dist'));
  expect(shown()).toBe('new');
  expect(readdirSync(home)).toEqual(['dist']);
});

test.each([
  ['before the first rename', { dist: 'old', '.dist.next': 'new' }, 'old'],
  ['between the two renames', { '.dist.old': 'old', '.dist.next': 'new' }, 'new'],
  ['before the old one is removed', { dist: 'new', '.dist.old': 'old' }, 'new'],
  ['while copying from another file system', { dist: 'old', '.dist.part': 'half' }, 'old'],
])('a stop %s recovers to one whole site', (_moment, found, whole) => {
  for (const [name, text] of Object.entries(found)) site(name, text);
  recoverSite(join(home, 'dist'));
  expect(shown()).toBe(whole);
  expect(readdirSync(home)).toEqual(['dist']);
});

test.each([
  ['a removal, its files gone', 'old', (folder: string) => rmSync(join(folder, 'index.html'))],
  ['a removal, all gone but the sums', 'old', (folder: string) => keepSums(folder)],
  ['a copy at its first file', 'part', (folder: string) => keepSums(folder, 'c0ffee')],
  ['a copy before its first file', 'part', (folder: string) => keepSums(folder, '')],
])('what a stop leaves of %s is removed', (_what, end, stop) => {
  site('dist', 'old');
  stop(site(`.dist.${end}`, 'half'));
  recoverSite(join(home, 'dist'));
  expect(shown()).toBe('old');
  expect(readdirSync(home)).toEqual(['dist']);
});

function keepSums(folder: string, text = 'whole'): void {
  const sums = readFileSync(join(folder, 'SHA256SUMS'));
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  if (text) writeFileSync(join(folder, 'SHA256SUMS'), text === 'whole' ? sums : text);
}

test('half a site never takes the place of one that is gone', () => {
  rmSync(join(site('.dist.old', 'half'), 'index.html'));
  recoverSite(join(home, 'dist'));
  expect(existsSync(join(home, 'dist'))).toBe(false);
});

test('folders of others stay, whatever their names, and are not shown', () => {
  const theirs = { 'index.html': 'theirs', SHA256SUMS: `${'0'.repeat(64)}  index.html\n` };
  for (const end of ['part', 'next', 'old']) writeFiles(join(home, `.dist.${end}`), theirs);
  recoverSite(join(home, 'dist'));
  expect(readdirSync(home).sort()).toEqual(['.dist.next', '.dist.old', '.dist.part']);
  for (const end of ['part', 'next', 'old'])
    expect(readdirSync(join(home, `.dist.${end}`)).sort()).toEqual(['SHA256SUMS', 'index.html']);
});

test('a file that comes into the old site at the last moment stays beside the new one', () => {
  writeFiles(site('dist', 'old'), { 'a/b/theirs.docx': 'theirs' });
  swapSite(site('fresh', 'new'), join(home, 'dist'));
  expect(shown()).toBe('new');
  expect(readFileSync(join(home, '.dist.old/a/b/theirs.docx'), 'utf8')).toBe('theirs');
  expect(existsSync(join(home, '.dist.old/index.html'))).toBe(false);
});

test('nothing to recover is no fault', () => {
  recoverSite(join(home, 'dist'));
  expect(existsSync(join(home, 'dist'))).toBe(false);
});
