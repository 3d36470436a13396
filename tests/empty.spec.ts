import { realSite } from '../scripts/test/build-real-site.ts';
import { pagesOf } from '../scripts/test/templates.ts';
import { overflowOn, violationsOn } from './modes.ts';
import { expect, test } from './site.ts';

/** Empty lists; the sample content has none, a young site has many. */
const empty = pagesOf(realSite).filter(({ html }) => html.includes('<div class="empty">'));

test.use({ site: realSite });

test('a site without samples has empty lists', () => {
  expect(empty.length).toBeGreaterThan(3);
});

for (const width of [360, 1280]) {
  test(`empty lists at ${width} px explain why and where else to look`, async ({
    page,
    faults,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const { address } of [empty[0], empty.at(-1)].filter((each) => each !== undefined)) {
      await page.goto(address);
      const box = page.locator('main .empty').first();
      await expect(box).toBeVisible();
      await expect(box.locator('a').first()).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflowOn(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
}
