import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { open, openFile } from '../scripts/desk/driven-desk.ts';
import { jobs, pasteInto, photo, secondsFor } from '../scripts/desk/jobs.ts';
import { photoFacts } from '../src/check/facts/photo-facts.ts';
import { checkFiles } from '../src/check/run/check-files.ts';
import { filesInMemory } from '../src/model/read/content-files.ts';
import { checked, expect, test, today, watched } from './desk.ts';
import { violationsInColours } from './modes.ts';
import { pdfWith } from './pdf.ts';

const house = 'guong-dien-hinh/mai-hien-de-den/index.md';
const order = 'khen-thuong/2023/9931-qd-sgtvt.md';
const askedPage = 'trang/hoi-o-dau.mdx';
const asksOfLuong =
  '---\ntitle: Hỏi ở đâu\nsummary: Nơi trả lời.\n---\n\nHỏi người họ Đinh, tên Lương ở bến.\n';

const save = async (page: Page) => {
  await page.getByRole('button', { name: /^Lưu/ }).click();
  await page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();
};

/** Lines found in only one of two texts. */
function difference(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('is a single file of at most 1.5 MB gzip, with a policy without network access', ({
  built,
}) => {
  expect(gzipSync(built.html).length).toBeLessThan(1_500_000);
  expect(built.html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/);
  expect(built.html).toContain("default-src 'none'");
});

test('makes no request when opened by double click; without folder access works from zip to zip', async ({
  page,
  built,
  content,
}) => {
  const faults = watched(page);
  // Firefox and Safari have no folder picker.
  await page.addInitScript(() =>
    Object.defineProperty(window, 'showDirectoryPicker', { value: undefined }),
  );
  await page.goto(pathToFileURL(built.file).href);
  const zip = Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(content).map(([file, bytes]) => [`content/${file}`, bytes]),
      ),
    ),
  );
  await expect(page.getByRole('button', { name: /thư mục/ })).toHaveCount(0);
  await page
    .getByLabel(/tệp \.zip/)
    .setInputFiles({ name: 'noi-dung.zip', mimeType: 'application/zip', buffer: zip });
  await checked(page);
  await openFile(page, 'co-quan.yml');
  await page.getByLabel('Cơ quan đang quản lý trang').fill('Sở Xây dựng tỉnh minh họa');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải .zip về' }).click(),
  ]);
  const back = unzipSync(readFileSync(await download.path()));
  const copies = Object.keys(back).filter((file) => file.startsWith('content/_luu/'));
  expect(copies).toEqual([expect.stringMatching(/^content\/_luu\/[\d-]+\/co-quan\.yml$/)]);
  for (const [file, bytes] of Object.entries(content)) {
    if (file === 'co-quan.yml') continue;
    expect(Buffer.from(back[`content/${file}`] ?? []).equals(bytes), file).toBe(true);
  }
  expect(difference(textOf(content['co-quan.yml']), textOf(back['content/co-quan.yml']))).toEqual([
    '- keeper: # Cơ quan đang quản lý trang (để trống khi chưa rõ)',
    '+ keeper: Sở Xây dựng tỉnh minh họa # Cơ quan đang quản lý trang (để trống khi chưa rõ)',
  ]);
  expect(faults).toEqual([]);
});

test('shows a message at its field during typing; saving changes only that line', async ({
  desk,
}) => {
  const { page } = desk;
  const before = (await desk.read(house)) ?? '';
  await openFile(page, house);
  const field = page.getByLabel('Ngày viết');
  await field.fill('31/02/2023');
  await expect(page.locator('#o-written-f .messages')).toContainText('cần một ngày có trong lịch');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('11/05/2023');
  await expect(page.locator('#o-written-f .messages')).toHaveCount(0);
  await save(page);
  expect(difference(before, (await desk.read(house)) ?? '')).toEqual([
    '- written: 10/05/2023',
    '+ written: 11/05/2023',
  ]);
  const copy = (await desk.list()).find((file) => file.startsWith('_luu/'));
  expect(copy && (await desk.read(copy))).toBe(before);
  await page.getByRole('banner').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => desk.read(house)).toBe(before);
});

