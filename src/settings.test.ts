import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test.each(['a#b', 'a?b', 'a%20b', '100%'])(
  'a content folder %s is refused in one sentence',
  (name) => {
    const read = () => readSettings({ CONTENT_DIR: `/du-lieu/${name}/noi-dung` });
    expect(read).toThrow(/^CONTENT_DIR is ".*"; .* holds “[#?%]”\. Rename that folder/);
  },
);

test('a content folder may have Vietnamese letters, spaces and other marks in its name', () => {
  const name = "/du-lieu/Nội dung [1] '{a,b}' (x)!@";
  expect(readSettings({ CONTENT_DIR: name }).contentDir).toBe(resolve(name));
});
