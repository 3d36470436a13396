import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { publicationOf } from '../../src/model/publication.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { pdfWith } from '../../tests/pdf.ts';
import { nothingKept } from '../cache-file.ts';
import { downloadsNaming } from './check-downloads.ts';

test('a PDF is left out whatever part of it names someone withheld', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
  mkdirSync(join(folder, 'khen-thuong/2021'), { recursive: true });
  mkdirSync(join(folder, 'trang'));
  writeFileSync(
    join(folder, 'khen-thuong/2021/9902-qd-ubnd.md'),
    '---\nrecipients:\n  - name: Lò Văn Thử\n    recipientType: ca-nhan\n    publish: an\n---\n',
  );
  const pdf = pdfWith('Mau bao cao');
  const parts = {
    'mau.pdf': pdf,
    'chuong-trinh.pdf': pdf.replace('/Title', '/Creator(Lo Van Thu)/Title'),
    'dich-den.pdf': pdf.replace('/Catalog', '/Catalog/Dests<</Lo_Van_Thu[3 0 R/Fit]>>'),
    'lop.pdf': pdf.replace('/Catalog', '/Catalog/PageLabels<</Nums[0<</P(Lo Van Thu)>>]>>'),
    'phong-cu.pdf': pdfWith('B\\265 L\\337 V\\250n Th\\366'),
    'ghi-chu.pdf': pdf.replace('%%EOF', '% Lo Van Thu\n%%EOF'),
  };
  for (const [name, content] of Object.entries(parts))
    writeFileSync(join(folder, 'trang', name), content);
  const content = readContentSet(filesOnDisk(folder));
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const publication = publicationOf(content, { today: '2026-11-23', samples: true });
  expect((await downloadsNaming(publication, nothingKept)).sort()).toEqual([
    'trang/chuong-trinh.pdf',
    'trang/dich-den.pdf',
    'trang/ghi-chu.pdf',
    'trang/lop.pdf',
  ]);
  // “Bµ Lß V¨n Thö” in a legacy encoding, which no pattern matches.
  expect(warned.mock.calls.join('\n')).toMatch(/^trang\/phong-cu\.pdf: tệp có dòng/m);
  warned.mockRestore();
});
