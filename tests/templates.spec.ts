import { fileSize } from './file-size.ts';
import { overflowOn, smallTargetsOn, violationsOn } from './modes.ts';
import { expect, test } from './site.ts';
import { templates } from './templates.ts';

const kB = 1000;

for (const { name, address } of templates) {
  test(`${name} is light, accessible, without errors, self-contained, fits and has touch targets, at 360 and 1280 px`, async ({
    page,
    faults,
  }) => {
    // A headless browser reports a pointer although nobody moves it.
    await page.addInitScript(() =>
      addEventListener('pointermove', (event) => event.stopImmediatePropagation(), true),
    );
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const first = (path: string) => !/\.(webp|avif|jpe?g|png)$|favicon/.test(path);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(requests.filter(first).length, requests.join()).toBeLessThanOrEqual(5);
    const scripts = await page.locator('script[src]').evaluateAll((all) =>
      (all as HTMLScriptElement[]).map(({ src, type, defer, async }) => ({
        file: new URL(src).pathname.slice(1),
        waits: type === 'module' || defer || async,
      })),
    );
    expect(scripts.filter(({ waits }) => !waits)).toEqual([]);
    const bytes = scripts.reduce((sum, { file }) => sum + fileSize(file), 0);
    expect(bytes, 'deferred script at first view').toBeLessThanOrEqual(3 * kB);
    expect(await smallTargetsOn(page)).toEqual([]);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violationsOn(page), `${width} px`).toEqual([]);
      expect(await overflowOn(page), `${width} px`).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await violationsOn(page, ['color-contrast']), 'forced colours').toEqual([]);
    expect(faults).toEqual([]);
  });
}
