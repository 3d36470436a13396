import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { open } from '../scripts/desk/driven-desk.ts';
import { readOfficeFile } from '../src/model/read/office-file.ts';
import { checked, type Desk, expect, test } from './desk.ts';
import { overflowOn, violationsInColours } from './modes.ts';

const round = '_de-nghi/2026/viec-tot-tren-duong';
const roundPage = '#/de-nghi/2026/viec-tot-tren-duong';
const dossier = `${round}/doi-minh-hoa-so-1.yml`;

const undo = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: 'Hoàn tác' }).click();

/** Changes a file like another program. */
async function edit(desk: Desk, file: string, from: string, to: string): Promise<void> {
  await desk.write(file, ((await desk.read(file)) ?? '').replace(from, to));
  await desk.comeBack();
}

test("lists late units after a round's last day; sets a state for one or all by keyboard, and undoes it", async ({
  desk,
}) => {
  const { page } = desk;
  await edit(desk, `${round}/dot-xet.yml`, 'form:', 'due: 25/11/2026\nform:');
  const before = await desk.read(dossier);
  await open(page, '#/de-nghi');
  const late = page.getByRole('row', { name: /Trung tâm minh họa C/ });
  await expect(late).toContainText('Quá hạn 3 ngày');
  await expect(page.getByRole('row', { name: /Đội minh họa số 1/ })).not.toContainText('Quá hạn');
  await page.getByRole('button', { name: 'Ghi trạng thái của Đội minh họa số 1' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Trạng thái')).toHaveValue('da-hop');
  await dialog.getByLabel('Từ ngày').fill('01/10/2026');
  await expect(dialog).toContainText('ngày mới không thể trước ngày ấy');
  await dialog.getByLabel('Từ ngày').fill('26/11/2026');
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi: Đội minh họa số 1 – đã họp, 26/11/2026.').waitFor();
  expect(await desk.read(dossier)).toBe(
    (before ?? '').replace(
      /( {4}on: 21\/10\/2026.*\n)/,
      '$1  - state: da-hop\n    on: 26/11/2026\n',
    ),
  );
  await undo(page);
  await expect.poll(() => desk.read(dossier)).toBe(before);
  await open(page, roundPage);
  await page.getByRole('button', { name: 'Ghi trạng thái nhiều đơn vị' }).click();
  await dialog.getByLabel('Trung tâm minh họa C').check();
  await dialog.getByLabel('Trạng thái').selectOption('khong-xet');
  await dialog.getByLabel('Ghi chú').fill('Đợt dừng');
  await dialog.getByRole('button', { name: 'Ghi trạng thái' }).click();
  await page.getByText('Đã ghi: 3 đơn vị – không xét').waitFor();
  expect(await desk.read(`${round}/trung-tam-minh-hoa-c.yml`)).toBe(
    'unit: trung-tam-minh-hoa-c\nsample: true\nprogress:\n  - state: khong-xet\n    on: 28/11/2026\n    note: Đợt dừng\n',
  );
  await undo(page);
  await expect.poll(() => desk.read(`${round}/trung-tam-minh-hoa-c.yml`)).toBeUndefined();
});

test('warns of an earlier commendation until someone records the comparison', async ({ desk }) => {
  const { page } = desk;
  await edit(
    desk,
    'khen-thuong/2023/9931-qd-sgtvt.md',
    '\nsigned:',
    '\nmeritPeriod: năm 2026\nsigned:',
  );
  await open(page, roundPage);
  const row = page.getByRole('row', { name: /Lại Văn Thuận/ });
  await expect(row).toContainText('trùng họ tên, đơn vị');
  await row.getByRole('button', { name: /^Ghi đã đối chiếu/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Người đối chiếu').fill('Trần Thị Lụa');
  await dialog.getByLabel('Kết luận').fill('thành tích khác');
  await dialog.getByRole('button', { name: 'Ghi đã đối chiếu' }).click();
  await expect(row).toContainText('Đã đối chiếu: Trần Thị Lụa: thành tích khác');
  await checked(page);
  await expect(row).not.toContainText('trùng họ tên, đơn vị');
  expect(await desk.read(dossier)).toMatch(/^ +reviewed: ["']?Trần Thị Lụa: thành tích khác/m);
});

test('opens an unreadable dossier for repair and overwrites nothing', async ({ desk }) => {
  const { page } = desk;
  const broken = 'unit: phong-minh-hoa-b\nnominees: [\n';
  await desk.write(`${round}/phong-minh-hoa-b.yml`, broken);
  await desk.comeBack();
  await open(page, '#/de-nghi/2026');
  const row = page.getByRole('row', { name: /Phòng minh họa B/ });
  await expect(row).toContainText('Hồ sơ có lỗi');
  await row.getByRole('button', { name: 'Ghi trạng thái của Phòng minh họa B' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi trạng thái' }).click();
  await expect(page.getByText(/^Chưa ghi gì: .* chưa đọc được/)).toBeVisible();
  await row.getByRole('link', { name: 'Phòng minh họa B' }).click();
  await expect(page.locator('textarea.raw')).toHaveValue(broken);
  expect(await desk.read(`${round}/phong-minh-hoa-b.yml`)).toBe(broken);
});

test('enters votes by keyboard or from the counted sheet, creates documents, starts a draft from a row', async ({
  desk,
}) => {
  const { page } = desk;
  await open(page, roundPage);
  await page.getByLabel('Số phiếu của Hội đồng cho Tổ phân luồng số 1').focus();
  for (const votes of ['9', '7', '8', '8']) {
    await page.keyboard.type(votes);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('row', { name: /Lại Văn Thuận/ })).toContainText('Không đạt phiếu');
  await expect(page.getByText('3 được đề nghị khen thưởng')).toBeVisible();
  const count = await download(page, 'Excel: Biên bản kiểm phiếu');
  expect(count.name).toBe('kiem-phieu.xlsx');
  const draft = await download(page, /^Word: Dự thảo quyết định/);
  expect(draft.name).toBe('quyet-dinh-giay-khen.docx');
  const text = readOfficeFile(draft.bytes).texts.join('\n');
  expect(text).toContain('Khổng Đức Lý');
  expect(text).not.toContain('Lại Văn Thuận');
  await page.getByRole('banner').getByRole('button', { name: /^Lưu/ }).click();
  await page.getByRole('button', { name: 'Đã lưu' }).waitFor();
  await page.getByLabel('Số phiếu của Hội đồng cho Tổ phân luồng số 1').fill('');
  await page.getByRole('button', { name: 'Nhập số phiếu từ Excel' }).click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'kiem-phieu.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(count.bytes),
    });
  await page.getByText('Đã ghi số phiếu của 4 trường hợp').waitFor();
  await expect(page.getByLabel('Số phiếu của Hội đồng cho Tổ phân luồng số 1')).toHaveValue('9');

  await open(page, `#/tep/${encodeURIComponent('khen-thuong/2023/9931-qd-sgtvt.md')}`);
  await page.getByRole('button', { name: 'Soạn bài từ một trường hợp' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Trường hợp').selectOption({ index: 1 });
  const name = await dialog.getByLabel('Trường hợp').locator('option:checked').textContent();
  await dialog.getByLabel('Tiêu đề').fill('Đón khách từ sáng sớm');
  await dialog.getByRole('button', { name: 'Tạo bản nháp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đón khách từ sáng sớm');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Đã lưu' }).waitFor();
  const written = (await desk.read('_nhap/don-khach-tu-sang-som/index.md')) ?? '';
  expect(written).toMatch(/commendations: *\n? *(?:- |\[)"?2023\/9931-qd-sgtvt#/);
  const [, honouree = ''] = /^ +- name: (.+)$/m.exec(written) ?? [];
  expect(name).toContain(honouree);
});

test('creates a year’s figures, internal and for publication', async ({ desk }) => {
  const { page } = desk;
  await open(page, '#/de-nghi/2023');
  await expect(page.getByText('Năm 2023 chưa có đợt xét nào')).toBeVisible();
  const inside = await download(page, 'Excel: số liệu năm 2023');
  expect(readOfficeFile(inside.bytes).texts.join('\n')).toContain('9931/QĐ-SGTVT');
  await page.getByLabel(/^Để công bố/).check();
  const outside = await download(page, 'Excel: số liệu năm 2023');
  expect(outside.name).toBe('thong-ke-2023-cong-bo.xlsx');
  expect(readOfficeFile(outside.bytes).texts.join('\n')).not.toContain('9931/QĐ-SGTVT');
});

test('no screen of the year has an axe violation or scrolls horizontally, light or dark', async ({
  desk,
}) => {
  const { page } = desk;
  const dialog = page.getByRole('dialog');
  for (const [screen, button] of [
    ['#/de-nghi/2026', 'Đợt xét mới'],
    [roundPage, 'Ghi trạng thái nhiều đơn vị'],
    [roundPage, 'Nhập số phiếu từ Excel'],
    [roundPage, 'Lập quyết định từ danh sách'],
    [`#/tep/${encodeURIComponent(dossier)}`, 'Đưa danh sách từ Excel, Word'],
    [`#/tep/${encodeURIComponent(`${round}/dot-xet.yml`)}`, 'Các bản trước'],
    ['#/tep/khen-thuong%2F2023%2F9931-qd-sgtvt.md', 'Soạn bài từ một trường hợp'],
  ] as const) {
    await open(page, screen);
    await page.getByRole('button', { name: button }).waitFor();
    expect(await violationsInColours(page), screen).toEqual([]);
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflowOn(page), `${screen} ${width}`).toEqual([]);
    }
    await page.getByRole('button', { name: button }).click();
    await dialog.waitFor();
    await expect(dialog).not.toContainText('Đang đọc');
    expect(await violationsInColours(page), button).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
});

async function download(page: Page, name: string | RegExp) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}
