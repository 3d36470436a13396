import type { Page } from '@playwright/test';
import { open, openFile } from '../scripts/desk/driven-desk.ts';
import { checked, expect, test } from './desk.ts';

const house = 'guong-dien-hinh/mai-hien-de-den/index.md';
const units = 'don-vi.yml';
const older = 'khen-thuong/2021/9902-qd-ubnd.md';

const undo = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: 'Hoàn tác' }).click();

test('acknowledges a suspected sentence and compares it with the approved text', async ({
  desk,
}) => {
  const { page } = desk;
  const before = (await desk.read(house)) ?? '';
  await openFile(page, house);
  await page.locator('.ProseMirror p', { hasText: 'Sáng hôm sau' }).click();
  await page.keyboard.press('Home');
  await page.keyboard.insertText('Ông Lương bị nhiễm Covid. ');
  const answer = page.getByRole('button', { name: 'Đã đọc câu này, cho đăng…' });
  await answer.first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.sentence')).toContainText('Ông Lương bị nhiễm Covid.');
  await expect(dialog).toContainText('Bài đã duyệt thì phải trình duyệt lại');
  await dialog.getByLabel('Họ và tên người đã đọc').fill('Trần Thị Lụa');
  await dialog.getByRole('button', { name: 'Cho đăng', exact: true }).click();
  await page.getByText(/^Đã ghi người đọc/).waitFor();
  expect(await desk.read(house)).toMatch(
    /acknowledged:\n +- rule: health\n +words: .*Ông Lương bị nhiễm Covid\.\n +by: Trần Thị Lụa/,
  );
  await expect(answer).toHaveCount(0);
  await page.getByRole('button', { name: 'Các bản trước' }).click();
  await expect(dialog.locator('.differs').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Lấy lại bản này' }).click();
  await page.keyboard.press('Control+s');
  await expect.poll(() => desk.read(house)).toBe(before);
});

test('renames one unit and merges another, with a preview of rows and figures; undoes both', async ({
  desk,
}) => {
  const { page } = desk;
  const [list, rows] = [(await desk.read(units)) ?? '', (await desk.read(older)) ?? ''];
  await open(page, '#/tep/don-vi.yml?muc=3');
  await page.getByRole('button', { name: 'Đổi tên' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên mới', { exact: true }).fill('Đội minh họa Trung tâm');
  await dialog.getByLabel('Mang tên mới từ ngày').fill('01/01/2024');
  await expect(dialog).toContainText(/\d+ trường hợp khen thưởng trước đó được ghi đúng tên cũ/);
  await dialog.getByRole('button', { name: 'Đổi tên' }).click();
  await page.getByText(/^Đã đổi tên/).waitFor();
  expect(await desk.read(units)).toContain(
    'formerNames:\n    - name: Đội minh họa số 1\n      to: 31/12/2023',
  );
  expect(await desk.read(older)).not.toBe(rows);
  await undo(page);
  await expect.poll(() => desk.read(units)).toBe(list);
  await expect.poll(() => desk.read(older)).toBe(rows);
  await page.getByRole('button', { name: 'Sáp nhập, chia, giải thể' }).click();
  await dialog.getByLabel('Đơn vị kế tiếp').fill('trung tam');
  await page.getByRole('option').first().click();
  await expect(dialog).toContainText(/Trung tâm minh họa C: \d+ → \d+ trường hợp/);
  await dialog.getByRole('button', { name: 'Ghi sáp nhập' }).click();
  await page.getByText(/^Đã ghi Đội minh họa số 1 sáp nhập/).waitFor();
  expect(await desk.read(units)).toContain('successors: [trung-tam-minh-hoa-c]');
  await undo(page);
  await expect.poll(() => desk.read(units)).toBe(list);
});

test('creates a movement from facts, its act beside the source, and criteria; saves them together, undoes them at once', async ({
  desk,
}) => {
  const { page } = desk;
  const source = (await desk.read('phong-trao/covid-19/ban-nguon.txt')) ?? '';
  const before = await desk.list();
  await open(page, '#/danh-sach/movement');
  await page.getByRole('button', { name: 'Phong trào mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên phong trào').fill('Chung tay vì giao thông an toàn');
  await dialog.getByLabel('Tên gọi ngắn').fill('Giao thông an toàn');
  await dialog.getByLabel('Cấp').selectOption('Sở, huyện');
  await dialog.getByLabel('Phương thức').selectOption('Theo chuyên đề');
  await dialog.getByRole('button', { name: 'Tiếp' }).click();
  await dialog
    .getByLabel('Chọn tệp')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(source) });
  await expect(dialog.getByRole('button', { name: 'Tiếp' })).toBeDisabled();
  await expect(dialog).toContainText('Gạch đầu dòng thứ nhất, mục 1, phần IV');
  await dialog.getByLabel(/Đã đọc từng đoạn/).check();
  await dialog.getByRole('button', { name: 'Tiếp' }).click();
  await dialog.locator('.clauses').getByRole('checkbox').first().check();
  await dialog.getByLabel('Tên gọi của tiêu chí').fill('Làm việc có kế hoạch');
  await dialog.getByRole('button', { name: 'Tạo phong trào' }).click();
  await checked(page);
  expect(await desk.list()).toEqual(before);
  await page.keyboard.press('Control+s');
  await page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();
  const folder = 'phong-trao/giao-thong-an-toan/';
  const made = (await desk.list()).filter((file) => file.startsWith(folder));
  expect(made).toContain(`${folder}tieu-chi/lam-viec-co-ke-hoach.md`);
  expect(await desk.read(`${folder}ban-nguon.txt`)).toContain('KH-SGTVT');
  await undo(page);
  await expect
    .poll(async () => (await desk.list()).filter((file) => file.startsWith(folder)))
    .toEqual([]);
});

test('asks before saving other unfinished files; deletes records that nobody has seen', async ({
  desk,
}) => {
  const { page } = desk;
  const list = (await desk.read(units)) ?? '';
  await open(page, '#/danh-sach/decision');
  await page.getByRole('button', { name: 'Quyết định mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số', { exact: true }).fill('9988');
  await dialog.getByLabel('Ký hiệu').fill('QĐ-UBND');
  await dialog.getByLabel('Ngày ký').fill('02/03/2022');
  await dialog.getByRole('button', { name: 'Tạo', exact: true }).click();
  await open(page, '#/tep/don-vi.yml?muc=3');
  await page.getByLabel('Tên gọn').fill('Đội 1');
  await page.keyboard.press('Control+s');
  await expect(dialog).toContainText(
    /“9988\/QĐ-UBND” còn \d+ lỗi, lưu thì trang chưa dựng lại được/,
  );
  await dialog.getByRole('button', { name: 'Để lại' }).click();
  await page.getByText('Đã lưu don-vi.yml.').waitFor();
  expect(await desk.read(units)).not.toBe(list);
  const half = 'khen-thuong/2022/9988-qd-ubnd.md';
  expect(await desk.read(half)).toBeUndefined();
  await openFile(page, half);
  await page.getByRole('button', { name: 'Xóa mục chưa đăng này' }).click();
  await dialog.getByRole('button', { name: 'Xóa mục này' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Đã lưu' })).toBeDisabled();

  const draft = '_nhap/chia-ca-cho-nguoi-co-con-nho/index.md';
  const text = await desk.read(draft);
  await openFile(page, draft);
  await page.getByRole('button', { name: 'Xóa mục chưa đăng này' }).click();
  await dialog.getByRole('button', { name: 'Xóa mục này' }).click();
  await expect.poll(() => desk.read(draft)).toBeUndefined();
  await undo(page);
  await expect.poll(() => desk.read(draft)).toBe(text);
  await openFile(page, older);
  await expect(page.getByRole('button', { name: 'Hủy bỏ, đính chính' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Xóa mục chưa đăng này' })).toHaveCount(0);
});

test('offers the site’s components in an own page', async ({ desk }) => {
  const { page } = desk;
  await open(page, '#/danh-sach/page');
  await page.getByRole('button', { name: 'Trang mới' }).click();
  await page.getByLabel('Tiêu đề').fill('Hỏi ở đâu');
  await page.getByRole('button', { name: 'Tạo' }).click();
  await page.getByLabel(/^Tóm tắt/).fill('Nơi trả lời câu hỏi về khen thưởng.');
  await page.getByLabel('Chèn thẻ vào thân bài').selectOption('Contact');
  await page.keyboard.press('Control+s');
  await page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();
  expect(await desk.read('trang/hoi-o-dau.mdx')).toMatch(/^---\n[\s\S]*\n---\n\n<Contact \/>\n$/);
  await checked(page);
  await expect(page.locator('.messages li.error')).toHaveCount(0);
});

test('shows the watch’s status first among the tasks', async ({ desk }) => {
  const { page } = desk;
  await desk.write(
    '_luu/tinh-trang.json',
    JSON.stringify({
      at: '2026-11-27T21:45:03+07:00',
      result: 'kept',
      sentence: 'Chưa đưa lên được; trang vẫn như lần trước.',
      changed: [older],
      said: 'một lỗi',
    }),
  );
  await desk.comeBack();
  const site = page.getByRole('region', { name: 'Trang đang chạy' });
  await expect(site).toContainText(
    'Chưa đưa lên được; trang vẫn như lần trước. (21:45, 27/11/2026)',
  );
  await expect(site.getByRole('link', { name: '9902/QĐ-UBND' })).toBeVisible();
});

/** A word typed with an input method: composed key by key, then committed. */
async function compose(page: Page, steps: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const text of steps)
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await client.send('Input.insertText', { text: steps.at(-1) ?? '' });
  await client.detach();
}

test('keeps words composed by an input method: fields, search, grid, body', async ({ desk }) => {
  const { page } = desk;
  const word = ['d', 'du', 'duo', 'đuo', 'đươ', 'đườ', 'đườn', 'đường'];
  await openFile(page, house);
  const title = page.getByLabel('Tiêu đề');
  await title.fill('Con ');
  await compose(page, word);
  await expect(title).toHaveValue('Con đường');
  await page.locator('.ProseMirror p', { hasText: 'Sáng hôm sau' }).click();
  await page.keyboard.press('Home');
  await compose(page, word);
  await expect(page.locator('.ProseMirror')).toContainText('đườngSáng hôm sau');
  await page.getByLabel('Đơn vị', { exact: true }).first().click();
  await page.keyboard.press('Control+a');
  await compose(page, ['d', 'do', 'dô', 'đô', 'đội']);
  await expect(page.locator('.options').getByRole('option').first()).toContainText(/đội/i);
  await page.keyboard.press('Escape');
  await openFile(page, older);
  const cell = page.locator('[data-cell="1 0"]');
  await cell.scrollIntoViewIfNeeded();
  const heads = (await page.getByRole('columnheader').allTextContents()).map((text) =>
    text.replace('*', '').trim(),
  );
  const column = heads.indexOf('Thành tích') - 1;
  await page.locator(`[data-cell="1 ${column}"]`).click();
  await compose(page, word);
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-cell="1 ${column}"]`)).toHaveText('đường');
});

test('loses no typing when the disk refuses', async ({ desk }) => {
  const { page } = desk;
  const before = await desk.read('co-quan.yml');
  const files = await desk.list();
  await openFile(page, 'co-quan.yml');
  await page.getByLabel('Tên trang').fill('Thi đua, khen thưởng');
  const refusals = {
    QuotaExceededError: 'ổ đĩa đầy',
    NotFoundError: 'không thấy thư mục',
    NoModificationAllowedError: 'tệp đang mở ở chương trình khác',
  };
  for (const [name, says] of Object.entries(refusals)) {
    await page.evaluate((refusal) => {
      const { createWritable } = FileSystemFileHandle.prototype;
      FileSystemFileHandle.prototype.createWritable = () =>
        Promise.reject(new DOMException('', refusal));
      Object.assign(window, {
        mend: () => Object.assign(FileSystemFileHandle.prototype, { createWritable }),
      });
    }, name);
    await page.keyboard.press('Control+s');
    await expect(page.locator('.notice.bad')).toContainText(`Chưa lưu được: ${says}`);
    await expect(page.locator('.notice.bad')).toContainText('Chữ đã gõ vẫn được giữ');
    await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
    expect(await desk.list()).toEqual(files);
    await expect(page.getByLabel('Tên trang')).toHaveValue('Thi đua, khen thưởng');
  }
  await page.keyboard.press('Control+s');
  await page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();
  expect(await desk.read('co-quan.yml')).not.toBe(before);
});
