import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unpacked } from '../scripts/verify/unpacked.ts';
import { listSite } from '../src/site-files.ts';
import { copyContent } from './copied-content.ts';
import { markedDecision, markedDecisionText, markedScan, rowMarker } from './marked-decision.ts';
import { pdfWith } from './pdf.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const { folder, site, run, edit, restore } = copyContent('beside-faults');
const exemplar = 'mai-hien-de-den';
const other = 'mot-trang-giay';
const pictured = 'tach-lan-xe-hang-tu-xa';
const record = (slug: string) => `guong-dien-hinh/${slug}/index.md`;
const hidden = `Lò Văn ${rowMarker.name}`;

const withdraw = () =>
  edit(record(exemplar), (text) => text.replace(/^sample:/m, 'withdrawn: 20/11/2026\nsample:'));
const pageOf = (slug: string) =>
  readFileSync(join(site, 'guong-dien-hinh', slug, 'index.html'), 'utf8');
const isWithheld = (slug: string) => pageOf(slug).includes('Nội dung này hiện không công bố.');
/** Files of the site that contain a word. */
const placesOf = (word: string) =>
  listSite(site).files.filter((file) =>
    unpacked(file, readFileSync(join(site, file))).includes(word),
  );

/** A page with a component that does not end. */
const unclosed = (text: string) => `${text}\n<Notice title="A">\n`;

const at = (file: string) => join(folder, file);
/** `é.md` in Latin-1, not UTF-8. */
const bytesOfLatin = Buffer.from([0xe9, 0x2e, 0x6d, 0x64]);

test.beforeAll(() => expect(isWithheld(exemplar)).toBe(false));
test.beforeEach(withdraw);
test.afterEach(restore);

test("unapproved records, a draft with a page's name, duplicated ids and links do not delay a withdrawal", () => {
  const citation = 'Quyết định số 9902/QĐ-UBND ngày 05 tháng 10 năm 2021 của Chủ tịch';
  edit(record(exemplar), (text) =>
    `${text}\n${citation} Ủy ban nhân dân tỉnh.\n\nMột câu chưa ai duyệt, ông Lò Văn Bảy, điện thoại 0912 345 678.\n`.replace(
      /^( +- name: )/m,
      '$1Ông ',
    ),
  );
  cpSync(join(folder, 'guong-dien-hinh', other), join(folder, '_nhap/tim-kiem'), {
    recursive: true,
  });
  edit('_nhap/tim-kiem/index.md', (text) =>
    text.replace(/^title:.*$/m, 'title: Danh sách được khen thưởng'),
  );
  const decision = markedDecisionText('Lê Văn Khác')
    .replace(`name: ${hidden}\n    sortName`, `publish: an\n    name: Ông ${hidden}\n    sortName`)
    .replace('note: ', 'note: Lò&nbsp;**Văn** ');
  writeFileSync(join(folder, markedDecision), decision);
  writeFileSync(
    join(folder, markedScan),
    readFileSync(join(folder, 'khen-thuong/2023/9931-qd-sgtvt.pdf')),
  );
  const { status, stderr } = run();
  expect(status, stderr).toBe(0);
  expect(isWithheld(exemplar)).toBe(true);
  expect(placesOf(rowMarker.name)).toEqual([]);
});

