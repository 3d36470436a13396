import type { Page } from '@playwright/test';
import { checked, type Files, open, openFile } from '../desk/driven-desk.ts';

/** Takes a screenshot. */
export type Seen = (picture: string) => Promise<void>;

/** A path through the desk, for pictures only. */
export interface Tour {
  /** The content it needs; by default the sample content. */
  content?: (files: Files) => Files;
  run: (page: Page, seen: Seen) => Promise<void>;
}

const draft = '_nhap/chia-ca-cho-nguoi-co-con-nho/index.md';
const house = 'guong-dien-hinh/mai-hien-de-den/index.md';

/** A file of the content with some words replaced. */
const edited = (file: string, from: string | RegExp, to: string) => (files: Files) => ({
  ...files,
  [file]: new TextEncoder().encode(new TextDecoder().decode(files[file]).replace(from, to)),
});

export const tours: readonly Tour[] = [
  {
    content: edited(house, 'Sáng hôm sau', 'Ông Lương bị nhiễm Covid. Sáng hôm sau'),
    run: async (page, seen) => {
      await open(page, '#/viec');
      await seen('viec-can-lam');
      await page.getByRole('button', { name: 'Đã đọc câu này, cho đăng…' }).first().click();
      await seen('cho-dang-cau');
    },
  },
  {
    content: edited(draft, /\n\(Bản nháp:[^)]*\)\n?/, ''),
    run: async (page, seen) => {
      await openFile(page, draft);
      await page.getByRole('button', { name: 'Trình duyệt, ghi việc duyệt' }).click();
      await page.getByRole('button', { name: 'In phiếu trình' }).waitFor();
      await seen('ghi-viec-duyet');
    },
  },
  {
    run: async (page, seen) => {
      await openFile(page, house);
      await page.getByRole('button', { name: 'Xem thử' }).click();
      await page.frameLocator('iframe.preview').getByRole('heading', { level: 1 }).waitFor();
      await seen('xem-thu');
    },
  },
  {
    run: async (page, seen) => {
      await openFile(page, 'khen-thuong/2021/9902-qd-ubnd.md');
      await page.getByRole('button', { name: 'Hủy bỏ, đính chính' }).click();
      await page.getByLabel('Số của quyết định kia').fill('9917');
      await seen('huy-bo');
    },
  },
  {
    run: async (page, seen) => {
      await open(page, '#/tep/don-vi.yml?muc=3');
      await page.getByRole('button', { name: 'Sáp nhập, chia, giải thể' }).click();
      await page.getByRole('dialog').getByLabel('Đơn vị kế tiếp').fill('trung tam');
      await page.getByRole('option').first().click();
      await page.getByText('Con số ở trang đơn vị kế tiếp').waitFor();
      await seen('sap-nhap');
    },
  },
  {
    run: async (page, seen) => {
      const source = await page.evaluate(async () => {
        let at = await (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung');
        for (const name of ['phong-trao', 'covid-19']) at = await at.getDirectoryHandle(name);
        return (await (await at.getFileHandle('ban-nguon.txt')).getFile()).text();
      });
      await open(page, '#/danh-sach/movement');
      await page.getByRole('button', { name: 'Phong trào mới' }).click();
      await page.getByLabel('Tên phong trào').fill('Chung tay vì giao thông an toàn');
      await page.getByLabel('Tên gọi ngắn').fill('Giao thông an toàn');
      await page.getByLabel('Cấp').selectOption('Sở, huyện');
      await page.getByLabel('Phương thức').selectOption('Theo chuyên đề');
      await page.getByRole('button', { name: 'Tiếp' }).click();
      await page
        .getByLabel('Chọn tệp')
        .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(source) });
      await page.getByText('Đã đọc từng đoạn').waitFor();
      await seen('van-ban-doi-chieu');
    },
  },
  {
    run: async (page, seen) => {
      await openFile(page, house);
      await page.getByLabel('Tiêu đề').fill('Mái hiên để đèn suốt đêm');
      await page.keyboard.press('Control+s');
      await page.getByRole('button', { name: 'Đã lưu' }).waitFor();
      await checked(page);
      await page.getByRole('button', { name: 'Các bản trước' }).click();
      await page.getByText('Lấy lại bản này').waitFor();
      await seen('cac-ban-truoc');
    },
  },
];