test('reports the same as npm run check', async ({ desk, content }) => {
  const { page } = desk;
  await openFile(page, 'khen-thuong/2021/9902-qd-ubnd.md');
  await page.getByLabel('Số tập thể').fill('43');
  await page.getByLabel('Ký hiệu').fill('QĐ-ABC');
  await save(page);
  await checked(page);
  const said = await page.locator('.messages li').allInnerTexts();
  const text = (await desk.read('khen-thuong/2021/9902-qd-ubnd.md')) ?? '';
  const report = checkFiles(
    filesInMemory({ ...content, 'khen-thuong/2021/9902-qd-ubnd.md': text }),
    today,
  );
  const own = report.diagnostics.filter(({ file }) => file.endsWith('9902-qd-ubnd.md'));
  expect(own.length).toBeGreaterThan(1);
  for (const { message } of own) expect(said.join('\n')).toContain(message);
  await expect(page.locator('.bar .state')).toContainText(
    report.errors > 0 ? `${report.errors} lỗi` : 'Không có lỗi',
  );
});

test("never overwrites someone else's change; shows both versions", async ({ desk }) => {
  const { page } = desk;
  const before = (await desk.read(house)) ?? '';
  await openFile(page, house);
  await page.getByLabel('Tiêu đề').fill('Mái hiên của tôi');
  const theirs = before.replace('title: Mái hiên để đèn', 'title: Mái hiên của người khác');
  await desk.write(house, theirs);
  await page.getByRole('button', { name: /^Lưu/ }).click();
  await expect(page.getByRole('heading', { name: 'Có người vừa sửa tệp này' })).toBeVisible();
  expect(await desk.read(house)).toBe(theirs);
  await expect(page.locator('.differs')).toHaveText([
    /Mái hiên của tôi/,
    /Mái hiên của người khác/,
  ]);
  await page.getByRole('button', { name: 'Dùng bản của tôi, rồi lưu' }).click();
  await save(page);
  expect(await desk.read(house)).toContain('title: Mái hiên của tôi');
});

test('restores unsaved edits when the desk is reopened', async ({ desk, built }) => {
  const { page } = desk;
  await openFile(page, 'co-quan.yml');
  await page.getByLabel('Tên trang').fill('Thi đua, khen thưởng');
  await checked(page);
  await page.goto('about:blank');
  await page.goto(built.address);
  await page.getByRole('button', { name: 'Mở lại “noi-dung”' }).click();
  await checked(page);
  await openFile(page, 'co-quan.yml');
  await expect(page.getByLabel('Tên trang')).toHaveValue('Thi đua, khen thưởng');
  expect(await desk.read('co-quan.yml')).toContain('brand: Thi đua – Khen thưởng');
  await save(page);
  expect(await desk.read('co-quan.yml')).toContain('brand: Thi đua, khen thưởng');
});

test('keeps unsaved edits for the folder in which they were typed, not for its name', async ({
  desk,
  built,
  content,
}) => {
  const { page } = desk;
  const name = page.getByLabel('Tên trang');
  await openFile(page, 'co-quan.yml');
  await name.fill('Chữ gõ ở thư mục thứ nhất');
  await checked(page);
  await page.goto('about:blank');
  await page.goto(built.address);
  await page.evaluate(async (text) => {
    const other = await (await navigator.storage.getDirectory()).getDirectoryHandle('b', {
      create: true,
    });
    const folder = await other.getDirectoryHandle('noi-dung', { create: true });
    const file = await (
      await folder.getFileHandle('co-quan.yml', { create: true })
    ).createWritable();
    await file.write(text);
    await file.close();
    window.showDirectoryPicker = async () => folder;
  }, textOf(content['co-quan.yml']));
  await page.getByRole('button', { name: 'Chọn thư mục khác' }).click();
  await checked(page);
  await expect(page.locator('.notice')).toContainText(
    'Còn chữ gõ dở ở co-quan.yml của một thư mục khác cũng tên “noi-dung”',
  );
  await expect(page.getByRole('button', { name: 'Đã lưu' })).toBeDisabled();
  await openFile(page, 'co-quan.yml');
  await expect(name).toHaveValue('Thi đua – Khen thưởng');
  await name.fill('Chữ gõ ở thư mục thứ hai');
  await save(page);
  await page.goto('about:blank');
  await page.goto(built.address);
  await page.getByRole('button', { name: 'Chọn thư mục khác' }).click();
  await checked(page);
  await openFile(page, 'co-quan.yml');
  await expect(name).toHaveValue('Chữ gõ ở thư mục thứ nhất');
  await save(page);
  expect(await desk.read('co-quan.yml')).toContain('brand: Chữ gõ ở thư mục thứ nhất');
});

