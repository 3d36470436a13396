import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { root } from '../../src/settings.ts';
import { refusePublicFiles } from './refuse-public-files.ts';
import { writeFiles } from './site-fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'public-'));
});
const refuse = () => refusePublicFiles(folder);

test('serves our own public files, a missing folder, and files of hosts and offices', () => {
  expect(() => refusePublicFiles(join(root, 'public'))).not.toThrow();
  expect(() => refusePublicFiles(join(folder, 'none'))).not.toThrow();
  for (const file of [
    'favicon.ico',
    'google1a2b3c.html',
    'tai-lieu/mau_1.v2.pdf',
    '.well-known/pki-validation/a1.txt',
    '.well-known/apple-app-site-association',
  ])
    writeFiles(folder, { [file]: 'x' });
  expect(refuse).not.toThrow();
});

test.each([
  '.env.bak',
  '.env',
  '.git/config',
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  'favicon.svg~',
  'favicon.svg.bak',
  'favicon.bak.svg',
  'favicon.svg.orig',
  '.favicon.svg.swp',
  '#favicon.svg#',
  'hinh/.htpasswd',
  'du-lieu.sql',
  'khoa.pem',
  'id_rsa',
  'danh-sach.xlsx',
  '.well-known/.x.txt',
  '.well-known/x.php',
])('refuses %s by name', (file) => {
  writeFiles(folder, { 'favicon.svg': 'x', [file]: 'SECRET=1' });
  expect(refuse).toThrow(`đang có: ${file}. `);
});

test('refuses links, which may lead anywhere, and empty folders', () => {
  symlinkSync('/etc/passwd', join(folder, 'a.txt'));
  mkdirSync(join(folder, '.git'));
  expect(refuse).toThrow('đang có: .git, a.txt. ');
});
