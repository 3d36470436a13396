import { modes, overflowOn, violationsOn } from './modes.ts';
import { expect, test } from './site.ts';
import { templates } from './templates.ts';

/** Four different pages in `npm test`; every template in `npm run audit`. */
const few = [
  'index.astro',
  'phong-trao/[movement]/ke-hoach.astro',
  'guong-dien-hinh/[slug].astro',
  'tim-kiem/index.astro',
];
const chosen = templates.filter(({ name }) => process.env.ALL_TEMPLATES || few.includes(name));

for (const { name, address } of chosen) {
  for (const { name: mode, before, after } of modes) {
    test(`${name} in mode: ${mode}`, async ({ page, faults }) => {
      await before?.(page);
      await page.goto(address);
      await after?.(page);
      expect(await violationsOn(page)).toEqual([]);
      if (mode !== 'print') expect(await overflowOn(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  }

  test(`${name} does not move when reduced motion is preferred, and traps no key`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter((each) => Number(each.effect?.getTiming().duration) > 1)
          .length,
    );
    expect(moving).toBe(0);
    const stops = await page.locator('a[href], button, input, summary, [tabindex="0"]').count();
    for (let stop = 0; stop <= stops; stop += 1) await page.keyboard.press('Tab');
    const last = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80))).not.toBe(
      last,
    );
  });
}