test('keeps every copy, in the order of the saves, whatever the clock says', async ({ desk }) => {
  const { page } = desk;
  const day = (at: number) => `_luu/2026-12-${String(at).padStart(2, '0')}-090000`;
  const kept = Array.from({ length: 31 }, (_, at) => `${day(at + 1)}/${house}`);
  const others = ['_luu/2026-09-01-080000/khen-thuong/rieng.docx', '_luu/2026-09-02-080000'];
  for (const file of [...kept, ...others]) await desk.write(file, file);
  await desk.comeBack();
  await page.clock.setFixedTime(new Date('2009-01-01T08:00:00+07:00'));
  await openFile(page, house);
  const field = page.getByLabel('Ngày viết');
  for (const text of ['11/05/2023', '12/05/2023']) {
    await field.fill(text);
    await save(page);
    await expect.poll(() => desk.read(house)).toContain(text);
  }
  await page.clock.setFixedTime(new Date(`${today}T09:00:00+07:00`));
  const copies = (await desk.list()).filter((file) => file.startsWith('_luu/'));
  const written = [`${day(31).slice(0, -1)}1/${house}`, `${day(31).slice(0, -1)}2/${house}`];
  expect(copies).toEqual([...kept, ...others, ...written].sort());
  await page.getByRole('button', { name: 'Các bản trước' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('option')).toHaveCount(kept.length + written.length);
  await expect(dialog.getByRole('option').nth(0)).toHaveText('Bản trước 09:00:02, 31/12/2026');
  await dialog.getByLabel('So với').selectOption({ index: 0 });
  await expect(dialog).toContainText('written: 11/05/2023');
  await dialog.getByRole('button', { name: 'Đóng' }).click();
});

test('withdraws an exemplar: a word, two clicks, one line', async ({ desk }) => {
  const { page } = desk;
  const before = (await desk.read(house)) ?? '';
  await desk.write(askedPage, asksOfLuong);
  await desk.comeBack();
  const shown: (string | null)[] = [];
  await desk.effort();
  await jobs.withdraw.run(page, async () => {
    shown.push(await page.getByRole('dialog').textContent());
  });
  expect(secondsFor(await desk.effort())).toBeLessThan(jobs.withdraw.allowed);
  // The clerk reviews what no pattern recognises.
  const reading = page.getByRole('dialog', { name: 'Đọc các cách viết tên' });
  await expect(reading.getByRole('checkbox', { name: '«tên Lương»' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reading).toHaveCount(0);
  expect(shown.join()).toContain('Nội dung này hiện không công bố.');
  expect(difference(before, (await desk.read(house)) ?? '')).toEqual([
    expect.stringMatching(/^\+ withdrawn: \d\d\/\d\d\/\d{4}$/),
  ]);
});

test('hides a person: rows and exemplars at once, with a preview, undone at once', async ({
  desk,
}) => {
  const { page } = desk;
  const [rows, exemplar] = [(await desk.read(order)) ?? '', (await desk.read(house)) ?? ''];
  await desk.write(askedPage, asksOfLuong);
  const drawn = 'trang/mau-don.pdf';
  await desk.write(drawn, pdfWith('Mau don'));
  await desk.comeBack();
  const shown: (string | null)[] = [];
  await desk.effort();
  await jobs.hide.run(page, async () => {
    shown.push(await page.getByRole('dialog').textContent());
  });
  expect(secondsFor(await desk.effort())).toBeLessThan(jobs.hide.allowed);
  expect(shown.join()).toContain('“Không công bố” ở 1 trường hợp');
  expect((await desk.read(order))?.match(/publish: an/g)?.length).toBe(
    (rows.match(/publish: an/g)?.length ?? 0) + 1,
  );
  expect(await desk.read(house)).toMatch(/^withdrawn: /m);
  // The clerk reviews what no pattern recognises, and masks it by one answer.
  const reading = page.getByRole('dialog', { name: 'Đọc các cách viết tên' });
  await reading.getByRole('checkbox', { name: '«tên Lương»' }).press('Space');
  // The clerk opens what no machine reads, once.
  const opened = page.waitForEvent('download');
  await reading.getByRole('button', { name: 'Mở mau-don.pdf' }).press('Enter');
  expect((await opened).suggestedFilename()).toBe('mau-don.pdf');
  await expect(reading).toContainText('1 trang PDF');
  await reading.getByRole('checkbox', { name: drawn }).press('Space');
  await desk.write('trang/khac.mdx', asksOfLuong);
  await desk.comeBack();
  await reading.getByRole('button', { name: 'Ghi 1 cách viết là người này' }).press('Enter');
  await page.getByText(/^Đã ghi 1 cách viết.* Đã ghi 1 tệp đã mở xem\./).waitFor();
  const answered = await desk.read(order);
  expect(answered).toContain('alsoWritten:');
  expect(answered).toMatch(/trang\/mau-don\.pdf [a-p]{16}/);
  await checked(page);
  await page.getByRole('button', { name: 'Đọc các cách viết tên' }).click();
  // Other withheld people of the samples have not been reviewed.
  const waiting = reading.getByRole('checkbox', { name: drawn });
  await expect(waiting).toHaveAccessibleName(/không nêu ai trong 3 trường hợp/);
  await desk.write(drawn, pdfWith('Mau don moi'));
  await page.keyboard.press('Escape');
  await desk.comeBack();
  await checked(page);
  await page.getByRole('button', { name: 'Đọc các cách viết tên' }).click();
  await expect(waiting).toHaveAccessibleName(/không nêu ai trong 4 trường hợp/);
  await expect(reading.getByText('«tên Lương»')).toHaveCount(0);
  await page.keyboard.press('Escape');
  const undo = page.getByRole('banner').getByRole('button', { name: 'Hoàn tác' });
  await undo.click();
  await expect.poll(() => desk.read(order)).not.toContain('alsoWritten:');
  await undo.click();
  await expect.poll(() => desk.read(order)).toBe(rows);
  await expect.poll(() => desk.read(house)).toBe(exemplar);
});

test('creates a decision with an annex of 77 rows from Excel', async ({ desk, content }) => {
  const { page } = desk;
  const shown: (string | null)[] = [];
  await desk.effort();
  await jobs.annex.run(page, async () => {
    shown.push(await page.locator('#ban-lam-viec').textContent());
  });
  expect(secondsFor(await desk.effort())).toBeLessThan(jobs.annex.allowed);
  expect(shown.join()).toContain('Cột đã bỏ, không giữ ở đâu');
  await expect(page.locator('.counts')).toHaveText(/Tập thể 2\/2.*Cá nhân 75\/75/);
  const file = 'khen-thuong/2022/9951-qd-sgtvt.md';
  const text = (await desk.read(file)) ?? '';
  expect(text).not.toContain('0010840');
  const report = checkFiles(filesInMemory({ ...content, [file]: text }), '2026-11-27');
  expect(
    report.diagnostics.filter((each) => each.file === file && each.severity === 'error'),
  ).toEqual([]);
});

test('edits the grid by keyboard: typing, filling down, blocks of cells, undo', async ({
  desk,
}) => {
  const { page } = desk;
  const file = 'khen-thuong/2021/9902-qd-ubnd.md';
  const before = (await desk.read(file)) ?? '';
  await openFile(page, file);
  const cell = (row: number, head: string) =>
    page.getByRole('row').nth(row).getByRole('gridcell').nth(heads.indexOf(head));
  const heads = (await page.getByRole('columnheader').allInnerTexts())
    .slice(1)
    .map((text) => text.replace('*', '').trim());
  await cell(2, 'Thành tích').click();
  await page.keyboard.type('Đã hoàn thành');
  await page.keyboard.press('Enter');
  await expect(cell(2, 'Thành tích')).toHaveText('Đã hoàn thành');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(cell(4, 'Thành tích')).toHaveText('Đã hoàn thành');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await cell(1, 'Họ và tên, tên tập thể').click();
  await pasteInto(page, '[data-cell="0 4"]', 'Phòng A\nPhòng B');
  await expect(cell(2, 'Họ và tên, tên tập thể')).toHaveText('Phòng B');
  await page.keyboard.press('Control+z');
  await checked(page);
  await expect(page.getByRole('button', { name: 'Đã lưu' })).toBeDisabled();
  expect(await desk.read(file)).toBe(before);
});

test('creates an exemplar from a Word text with a photo, without YAML', async ({ desk }) => {
  const { page } = desk;
  await desk.effort();
  await jobs.exemplar.run(page);
  expect(secondsFor(await desk.effort())).toBeLessThan(jobs.exemplar.allowed);
  const folder = '_nhap/mai-hien-cho-lai-xe';
  const text = (await desk.read(`${folder}/index.md`)) ?? '';
  expect(text.split('\n---\n')[1]?.trim()).toBe(
    [
      'Tổ trực mở mái hiên cho lái xe nghỉ tạm.',
      '## Việc đã làm',
      '- Dọn mái hiên\n- **Nấu nước**',
      '## Kết quả',
      'Lái xe có chỗ nghỉ trong đêm.',
    ].join('\n\n'),
  );
  const written = await page.evaluate(async (file) => {
    let at = await (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung');
    const names = file.split('/');
    for (const name of names.slice(0, -1)) at = await at.getDirectoryHandle(name);
    return [
      ...new Uint8Array(
        await (await (await at.getFileHandle(names.at(-1) ?? '')).getFile()).arrayBuffer(),
      ),
    ];
  }, `${folder}/anh-chup-01.jpg`);
  expect(photoFacts(Uint8Array.from(await photo()))).toMatchObject({ gps: true, owner: true });
  expect(photoFacts(Uint8Array.from(written))).toMatchObject({
    gps: false,
    owner: false,
    texts: [],
    header: { width: 1600, height: 1067 },
  });
});

test('edits a body as displayed; untouched parts keep their bytes', async ({ desk }) => {
  const { page } = desk;
  const before = (await desk.read(house)) ?? '';
  await openFile(page, house);
  await page.locator('.ProseMirror p', { hasText: 'Sáng hôm sau' }).click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Roi ');
  await save(page);
  expect(difference(before, (await desk.read(house)) ?? '')).toEqual([
    '- Sáng hôm sau, hai ông bà dọn mái hiên.',
    '+ Roi Sáng hôm sau, hai ông bà dọn mái hiên.',
  ]);
  await page.getByRole('button', { name: 'Xem thử' }).click();
  const preview = page.frameLocator('iframe.preview');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Mái hiên để đèn');
  await expect(preview.locator('.evidence-label')).toContainText('Minh chứng cho tiêu chí 4');
  await expect(preview.locator('img')).toHaveJSProperty('complete', true);
});

test('checks, approves and moves a draft, corrects a slip under its approval, and reverts both', async ({
  desk,
}) => {
  const { page } = desk;
  const writeElsewhere = async (path: string, content: string) => {
    await desk.write(path, content);
    await desk.comeBack();
  };
  const file = '_nhap/chia-ca-cho-nguoi-co-con-nho/index.md';
  const text = ((await desk.read(file)) ?? '').replace(/\n\(Bản nháp:[^)]*\)\n?/, '');
  await openFile(page, file);
  await page.getByRole('button', { name: 'Trình duyệt, ghi việc duyệt' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Chưa ghi việc duyệt được');
  await writeElsewhere(file, text);
  await expect(dialog.getByLabel('Người duyệt', { exact: true })).toBeFocused();
  await dialog.getByLabel('Người duyệt', { exact: true }).fill('Bà Lường Minh Châu');
  await dialog.getByLabel('Chức vụ người duyệt').fill('Giám đốc');
  await dialog.getByLabel('Ngày duyệt').fill('20/11/2026');
  await dialog.getByLabel('Văn bản duyệt').fill('Phiếu trình số 9977/PTr-VP ngày 20/11/2026');
  await expect(dialog).toContainText('Người này là người viết bài.');
  await expect(dialog.getByRole('button', { name: 'Ghi việc duyệt' })).toBeDisabled();
  await dialog.getByLabel('Người duyệt', { exact: true }).fill('Phạm Quang Huy (minh họa)');
  await dialog.getByRole('button', { name: 'Ghi việc duyệt' }).click();
  await page.getByText(/^Đã ghi việc duyệt/).waitFor();
  const moved = file.replace('_nhap', 'guong-dien-hinh');
  expect(await desk.read(file)).toBeUndefined();
  expect(await desk.read(moved)).toMatch(/digest: sha256-[0-9a-f]{64}/);
  await checked(page);
  await expect(page.locator('.bar .state')).toContainText('Không có lỗi');

  const approved = (await desk.read(moved)) ?? '';
  const edited = approved.replace('phòng dụng cụ', 'phòng dụng cu');
  await writeElsewhere(moved, edited);
  await page.getByRole('button', { name: 'Duyệt lại' }).click();
  await expect(dialog.locator('li')).toContainText('phòng dụng cụ');
  await dialog.getByLabel('Chỉ sửa lỗi chính tả').check();
  await expect(dialog.getByLabel('Văn bản duyệt')).toHaveCount(0);
  await dialog.getByLabel('Người duyệt', { exact: true }).fill('Trần Văn Mẫu (minh họa)');
  await dialog.getByLabel('Chức vụ người duyệt').fill('Trưởng phòng');
  await expect(dialog).toContainText('Chức vụ này chưa được giao duyệt sửa lỗi chính tả.');
  await expect(dialog.getByRole('button', { name: 'Ghi việc duyệt' })).toBeDisabled();
  await dialog.getByLabel('Chức vụ người duyệt').fill('Phó Giám đốc');
  await dialog.getByRole('button', { name: 'Ghi việc duyệt' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await desk.read(moved)).toMatch(/corrected:\n {4}by: Trần Văn Mẫu/);
  await checked(page);
  await expect(page.locator('.bar .state')).toContainText('Không có lỗi');
  const undo = page.getByRole('banner').getByRole('button', { name: 'Hoàn tác' });
  await undo.click();
  await expect.poll(() => desk.read(moved)).toBe(edited);

  await writeElsewhere(moved, approved);
  await undo.click();
  await expect.poll(() => desk.read(file)).toBe(text);
  await expect.poll(() => desk.read(moved)).toBeUndefined();
});

test('no screen has an axe violation, light or dark', async ({ desk }) => {
  const { page } = desk;
  const screens = [
    '#/viec',
    '#/danh-sach/exemplar',
    '#/tra-cuu/minh',
    `#/tep/${encodeURIComponent(house)}`,
    `#/tep/${encodeURIComponent('khen-thuong/2023/9931-qd-sgtvt.md')}`,
    '#/tep/don-vi.yml?muc=2',
    `#/tep/${encodeURIComponent('trang/bieu-mau.mdx')}`,
  ];
  for (const screen of screens) {
    await open(page, screen);
    expect(await violationsInColours(page), screen).toEqual([]);
  }
  for (const [screen, button] of [
    ['#/tep/don-vi.yml?muc=3', 'Đổi tên'],
    ['#/tep/don-vi.yml?muc=3', 'Sáp nhập, chia, giải thể'],
    [`#/tep/${encodeURIComponent(house)}`, 'Các bản trước'],
    ['#/danh-sach/movement', 'Phong trào mới'],
  ] as const) {
    await open(page, screen);
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expect(dialog).not.toContainText('Đang đọc');
    expect(await violationsInColours(page), button).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
