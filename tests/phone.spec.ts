import { expect, test } from './site.ts';
import { pages } from './templates.ts';

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

const plan = '/phong-trao/covid-19/ke-hoach/';

test('the menu’s button keeps its position: opened, scrolled, and without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL,
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  await page.goto(plan);
  const menu = page.getByText('Danh mục', { exact: true });
  const place = await menu.boundingBox();
  await menu.click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Kế hoạch' })).toBeVisible();
  expect(await menu.boundingBox()).toEqual(place);
  await menu.click();
  await page.goto(`${plan}#v-1`);
  expect(await menu.boundingBox()).toEqual(place);
  await expect(page.locator('#v-1')).toBeInViewport({ ratio: 0.5 });
  await context.close();
});

test('every exemplar names its honouree, shows its picture and begins within a screen and a half', async ({
  page,
}) => {
  const exemplars = pages.filter(({ html }) => html.includes('class="exemplar"'));
  expect(exemplars.length).toBeGreaterThan(8);
  for (const { address } of exemplars) {
    await page.goto(address);
    const sentence = await page
      .locator('.exemplar-body > p')
      .first()
      .evaluate((paragraph) => {
        const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text;
        const range = document.createRange();
        range.setStart(text, 0);
        range.setEnd(text, (/[.!?…]/.exec(text.data)?.index ?? text.length - 1) + 1);
        return range.getBoundingClientRect().bottom;
      });
    expect(sentence, address).toBeLessThanOrEqual(960);
    const order = await page
      .locator('h1, .who, figure, .exemplar-body > p, .record')
      .evaluateAll((parts) => [
        ...new Set(parts.map(({ className, tagName }) => className || tagName)),
      ]);
    expect(order.at(-1), address).toBe('record');
  }
});

test('the plan shows its title, then its folded contents, and a bar for navigation', async ({
  page,
}) => {
  await page.goto(plan);
  const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
  expect(await top('h1')).toBeLessThan(await top('.toc'));
  expect(await top('.toc')).toBeLessThan(await top('.act-head'));
  await expect(page.locator('.toc nav')).toBeHidden();
  await expect(page.getByText('Phím Alt')).toBeHidden();

  await page.goto(`${plan}#ii-3`);
  await page.mouse.wheel(0, 1);
  const bar = page.getByRole('navigation', { name: 'Đi trong văn bản' });
  await expect(bar.getByText('Mục lục · II.3')).toBeVisible();
  await bar.getByRole('button', { name: 'Điều khoản sau' }).click();
  await expect(page).toHaveURL(/#ii-4$/);
  await expect(bar.getByText('Mục lục · II.4')).toBeVisible();
  await bar.getByRole('button', { name: 'Điều khoản trước' }).click();
  await expect(bar.getByText('Mục lục · II.3')).toBeVisible();
  await bar.getByText('Mục lục · II.3').click();
  await bar.getByRole('link', { name: 'V. Tổ chức thực hiện' }).click();
  await expect(bar.getByRole('link')).toHaveCount(0);
  await expect(page.locator('#v')).toBeInViewport();
});

test('a correction opens below its words, and closes', async ({ page }) => {
  await page.goto(`${plan}#v-1`);
  await page.mouse.wheel(0, 1);
  const mark = page.locator('#v-1').getByRole('button', { name: /Hiệu đính 11/ });
  await expect(mark).toHaveAttribute('aria-expanded', 'false');
  await mark.press('Enter');
  const note = page.locator('#v-1 .correction:not([hidden])');
  await expect(note).toContainText('hai cách đọc');
  await expect(page).toHaveURL(/#v-1$/);
  await mark.press('Space');
  await expect(note).toHaveCount(0);
});

for (const lang of ['vi-VN', 'en-US']) {
  test(`reads an exemplar aloud in Vietnamese or not at all with a voice for ${lang}`, async ({
    page,
  }) => {
    // No test machine has a voice.
    await page.addInitScript((lang) => {
      const said: string[] = [];
      Object.assign(window, { said });
      const voice = { lang, localService: true };
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          getVoices: () => [voice],
          speak: ({ text }: { text: string }) => said.push(text),
          cancel: () => {},
          addEventListener: () => {},
        },
      });
      Object.assign(window, {
        SpeechSynthesisUtterance: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
    }, lang);
    await page.goto('/guong-dien-hinh/chuyen-xe-bon-gio-ruoi-sang/');
    await page.mouse.wheel(0, 1);
    await expect(page.getByRole('button', { name: 'Sao chép liên kết' })).toBeAttached();
    const read = page.getByRole('button', { name: 'Nghe đọc bài' });
    if (lang !== 'vi-VN') return expect(read).toHaveCount(0);
    await read.click();
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said[0]).toBe('Chuyến xe bốn giờ rưỡi sáng');
    expect(said[2]).toMatch(/^Bốn giờ mười lăm/);
    expect(said.filter((text) => text.includes('Xe là của Trạm'))).toHaveLength(1);
    await page.getByRole('button', { name: 'Dừng đọc' }).click();
    await expect(read).toBeVisible();
  });
}
