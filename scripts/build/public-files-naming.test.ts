import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkFiles } from '../../src/check/run/check-files.ts';
import { publicationOf } from '../../src/model/publication.ts';
import { filesInMemory } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { readSettings, root } from '../../src/settings.ts';
import { pdfWith } from '../../tests/pdf.ts';
import { keptResults } from '../cache-file.ts';
import { outsideContent, outsideFormat, outsideWarning } from '../check/outside-content.ts';
import { publicFilesNaming } from './public-files-naming.ts';

const folder = mkdtempSync(join(tmpdir(), 'public-'));
const files: Record<string, string | Uint8Array> = {
  'danh-sach.csv': 'Họ tên\nĐặng Thị Hoài Thơm\n',
  'dang-thi-hoai-thom.txt': 'x',
  'trang.html': '<p>Đặng Thị <b>Hoài</b> Thơm</p>',
  'to.pdf': pdfWith('Dang Thi Hoai Thom'),
  'hong.pdf': 'hỏng',
  'goi.csv': 'Gặp chị Thơm\n',
  'mot.csv': new Uint8Array(Buffer.from('\ufeffGặp chị Thơm\r\n', 'utf16le')),
  'hai.txt': new Uint8Array(Buffer.from('Gặp chị Thơm\r\n', 'utf16le').swap16()),
  'mau.pdf': pdfWith('Khong neu ai'),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);

const content = filesInMemory({
  'khen-thuong/2021/9902-qd-ubnd.md':
    '---\nnumber: "9902"\nrecipients:\n  - recipientType: ca-nhan\n    name: Đặng Thị Hoài Thơm\n    publish: an\n---\n',
});

test('files in public/ that name someone withheld are left out and reported', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const kept = keptResults(join(folder, '..', 'public-files.bin'), 'x');
  const publication = publicationOf(readContentSet(content), {
    today: '2026-11-23',
    samples: true,
  });
  const naming = await publicFilesNaming(folder, publication, kept);
  expect(naming).toEqual([
    'dang-thi-hoai-thom.txt',
    'danh-sach.csv',
    'hong.pdf',
    'to.pdf',
    'trang.html',
  ]);
  expect(warn.mock.calls.join('\n')).toContain('public/danh-sach.csv: tệp nêu tên');
  warn.mockRestore();
});

test('the check lists what may name someone withheld in public/ and in the site’s address', () => {
  const settings = readSettings({ SITE_URL: 'https://hoaithom.example.vn/' });
  const outside = outsideContent(checkFiles(content, '2026-11-23'), settings, folder);
  const all = outsideFormat(outside) ?? '';
  // Three files say the same, in three encodings.
  const counts = new Map(
    outside.forms.flatMap((each) => each.forms).map((form) => [form.text, form.count]),
  );
  expect(counts.get('chị Thơm')).toBe(3);
  expect([...counts.keys()].filter((form) => /\p{Script=Han}|\p{Cc}/u.test(form))).toEqual([]);
  for (const place of ['public/goi.csv:1:9', '.env (SITE_URL)', 'public/mau.pdf: 1 trang PDF'])
    expect(all).toContain(place);
  expect(outsideWarning(outside)).toContain('Cảnh báo');
  const nobody = outsideContent(checkFiles(filesInMemory({}), '2026-11-23'), settings, folder);
  expect([outsideFormat(nobody), outsideWarning(nobody)]).toEqual([undefined, undefined]);
});

test('of what the program itself has in public/, nobody is asked', () => {
  const rows = ['Vàng A Sùng', 'Thạch Sen', 'Y Get'].map(
    (name) => `  - recipientType: ca-nhan\n    name: ${name}\n    publish: an\n`,
  );
  const hiding = filesInMemory({
    'khen-thuong/2021/9902-qd-ubnd.md': `---\nnumber: "9902"\nrecipients:\n${rows.join('')}---\n`,
  });
  const settings = readSettings({ SITE_URL: 'https://vi-du.example.vn/' });
  const report = checkFiles(hiding, '2026-11-23');
  expect(report.forms).toHaveLength(rows.length);
  const own = outsideContent(report, settings, join(root, 'public'));
  expect([outsideFormat(own), outsideWarning(own)]).toEqual([undefined, undefined]);
});
