import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { root } from '../../src/settings.ts';
import { writeSums } from '../verify/sums.ts';
import { refuseOutDir } from './refuse-out-dir.ts';
import { know, publicSettings, stateOf, writeFiles, writeSite } from './site-fixture.ts';
import { swapSite } from './swap-site.ts';

let home: string;
let outDir: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'out-'));
  outDir = join(home, 'dist');
});
const refuse = () => refuseOutDir({ ...publicSettings, outDir });
/** The refusal, without the paths of this machine. */
const said = () => {
  try {
    refuse();
    return 'nothing';
  } catch (error) {
    return (error as Error).message.replaceAll(home, '').replaceAll(root, '…');
  }
};
function built(files: Record<string, string> = { 'index.html': 'x' }): void {
  writeSite(outDir, files);
  know(outDir);
}

test('replaces an earlier site, half of one, an empty folder and a missing one', () => {
  expect(refuse).not.toThrow();
  mkdirSync(outDir);
  expect(refuse).not.toThrow();
  built({ 'index.html': 'x', '.htaccess': 'x', '.well-known/security.txt': 'x' });
  expect(refuse).not.toThrow();
  rmSync(join(outDir, 'index.html'));
  expect(refuse).not.toThrow();
});

test.each(['/dev/shm', '/dev', '/proc/self/x', '/sys/x'])(
  '%s belongs to the system, and is refused before anything is built',
  (place) => {
    const there = { ...publicSettings, outDir: place };
    expect(() => refuseOutDir(there)).toThrow('đây là chỗ của hệ thống');
  },
);

test.each<[string, () => void, Record<string, string>]>([
  [
    'what others have put into it',
    () => writeFiles(outDir, { 'Thumbs.db': 'x', 'anh/.DS_Store': 'y' }),
    { 'Thumbs.db': 'x', 'anh/.DS_Store': 'y' },
  ],
  ['a site without a receipt', () => rmSync(join(home, '.dist.bien-nhan.json')), { 'a.html': 'a' }],
])('%s delays no withdrawal: it is moved aside unchanged', async (_what, change, theirs) => {
  built({ 'index.html': 'x', 'a.html': 'a' });
  change();
  expect(refuse).toThrow('Lệnh này thay toàn bộ thư mục nên không ghi đè');
  refuseOutDir({ ...publicSettings, outDir }, true);
  const fresh = join(home, 'fresh');
  writeSite(fresh, { 'index.html': 'new' });
  const aside = join(home, 'dist.con-lai');
  expect(await swapSite(fresh, outDir)).toEqual([aside]);
  expect(stateOf(aside)).toMatchObject(theirs);
  expect(stateOf(outDir)['index.html']).toBe('new');
  refuse();
});

test('never moves aside what is not a site of this address', () => {
  const aside = () => refuseOutDir({ ...publicSettings, outDir }, true);
  writeFiles(outDir, { 'bao-cao.docx': 'x' });
  expect(aside).toThrow('không phải trang do lệnh này dựng');
  rmSync(outDir, { recursive: true });
  writeSite(outDir, { 'index.html': 'x' }, { ...publicSettings, base: '/khac/' });
  expect(aside).toThrow('Lệnh này thay toàn bộ');
  know(outDir);
  writeFiles(outDir, { 'Thumbs.db': 'x' });
  expect(aside).toThrow('là trang của');
});

test('reports uploads and changed files, including dot files, links and empty folders', () => {
  built();
  writeFiles(outDir, { 'tai-len/bao-cao.docx': 'x', '.htpasswd': 'x', 'index.html': 'changed' });
  mkdirSync(join(outDir, '.well-known/acme-challenge'), { recursive: true });
  symlinkSync('/', join(outDir, 'lien-ket'));
  execFileSync('mkfifo', [join(outDir, 'ong')]);
  expect(said()).toMatchInlineSnapshot(
    `"Thư mục "/dist" có tệp không do lần dựng nào ghi, hoặc bị sửa sau khi dựng: .htpasswd, .well-known/acme-challenge, index.html, lien-ket, ong và 1 tệp nữa. Lệnh này thay toàn bộ thư mục nên không ghi đè. Hãy chuyển các tệp ấy ra chỗ khác, hoặc chọn thư mục khác."`,
  );
});

test('does not take an added file for ours if the sums were recomputed', () => {
  built();
  writeFiles(outDir, { 'bao-cao.docx': 'x' });
  writeSums(outDir);
  expect(said()).toMatchInlineSnapshot(
    `"Thư mục "/dist" có ban-dung.json của một trang, nhưng mã kiểm tra không phải mã mà lần dựng trước đã ghi lại: trang ấy được chép tới, đổi tên, sửa, hoặc do bản chương trình cũ dựng. Lệnh này thay toàn bộ thư mục nên không ghi đè. Hãy đổi tên hoặc chuyển thư mục ấy đi, hoặc chọn thư mục khác."`,
  );
});

