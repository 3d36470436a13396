import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/settings.ts';
import { expect, test } from './site.ts';

/** The source as received; the page may add marked words, but never change or omit one. */
const source = readFileSync(join(root, 'content/phong-trao/covid-19/ban-nguon.txt'), 'utf8');

test('the plan page contains every word of the source in order, and no other unmarked word', async ({
  page,
}) => {
  await page.goto('/phong-trao/covid-19/ke-hoach/');
  const shown = await page.locator('[data-plan]').evaluate((plan) => {
    for (const added of plan.querySelectorAll('[data-added]')) added.remove();
    for (const block of plan.querySelectorAll('p, li, h1, h2, h3, h4, div')) block.append(' ');
    return plan.textContent ?? '';
  });
  expect(words(shown)).toEqual(words(source));
});

function words(text: string): string[] {
  return text.normalize('NFC').split(/\s+/).filter(Boolean);
}
