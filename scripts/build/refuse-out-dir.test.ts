import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { refuseOutDir } from './refuse-out-dir.ts';
import { publicSettings, writeFiles, writeSite } from './site-fixture.ts';

let home: string;
let outDir: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'out-'));
  outDir = join(home, 'dist');
});
const refuse = () => refuseOutDir({ ...publicSettings, outDir });

test('an earlier site, an empty folder and none are replaced', () => {
  expect(refuse).not.toThrow();
  mkdirSync(outDir);
  expect(refuse).not.toThrow();
  writeSite(outDir, { 'index.html': 'x', '.htaccess': 'x', '.well-known/security.txt': 'x' });
  writeFiles(outDir, { 'index.html': 'changed by hand' });
  expect(refuse).not.toThrow();
});

test('uploads beside a site are named, those with a dot, links and empty folders too', () => {
  writeSite(outDir, { 'index.html': 'x' });
  writeFiles(outDir, { 'tai-len/bao-cao.docx': 'x', '.htpasswd': 'x' });
  mkdirSync(join(outDir, '.well-known/acme-challenge'), { recursive: true });
  symlinkSync('/', join(outDir, 'lien-ket'));
  const relative = () => {
    try {
      refuse();
    } catch (error) {
      throw new Error((error as Error).message.replaceAll(home, ''));
    }
  };
  expect(relative).toThrowErrorMatchingInlineSnapshot(
    `[Error: Thư mục "/dist" có tệp không do lần dựng nào ghi: .htpasswd, .well-known/acme-challenge, lien-ket, tai-len/bao-cao.docx. Lệnh này thay toàn bộ thư mục nên không ghi đè. Hãy chuyển các tệp ấy ra chỗ khác, hoặc chọn thư mục khác.]`,
  );
});

test.each([
  ['a site of another program', (folder: string) => writeFiles(folder, { '404.html': 'x' })],
  [
    'a site of another program, with sums',
    (folder: string) =>
      writeFiles(folder, { '404.html': 'x', SHA256SUMS: `${'0'.repeat(64)}  404.html\n` }),
  ],
  ['a plain file', (folder: string) => writeFileSync(folder, 'x')],
  ['a link that leads nowhere', (folder: string) => symlinkSync(join(home, 'nowhere'), folder)],
])('%s is refused, as the folder and as its neighbour', (_what, put) => {
  put(outDir);
  expect(refuse).toThrow('"');
  outDir = join(home, 'site');
  put(join(home, '.site.old'));
  expect(refuse).toThrow('.site.old');
  expect(readdirSync(home).sort()).toEqual(['.site.old', 'dist']);
});
