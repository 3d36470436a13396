import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { testSite } from '../scripts/test/build-test-site.ts';
import { expect, test } from './site.ts';

const sentence = /^Trang này cần mở qua máy chủ web; để đọc từ ổ đĩa, hãy mở bản chép/;

test('a page opened from a disk first explains what to do; served, it does not', async ({
  page,
}) => {
  await page.goto(pathToFileURL(join(testSite, 'index.html')).href);
  const said = page.getByText(sentence);
  await expect(said).toBeInViewport({ ratio: 1 });
  // Above everything that would be a dead link.
  const first = await page.locator('main').evaluate((main) => main.textContent);
  expect(first?.trim()).toMatch(sentence);
  await page.goto('/');
  await expect(said).toBeAttached();
  await expect(said).toBeHidden();
});
