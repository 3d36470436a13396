import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { publicationOf } from '../../src/model/publication.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { pdfWith } from '../../tests/pdf.ts';
import { checkScans, scansLeftOut } from './check-scans.ts';

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

test('accepts a scan without personal data', async () => {
  const folder = contentWith({ '9902-qd-ubnd': pdfWith('Quyet dinh so 9902/QD-UBND') });
  expect(await checkScans(contentOf(folder), false)).toEqual([]);
});

test('reports every error of every scan at once', async () => {
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

test('a scan that may show a withheld row is left out, which is reported and does not fail the build', async () => {
  const folder = contentWith({ '9902-qd-ubnd': pdfWith('Ong Lo Van Thu') });
  const scan = 'khen-thuong/2021/9902-qd-ubnd.pdf';
  const shownWith = async (row: string) => {
    writeFileSync(
      join(folder, 'khen-thuong/2021/9902-qd-ubnd.md'),
      `---\nscan: 9902-qd-ubnd.pdf\nrecipients:\n  - name: Lò Văn Thử\n    recipientType: ca-nhan\n${row}---\n`,
    );
    const content = contentOf(folder);
    const options = { today: '2026-11-23', samples: true };
    expect(await checkScans(content, false)).toEqual([]);
    const first = publicationOf(content, options);
    const shown = first.leavingOut({ scans: await scansLeftOut(first) }).of('decision');
    return shown.some(({ data }) => Object.hasOwn(data as object, 'scan'));
  };
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(await shownWith('')).toBe(true);
  expect(warned).not.toHaveBeenCalled();
  expect(await shownWith('    publish: an\n')).toBe(false);
  expect(await shownWith('    publish: an\n    scanRedacted: 23/11/2026\n')).toBe(false);
  writeFileSync(join(folder, scan), pdfWith('Quyet dinh so 9902'));
  expect(await shownWith('    publish: an\n    scanRedacted: 23/11/2026\n')).toBe(true);
  expect(warned.mock.calls.flat()).toMatchInlineSnapshot(`
    [
      "khen-thuong/2021/9902-qd-ubnd.pdf: quyết định có trường hợp không công bố, nên bản quét không được đăng. Che trường hợp ấy trên bản quét, rồi ghi scanRedacted kèm ngày che vào trường hợp ấy.",
      "khen-thuong/2021/9902-qd-ubnd.pdf: lớp chữ hoặc thuộc tính của bản quét còn nêu tên trường hợp không công bố, nên bản quét không được đăng. Che rồi quét lại, không giữ lớp chữ cũ.",
    ]
  `);
  warned.mockRestore();
});
