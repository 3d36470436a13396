import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { mendSite, replaceSite } from './replace-site.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'replace-'));
});

function folder(name: string, text: string): string {
  mkdirSync(join(home, name));
  writeFileSync(join(home, name, 'index.html'), text);
  return join(home, name);
}
const shown = () => readFileSync(join(home, 'dist/index.html'), 'utf8');

test('the new site takes the place of the old one and leaves nothing beside it', () => {
  folder('dist', 'old');
  replaceSite(folder('fresh', 'new'), join(home, 'dist'));
  expect(shown()).toBe('new');
  expect(readdirSync(home)).toEqual(['dist']);
});

test.each([
  ['before the first rename', { dist: 'old', '.dist.next': 'new' }, 'old'],
  ['between the two renames', { '.dist.old': 'old', '.dist.next': 'new' }, 'new'],
  ['before the old one is removed', { dist: 'new', '.dist.old': 'old' }, 'new'],
  ['while copying from another file system', { dist: 'old', '.dist.part': 'half' }, 'old'],
])('a stop %s is mended to one whole site', (_moment, found, whole) => {
  for (const [name, text] of Object.entries(found)) folder(name, text);
  mendSite(join(home, 'dist'));
  expect(shown()).toBe(whole);
  expect(readdirSync(home)).toEqual(['dist']);
});

test('nothing to mend is no fault', () => {
  mendSite(join(home, 'dist'));
  expect(existsSync(join(home, 'dist'))).toBe(false);
});