test('unreadable entries and invalid records are left out, a typo in the line that withholds a row still withholds it; lists and pages with typos use the last good ones, without a download that was taken out; nothing outside is followed', () => {
  const outside = putUnreadable();
  edit(
    record(other),
    (text) =>
      `${text}\nXem [trang chủ](/#khong-co) và [danh sách](/guong-dien-hinh/#x).\n\nCùng ông **Lò** Văn&nbsp;${rowMarker.name}¹ và #LòVăn${rowMarker.name}.\n`,
  );
  edit('khen-thuong/2021/9902-qd-ubnd.md', (text) => text.replace(/^form:.*$/m, 'form: huy-hieu'));
  const page = readFileSync(at('trang/bieu-mau.mdx'), 'utf8');
  edit('trang/bieu-mau.mdx', unclosed);
  const withheld = markedDecisionText('Lê Văn Khác').replace(
    `name: ${hidden}\n    sortName`,
    `publish: ẩn\n    name: ${hidden}\n    sortName`,
  );
  writeFileSync(join(folder, markedDecision), withheld);
  writeFileSync(join(folder, markedScan), pdfWith('Quyet dinh so 9977'));
  const stopped = run();
  expect(stopped.status).toBe(1);
  expect(stopped.stderr).toContain('guong-dien-hinh/vong');
  expect(stopped.stderr.match(/\[dead-link\]/g)).toHaveLength(2);
  expect(stopped.stderr).toContain(`${record(other)}:`);
  expect(stopped.stderr).toMatch(/trang\/bieu-mau\.mdx:\d+:1 {2}Lỗi {2}\[page-syntax\]/);

  edit('co-quan.yml', (text) => `${text}\nten-la: x\n`);
  const download = 'trang/mau-danh-sach-de-nghi.xlsx';
  expect(listSite(site).files).toContain(download);
  edit('trang/bieu-mau.mdx', () =>
    page.replace(/^.*mau-danh-sach-de-nghi\.xlsx.*$/m, '').replace(/^title:/m, 'la: lung\ntitle:'),
  );
  edit('co-quan-ban-hanh.yml', (text) => text.replace(/^- id:.*$/m, '- id: [hỏng'));
  edit('don-vi.yml', () => '- id: "hỏng\n');
  const { status, stdout, stderr } = run({}, ['--without-faulty']);
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toContain('Không đưa lên');
  expect(stderr).toContain('lần dựng trước không có, nên để ngoài trang');
  expect(stdout).toContain(
    'Tệp đang có lỗi hoặc bị mất nên dùng bản tốt của lần dựng trước: co-quan-ban-hanh.yml, co-quan.yml, don-vi.yml, trang/bieu-mau.mdx.',
  );
  expect(isWithheld(exemplar)).toBe(true);
  expect(placesOf(rowMarker.name)).toEqual([]);
  const { files } = listSite(site);
  expect(files).toContain('trang/bieu-mau/index.html');
  expect(files).not.toContain(download);
  rmSync(outside, { recursive: true });
});

/** Puts entries that no build can read into the content. @returns a folder outside it, to which links lead */
function putUnreadable(): string {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  writeFileSync(join(outside, 'index.md'), `Ông Lò Văn ${rowMarker.name}`);
  symlinkSync(outside, join(folder, 'guong-dien-hinh/noi-khac'));
  symlinkSync('.', join(folder, 'guong-dien-hinh/vong'));
  symlinkSync(join(outside, 'index.md'), join(folder, 'khen-thuong/2021/lien-ket.md'));
  execFileSync('mkfifo', ['khen-thuong/2021/ong.md', 'guong-dien-hinh/ong'].map(at));
  mkdirSync(at('khen-thuong/2021/thu-muc.md'));
  const large = at('khen-thuong/2021/lon.md');
  writeFileSync(large, '');
  truncateSync(large, 300 * 2 ** 20);
  writeFileSync(Buffer.concat([Buffer.from(at('khen-thuong/2021/')), bytesOfLatin]), 'x');
  return outside;
}

test("a picture that cannot be drawn is its record's error; a page that cannot be read uses the last good one", () => {
  const text = readFileSync(join(folder, record(pictured)), 'utf8');
  const photo = /[\w-]+\.(?:png|jpe?g|webp)/.exec(text)?.[0] ?? '';
  const approved = /^approval:[\s\S]*?^ {2}on: (.*)$/m.exec(text)?.[1] ?? '';
  const path = join(folder, 'guong-dien-hinh', pictured, photo);
  const bytes = readFileSync(path);
  bytes.fill(0x55, bytes.length / 2, bytes.length - 200);
  writeFileSync(path, bytes);
  const approval = run(
    {},
    [
      pictured,
      ...['--by', 'Người duyệt minh họa', '--position', 'Lãnh đạo', '--on', approved],
      ...['--basis', 'Phiếu trình số 9958/PTr-VP'],
    ],
    'approve',
  );
  expect(approval.status, approval.stderr).toBe(0);
  const stopped = run();
  expect(stopped.status).toBe(1);
  expect(stopped.stderr).toContain(pictured);
  expect(stopped.stderr).not.toContain('    at ');
  edit('trang/bieu-mau.mdx', unclosed);
  const { status, stdout, stderr } = run({}, ['--without-faulty']);
  expect(status, stderr).toBe(0);
  expect(isWithheld(exemplar)).toBe(true);
  expect(isWithheld(other)).toBe(false);
  expect(listSite(site).files).toContain('trang/bieu-mau/index.html');
  expect(stdout).toContain(`điển hình, mô hình hay ${pictured}`);
});
