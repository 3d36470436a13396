import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { checkScans } from './check-scans.ts';

/** The least PDF that holds one line of text. */
function pdfWith(words: string): string {
  const stream = `BT /F1 12 Tf 72 720 Td (${words}) Tj ET`;
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${stream.length}>>stream
${stream}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
}

function contentWith(scans: Record<string, string | undefined>): string {
  const folder = mkdtempSync(join(tmpdir(), 'scans-'));
  mkdirSync(join(folder, 'khen-thuong/2021'), { recursive: true });
  for (const [name, content] of Object.entries(scans)) {
    const stem = join(folder, 'khen-thuong/2021', name);
    writeFileSync(`${stem}.md`, `---\nnumber: "9902"\nscan: ${name}.pdf\n---\n`);
    if (content) writeFileSync(`${stem}.pdf`, content);
  }
  return folder;
}

const contentOf = (folder: string) => readContentSet(filesOnDisk(folder));

test('a scan without personal data passes', async () => {
  const folder = contentWith({ '9902-qd-ubnd': pdfWith('Quyet dinh so 9902/QD-UBND') });
  expect(await checkScans(contentOf(folder), false)).toEqual([]);
});

test('every fault of every scan is told at once', async () => {
  const folder = contentWith({
    '9902-qd-ubnd': pdfWith('Lien he ong Thien 0912 345 678'),
    '9903-qd-ubnd': undefined,
    '9904-qd-ubnd': 'this is no PDF',
  });
  await expect(checkScans(contentOf(folder), false)).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: khen-thuong/2021/9902-qd-ubnd.pdf: lớp chữ hoặc thuộc tính của bản quét có số điện thoại cá nhân, cần bản quét không có dữ liệu cá nhân. Che phần ấy rồi quét lại, hoặc xóa dòng scan.
    khen-thuong/2021/9903-qd-ubnd.pdf: không có tệp này, cần bản quét nằm cạnh quyết định. Chép tệp vào, hoặc xóa dòng scan.
    khen-thuong/2021/9904-qd-ubnd.pdf: không mở được, cần một tệp PDF không đặt mật khẩu. Quét lại, hoặc xóa dòng scan.]
  `);
  expect((await checkScans(contentOf(folder), true)).map(({ id }) => id)).toEqual([
    '2021/9902-qd-ubnd',
    '2021/9903-qd-ubnd',
    '2021/9904-qd-ubnd',
  ]);
});
