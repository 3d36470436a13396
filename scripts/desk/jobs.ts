import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';

/** A clerk's job at the desk, done like a person: every click and key counts. */
export interface Job {
  /** Its title in docs/desk.md. */
  title: string;
  /** The allowed time, in seconds. */
  allowed: number;
  /** @param seen called where the handbook needs a picture */
  run: (page: Page, seen?: (picture: string) => Promise<void>) => Promise<void>;
}

/**
 * A person's time in seconds, by the keystroke-level model (Card, Moran, Newell 1980): pointing and
 * pressing 1.3, a key of a slow typist 0.28, a decision before each click 1.35. Excludes reading.
 */
export const secondsFor = ({ clicks, keys }: { clicks: number; keys: number }) =>
  Math.round(clicks * (1.3 + 1.35) + keys * 0.28);

const nobody = async () => {};

/** Fills in a field by hand: a click, then its characters. */
async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.page().keyboard.press('Control+a');
  await field.pressSequentially(text);
}

const save = async (page: Page) => {
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Đã lưu' }).waitFor();
};

export const jobs = {
  withdraw: {
    title: 'withdrawing an exemplar',
    allowed: 30,
    run: async (page, seen = nobody) => {
      await page.getByRole('link', { name: 'Tra cứu, ẩn tên' }).click();
      await write(page.getByRole('searchbox'), 'mai hien');
      await page
        .getByRole('listitem')
        .filter({ hasText: 'Mái hiên để đèn' })
        .getByRole('button', { name: 'Ngừng công bố' })
        .click();
      await seen('ngung-cong-bo');
      await page.getByRole('dialog').getByRole('button', { name: 'Ngừng công bố' }).click();
      await page.getByText(/^Đã ngừng công bố/).waitFor();
    },
  },
  hide: {
    title: 'hiding a person everywhere',
    allowed: 60,
    run: async (page, seen = nobody) => {
      await page.getByRole('link', { name: 'Tra cứu, ẩn tên' }).click();
      await write(page.getByRole('searchbox'), 'dinh van luong');
      await page.getByRole('button', { name: 'Ẩn tên…' }).first().click();
      await seen('an-ten');
      await page.getByRole('button', { name: 'Ẩn ở mọi nơi' }).click();
      await page.getByText(/^Đã ẩn/).waitFor();
    },
  },
  annex: {
    title: 'a new decision with an annex of 77 rows from Excel',
    allowed: 300,
    run: async (page, seen = nobody) => {
      await page.getByRole('link', { name: /^Quyết định khen thưởng/ }).click();
      await page.getByRole('button', { name: 'Quyết định mới' }).click();
      await write(page.getByLabel('Số', { exact: true }), '9951');
      await write(page.getByLabel('Ký hiệu'), 'QĐ-SGTVT');
      await write(page.getByLabel('Ngày ký'), '05/09/2022');
      await page.getByRole('button', { name: 'Tạo' }).click();
      await page.getByLabel(/^Loại khen thưởng/).selectOption('Theo công trạng');
      await write(page.getByLabel(/^Trích yếu/), 'Về việc tặng Giấy khen của Giám đốc Sở');
      await write(page.getByLabel(/^Thẩm quyền ký/), 'GIÁM ĐỐC');
      await write(page.getByLabel(/^Người ký/), '(người ký minh họa)');
      await write(page.getByLabel('Số tập thể'), '2');
      await write(page.getByLabel('Số cá nhân'), '75');
      await write(page.locator('#o-provenance-kind'), 'Bản số hóa minh họa');
      await write(page.getByLabel(/^Ngày đối chiếu/), '10/09/2022');
      await page.getByLabel('Dữ liệu minh họa').check();
      await page.getByRole('button', { name: 'Đưa danh sách từ Excel, Word' }).click();
      await page.locator('.paste').click();
      await pasteInto(page, '.paste', annexRows());
      await page.getByRole('dialog').getByText('77 trường hợp').waitFor();
      await seen('nhap-danh-sach');
      await page.getByRole('button', { name: 'Đưa 77 hàng vào danh sách' }).click();
      await page.locator('.counts').getByText('75/75').waitFor();
      await page.locator('.annex-part').evaluate((part) => part.scrollIntoView());
      await seen('bang-danh-sach');
      await save(page);
    },
  },
  exemplar: {
    title: 'a new exemplar from a text of Word, with a photo',
    allowed: 600,
    run: async (page, seen = nobody) => {
      await page.getByRole('link', { name: /^Bản nháp/ }).click();
      await page.getByRole('button', { name: 'Bài mới' }).click();
      await write(page.getByLabel('Tiêu đề', { exact: true }), 'Mái hiên cho lái xe');
      await page.getByRole('button', { name: 'Tạo' }).click();
      await write(
        page.getByLabel(/^Tóm tắt/),
        'Một tổ trực mở mái hiên để lái xe đường dài có chỗ nghỉ tạm trong đêm.',
      );
      await page.getByLabel(/^Loại/).selectOption('Cách làm hay');
      await page.getByRole('button', { name: 'Thêm: tập thể, cá nhân được nêu' }).click();
      await write(page.getByLabel(/^Họ và tên, tên tập thể/), 'Tổ trực minh họa');
      await page.getByLabel(/^Đối tượng/).selectOption('Tập thể');
      await write(page.getByLabel('Đơn vị', { exact: true }), 'doi so 1');
      await page.locator('.options').getByRole('option').first().click();
      await page
        .getByRole('group', { name: /^Thể hiện tiêu chí/ })
        .getByRole('checkbox')
        .first()
        .check();
      await write(page.getByLabel(/^Người viết/), 'Tống Khánh Ly');
      await write(page.getByLabel(/^Nguồn tư liệu/), 'Sổ trực của tổ');
      await page.getByLabel('Dữ liệu minh họa').check();
      await page.getByLabel('Chọn ảnh').setInputFiles({
        name: 'Ảnh chụp 01.JPG',
        mimeType: 'image/jpeg',
        buffer: await photo(),
      });
      await write(page.getByLabel(/^Lời mô tả ảnh/), 'Mái hiên có bàn, ghế và ấm nước.');
      await write(page.getByLabel(/^Nguồn ảnh/), 'Tổ trực');
      await seen('anh');
      await page.getByRole('button', { name: 'Ghi sự đồng ý của Tổ trực minh họa' }).click();
      await page.getByLabel(/^Tình trạng/).selectOption('Không áp dụng');
      await write(page.getByLabel(/^Căn cứ/), 'Bài viết về tập thể, không nêu tên cá nhân');
      const editor = page.getByRole('textbox', { name: 'Thân bài' });
      await editor.click();
      await page.keyboard.press('Control+a');
      await pasteHtml(page, wordText);
      await editor.getByText('Nấu nước').waitFor();
      // The text is written after a pause in typing.
      await page.locator('#o-body-f').getByText('Mở bài').waitFor({ state: 'hidden' });
      await seen('than-bai');
      await save(page);
    },
  },
  round: {
    title: 'a round: three lists from Excel, votes, papers, the decision’s record',
    allowed: 3600,
    run: async (page, seen = nobody) => {
      await page.getByRole('link', { name: /^Đề nghị, báo cáo/ }).click();
      await page.getByRole('button', { name: 'Đợt xét mới' }).click();
      const dialog = page.getByRole('dialog');
      await write(dialog.getByLabel('Tên đợt xét'), 'Xét khen thưởng quý IV');
      await dialog.getByLabel('Hình thức đề nghị').selectOption({ value: 'giay-khen' });
      await write(dialog.getByLabel('Hạn gửi hồ sơ'), '20/11/2026');
      await dialog.getByRole('button', { name: 'Bỏ hết' }).click();
      for (const [unit] of unitLists) await dialog.getByLabel(unit).check();
      await dialog.getByRole('button', { name: 'Tạo đợt xét' }).click();
      await page.getByRole('heading', { level: 1, name: 'Xét khen thưởng quý IV' }).waitFor();
      for (const [unit, rows] of unitLists) {
        await page.getByRole('button', { name: `Lập hồ sơ của ${unit}` }).click();
        await page.getByRole('button', { name: 'Đưa danh sách từ Excel, Word' }).click();
        await page.locator('.paste').click();
        await pasteInto(
          page,
          '.paste',
          ['Stt\tHọ và tên\tChức vụ\tThành tích', ...rows].join('\n'),
        );
        await dialog.getByRole('button', { name: /^Đưa \d+ hàng vào danh sách/ }).click();
        await page.getByRole('link', { name: 'Về đợt xét' }).click();
        await page.getByRole('button', { name: `Ghi trạng thái của ${unit}` }).click();
        await dialog.getByRole('button', { name: 'Ghi trạng thái' }).click();
        await page.getByText(`Đã ghi: ${unit} – đã gửi`).waitFor();
      }
      await seen('bang-theo-doi');
      for (const paper of ['Bảng tổng hợp đề nghị', 'Phiếu biểu quyết', 'Biên bản kiểm phiếu'])
        await saved(page, `Word: ${paper}`);
      await page.getByRole('link', { name: 'Hội đồng, biên bản họp' }).click();
      await write(page.locator('#o-council-met'), '25/11/2026');
      await write(page.locator('#o-council-minutes'), '9958/BB-HĐ');
      for (const [field, count] of Object.entries({
        members: 9,
        present: 9,
        ballots: 9,
        returned: 9,
        valid: 9,
        share: 80,
      }))
        await write(page.locator(`#o-council-${field}`), String(count));
      await page.getByRole('link', { name: 'Về đợt xét' }).click();
      await page
        .getByLabel(/^Số phiếu của Hội đồng cho/)
        .first()
        .click();
      for (const votes of ['9', '9', '8', '5', '9']) {
        await page.keyboard.type(votes);
        await page.keyboard.press('Enter');
      }
      await page.getByText('4 được đề nghị khen thưởng').waitFor();
      await seen('danh-sach-phieu');
      await saved(page, 'Word: Biên bản kiểm phiếu');
      for (const paper of ['Tờ trình', 'Dự thảo quyết định'])
        await saved(page, new RegExp(`^Word: ${paper}`));
      await page.getByRole('button', { name: 'Lập quyết định từ danh sách' }).click();
      await write(dialog.getByLabel('Số', { exact: true }), '9952');
      await write(dialog.getByLabel('Ký hiệu'), 'QĐ-SGTVT');
      await write(dialog.getByLabel('Ngày ký'), '27/11/2026');
      await dialog.getByRole('button', { name: 'Lập quyết định' }).click();
      await write(page.getByLabel(/^Trích yếu/), 'Về việc tặng Giấy khen của Giám đốc Sở');
      await write(page.getByLabel(/^Thẩm quyền ký/), 'GIÁM ĐỐC');
      await write(page.getByLabel(/^Người ký/), '(người ký minh họa)');
      await write(page.locator('#o-provenance-kind'), 'Bản số hóa minh họa');
      await write(page.getByLabel(/^Ngày đối chiếu/), '28/11/2026');
      await page.getByLabel('Dữ liệu minh họa').check();
      await save(page);
    },
  },
} as const satisfies Record<string, Job>;

