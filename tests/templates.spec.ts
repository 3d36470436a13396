import { overflowOn, violationsOn } from './modes.ts';
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
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflowOn(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  }
}