test('does not take a site copied or renamed from elsewhere, with its receipt, for its own', () => {
  built();
  const copy = join(home, 'ban-sao');
  cpSync(outDir, copy, { recursive: true });
  outDir = copy;
  expect(refuse).toThrow('chép tới, đổi tên, sửa');
});

test('does not replace the site of another address, but one for this machine', () => {
  writeSite(
    outDir,
    { 'index.html': 'x' },
    { ...publicSettings, origin: 'https://khac.example.vn' },
  );
  know(outDir);
  expect(said()).toMatchInlineSnapshot(
    `"Thư mục "/dist" là trang của https://khac.example.vn/ (dựng ngày 2026-11-23), còn SITE_URL là https://thidua.example.vn/. Lệnh này thay toàn bộ thư mục nên không ghi đè. Nếu trang đã đổi địa chỉ, hãy đổi tên thư mục ấy; nếu không, hãy sửa SITE_URL, hoặc chọn thư mục khác."`,
  );
  rmSync(join(outDir, 'ban-dung.json'));
  expect(refuse).toThrow('thiếu ban-dung.json nên không rõ là trang của địa chỉ nào');
  outDir = join(home, 'thu');
  writeSite(outDir, { 'index.html': 'x' }, { ...publicSettings, origin: 'http://127.0.0.1:4400' });
  know(outDir);
  expect(refuse).not.toThrow();
});

test.each<[string, (path: string) => void]>([
  ['a site of another program', (folder) => writeFiles(folder, { '404.html': 'x' })],
  [
    'a site of another program, with sums',
    (folder) =>
      writeFiles(folder, { '404.html': 'x', SHA256SUMS: `${'0'.repeat(64)}  404.html\n` }),
  ],
  ['nothing but sums', (folder) => writeFiles(folder, { SHA256SUMS: '' })],
  ['a plain file', (path) => writeFileSync(path, 'x')],
  ['a pipe', (path) => execFileSync('mkfifo', [path])],
  ['a broken link', (path) => symlinkSync(join(home, 'nowhere'), path)],
  ['a link to itself', (path) => symlinkSync(path, path)],
])('refuses %s', (_what, put) => {
  put(outDir);
  const before = stateOf(home);
  expect(refuse).toThrow('"');
  expect(stateOf(home)).toEqual(before);
});

test('refuses a receipt that we have not written', () => {
  writeFileSync(join(home, '.dist.bien-nhan.json'), '{"sums":[]}');
  expect(said()).toMatchInlineSnapshot(
    `""/.dist.bien-nhan.json" là tệp không do lệnh này ghi, mà lệnh này cần ghi tệp của mình ở đó. Hãy đổi tên hoặc chuyển đi."`,
  );
});

test('refuses folders of the project that people and other commands use', () => {
  for (const place of ['public', 'src/dist', 'node_modules/x', '.cache/x', '.', '..']) {
    outDir = join(root, place);
    expect(said(), place).toMatch(/^OUT_DIR là ".*", trùng hoặc lồng với thư mục "…/);
  }
  outDir = join(root, '.build/dang-dung-0123456789abcdef/site');
  expect(refuse).toThrow('.build');
});

test('recognises content, project and releases behind links', () => {
  const release = `ban-${'a'.repeat(64)}`;
  symlinkSync(publicSettings.contentDir, join(home, 'noi-dung'));
  symlinkSync(root, join(home, 'du-an'));
  mkdirSync(join(home, release));
  symlinkSync(release, join(home, 'hien-tai'));
  for (const place of ['noi-dung', 'noi-dung/trang', 'du-an', 'du-an/src/trang']) {
    outDir = join(home, place);
    expect(refuse, place).toThrow('trùng hoặc lồng');
  }
  for (const place of ['hien-tai', 'hien-tai/trang', release]) {
    outDir = join(home, place);
    expect(refuse, place).toThrow(`nằm trong bản "${release}"`);
  }
  expect(existsSync(join(home, release))).toBe(true);
});

test('reports a file in place of a folder', () => {
  copyFileSync(join(root, 'README.md'), join(home, 'README.md'));
  outDir = join(home, 'README.md/a/b');
  expect(said()).toMatchInlineSnapshot(
    `""/README.md" là tệp, không phải thư mục, nên không thể có "a" trong đó. Hãy chọn thư mục khác."`,
  );
});

test('recognises a site that was moved together with its receipt', () => {
  built();
  renameSync(outDir, join(home, 'moi'));
  renameSync(join(home, '.dist.bien-nhan.json'), join(home, '.moi.bien-nhan.json'));
  outDir = join(home, 'moi');
  expect(refuse).not.toThrow();
});