/** A photo from a phone: too large, with location and owner. */
export const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#c9a' } })
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Chủ máy' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 32/1 0/1' },
    })
    .toBuffer();

/** Seventy-seven rows as on Excel's clipboard. */
function annexRows(): string {
  const family = [
    'Nguyễn Văn',
    'Trần Thị',
    'Lê Minh',
    'Phạm Thị Thu',
    'Hoàng Đức',
    'Vũ Ngọc',
    'Đặng Quang',
  ];
  const given = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Mai', 'Nam', 'Oanh'];
  const people = family.flatMap((start) => given.map((name) => `${start} ${name}`)).slice(0, 75);
  return [
    'Stt\tHọ và tên\tChức vụ\tĐơn vị\tSố CCCD',
    'A. TẬP THỂ\t\t\t\t',
    '1\tĐội minh họa số 1\t\t\t',
    '2\tĐội minh họa số 2\t\t\t',
    'B. CÁ NHÂN\t\t\t\t',
    ...people.map(
      (name, index) =>
        `${index + 1}\tÔng ${name}\tĐội viên\tĐội minh họa số ${(index % 2) + 1}\t0010840${String(index).padStart(5, '0')}`,
    ),
  ].join('\n');
}

/** Pastes a text into an element as from the clipboard. */
export const pasteInto = (page: Page, selector: string, text: string) =>
  page.evaluate(
    ([at, words]) => {
      const data = new DataTransfer();
      data.setData('text/plain', words ?? '');
      document
        .querySelector(at ?? '')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
    },
    [selector, text],
  );

