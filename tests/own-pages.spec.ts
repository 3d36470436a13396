import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { unpacked } from '../scripts/verify/unpacked.ts';
import { listSite } from '../src/site-files.ts';
import { copyContent } from './copied-content.ts';
import { markedDecision, markedDecisionText, markedScan, rowMarker } from './marked-decision.ts';
import { pdfWith } from './pdf.ts';
import { expect, test } from './site.ts';

test('the guide shows exemplars, decisions and a number, and leads to the forms and the notices', async ({
  page,
  faults,
}) => {
  await page.goto('/trang/huong-dan-de-nghi-khen-thuong/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hướng dẫn đề nghị khen thưởng');
  await expect(page.locator('.card')).toHaveCount(3);
  await expect(page.locator('.rows > li')).toHaveCount(3);
  await expect(page.locator('.counted b')).toHaveText(/^\d+$/);
  await expect(page.locator('address.contact')).toBeVisible();
  await page.getByRole('link', { name: 'Biểu mẫu' }).click();
  await expect(page.locator('.download')).toHaveCount(2);
  expect(faults).toEqual([]);
});

test('a form is downloaded as the file that lies beside the page', async ({ page }) => {
  await page.goto('/trang/bieu-mau/');
  const link = page.getByRole('link', { name: /Bảng kê quá trình khen thưởng/ });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('mau-qua-trinh-khen-thuong.docx');
  const name = 'content/trang/mau-qua-trinh-khen-thuong.docx';
  expect(readFileSync(await download.path()).equals(readFileSync(name))).toBe(true);
});

test('the introduction keeps every place that other pages lead to', async ({ page }) => {
  await page.goto('/khen-thuong/');
  await page.getByRole('link', { name: 'Báo sai sót trên trang này' }).click();
  await expect(page.locator('h2:target')).toHaveText('Báo sai sót, đề nghị ngừng công bố');
  for (const id of [
    'tu-lieu',
    'muc-day-du',
    'khong-tim-thay',
    'du-lieu-ca-nhan',
    'kha-nang-tiep-can',
  ])
    await expect(page.locator(`h2#${id}`)).toBeVisible();
});

test.describe('in a site of its own', () => {
  test.describe.configure({ mode: 'serial', timeout: 240_000 });
  const copy = copyContent('own-pages');
  const { site, folder, run } = copy;
  const notice = {
    open: { word: 'Quexhearing', from: '20/11/2026', to: '30/11/2026' },
    closed: { word: 'Zembiformer', from: '01/10/2026', to: '15/10/2026' },
    early: { word: 'Wyvofuture', from: '01/12/2026', to: '15/12/2026' },
  };

  test.beforeAll(() => {
    const notices = Object.values(notice).map(
      ({ word, from, to }) =>
        `<Notice title="Lấy ý kiến" from="${from}" to="${to}">\n\nDanh sách có Đội ${word}.\n\n</Notice>\n`,
    );
    copy.write(
      'trang/lay-y-kien.mdx',
      `---\ntitle: Lấy ý kiến\nsummary: Ý kiến về Lò Văn ${rowMarker.name}.\nlinks:\n  - place: dau-trang\n    order: 45\n---\n\nHỏi ông Lò Văn ${rowMarker.name}.\n\n${notices.join('\n')}\n<Download file="mau-ten.docx" label="Danh sách" />\n`,
    );
    const document = `<w:document><w:p><w:r><w:t>Ông Lò Văn </w:t></w:r><w:r><w:t>${rowMarker.name}</w:t></w:r></w:p></w:document>`;
    writeFileSync(
      join(folder, 'trang/mau-ten.docx'),
      zipSync({ 'word/document.xml': strToU8(document) }, { mtime: '2026-11-20' }),
    );
    writeFileSync(join(folder, markedDecision), markedDecisionText('Lò Văn Thử'));
    writeFileSync(join(folder, markedScan), pdfWith('Quyet dinh so 9977'));
  });
  test.afterAll(() => copy.remove());

  test('a notice is there on its days only, and a page with a place stands in the menu', () => {
    const { status, stderr } = run({ BUILD_DATE: '2026-11-23' });
    expect(status, stderr).toBe(0);
    expect(placesOf(notice.open.word)).toContain('trang/lay-y-kien/index.html');
    for (const { word } of [notice.closed, notice.early]) expect(placesOf(word), word).toEqual([]);
    const html = readFileSync(join(site, 'trang/lay-y-kien/index.html'), 'utf8');
    expect(html).toContain('Đã đóng, hết ngày');
    expect(html).toContain('Mở từ ngày');
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toMatch(
      /Tra cứu khen thưởng<\/a>.{0,60}<a href="\/trang\/lay-y-kien\/">Lấy ý kiến<\/a>/,
    );
    expect(placesOf(rowMarker.name)).toContain('trang/mau-ten.docx');
    expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).toContain('/trang/lay-y-kien/');
  });

  test('one edit in a decision takes a name out of pages and their files', () => {
    copy.edit(markedDecision, (text) =>
      text.replace(/(name: Lò Văn Zhumbraki\n {4}sortName)/, 'publish: an\n    $1'),
    );
    const { status, stderr } = run({ BUILD_DATE: '2026-12-31' });
    expect(status, stderr).toBe(0);
    expect(stderr).toContain('trang/mau-ten.docx: tệp còn nêu tên trường hợp không công bố');
    expect(placesOf(rowMarker.name)).toEqual([]);
    expect(placesOf(notice.open.word)).toEqual([]);
    const html = readFileSync(join(site, 'trang/lay-y-kien/index.html'), 'utf8');
    expect(html).toContain('Hỏi 01 cá nhân.');
    expect(html).toContain('Tệp này hiện không công bố.');
  });

  test('a page at fault never costs the others, and is named', () => {
    copy.edit('trang/bieu-mau.mdx', (text) => `${text}\n<Notice title="A">\n`);
    const refused = run();
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toMatch(/trang\/bieu-mau\.mdx:\d+:1 {2}Lỗi {2}\[page-syntax\]/);
    const { status, stdout, stderr } = run({}, ['--without-faulty']);
    expect(status, stderr).toBe(0);
    expect(`${stdout}${stderr}`).toContain('trang/bieu-mau.mdx');
    expect(listSite(site).files).toContain('trang/bieu-mau/index.html');
  });

  const placesOf = (word: string) =>
    listSite(site).files.filter((file) =>
      unpacked(file, readFileSync(join(site, file)))
        .toLowerCase()
        .includes(word.toLowerCase()),
    );
});
