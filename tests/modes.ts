import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** A mode of viewing a page: browser settings before it opens, actions after. */
export interface Mode {
  name: string;
  before?: (page: Page) => Promise<void>;
  after?: (page: Page) => Promise<void>;
}

const size = (width: number, height: number) => (page: Page) =>
  page.setViewportSize({ width, height });

/** Every mode in which the site must be accessible. */
export const modes: Mode[] = [
  { name: 'dark', before: (page) => page.emulateMedia({ colorScheme: 'dark' }) },
  { name: 'forced colours', before: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  { name: 'print', before: (page) => page.emulateMedia({ media: 'print' }) },
  { name: '320 px', before: size(320, 640) },
  // Zooming halves the width of the page in the same window.
  { name: '200 % zoom', before: size(640, 400) },
  {
    name: 'menu open',
    before: size(360, 800),
    after: async (page) => {
      const menu = page.getByText('Danh mục', { exact: true });
      if ((await menu.count()) > 0) await menu.click();
    },
  },
  {
    name: 'search open',
    after: async (page) => {
      const box = page.getByRole('searchbox').first();
      if ((await box.count()) === 0) return;
      await box.fill('bang khen');
      // The search page shows results at once; elsewhere they are suggestions.
      if (new URL(page.url()).pathname === '/tim-kiem/') await box.press('Enter');
      await page.locator('[role=option]:visible, [data-commendation]:visible').first().waitFor();
    },
  },
];

/** Violations reported by axe, by all rules or the named ones, with their elements. */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return page.evaluate(
    async (options) => {
      const { violations } = await window.axe.run(document, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    { resultTypes: ['violations'], ...(rules && { runOnly: rules }) } satisfies axe.RunOptions,
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Violations in light colours, and contrast in dark ones, without reloading the page. */
export async function violationsInColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOn(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOn(page, ['color-contrast']);
  return [...light, ...dark.map((each) => `dark: ${each}`)];
}

/** Elements that extend beyond the right edge of a page. */
export function overflowOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 100));
    return [`${scrollWidth} px wide`, ...beyond.slice(-5)];
  });
}

/**
 * Controls smaller than 44 px, except links within text (WCAG 2.5.5).
 * @returns each with its size
 */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, summary, input:not([type=hidden]), select, a.button, nav a, [role=button]',
    );
    return [...controls].flatMap((control) => {
      const box = control.getBoundingClientRect();
      const labels = [...((control as HTMLInputElement).labels ?? [])];
      const frames = control.matches('input') ? [control.closest('form'), ...labels] : [];
      const tall = Math.max(
        box.height,
        ...frames.map((frame) => frame?.getBoundingClientRect().height ?? 0),
      );
      if (box.width === 0 || control.closest('p, table, .crumbs') || tall >= 43.5) return [];
      return [`${control.outerHTML.slice(0, 80)} ${Math.round(box.width)} × ${Math.round(tall)}`];
    });
  });
}
