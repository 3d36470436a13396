import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './site.ts';
import { templates } from './templates.ts';

for (const { name, address } of templates) {
  for (const width of [360, 1280]) {
    test(`${name} at ${width} px is accessible, quiet, its own and fits`, async ({
      page,
      faults,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual(
        [],
      );
      expect(await overflow(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  }
}

/** What reaches beyond the right edge of a page that scrolls sideways. */
function overflow(page: import('@playwright/test').Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 100))
      .slice(-5);
  });
}