/** A text as on Word's clipboard. */
const wordText = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<!--StartFragment--><p class=MsoNormal><span style='font-family:"Times New Roman"'>Tổ trực mở mái hiên cho lái xe nghỉ&nbsp;tạm.<o:p></o:p></span></p>
<h1>Việc đã làm</h1>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>Dọn mái hiên</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><span style='font-weight:bold'>Nấu nước</span></p>
<h1>Kết quả</h1>
<p class=MsoNormal>Lái xe có chỗ nghỉ trong đêm.</p><!--EndFragment--></body></html>`;

const pasteHtml = (page: Page, html: string) =>
  page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/html', words);
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
  }, html);

/** The lists of three units, as on Excel's clipboard. */
const unitLists: [unit: string, rows: string[]][] = [
  [
    'Đội minh họa số 1',
    [
      'A. TẬP THỂ\t\t\t',
      '1\tTổ trực minh họa Sáng\t\tGiữ đường thông suốt.',
      'B. CÁ NHÂN\t\t\t',
      '1\tÔng Lò Văn Thử\tTổ trưởng\tĐổi ca cho đồng nghiệp.',
    ],
  ],
  [
    'Phòng minh họa B',
    ['B. CÁ NHÂN\t\t\t', '1\tBà Đinh Thị Nghiệm\tChuyên viên\tRút gọn biểu mẫu.'],
  ],
  [
    'Trung tâm minh họa C',
    [
      'B. CÁ NHÂN\t\t\t',
      '1\tÔng Ma Văn Mẫu\tCông nhân\tVá đường trong đêm.',
      '2\tBà Quách Thị Giả Định\tCông nhân\tTrồng cây ven đường.',
    ],
  ],
];

/** Downloads the file of a button and returns its bytes on demand. */
async function saved(page: Page, name: string | RegExp): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  await download.path();
}
