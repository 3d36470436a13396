import { expect, test } from 'vitest';
import { isDesk, sealed } from './seal.ts';

test('recognises a desk, unless it was changed by hand', () => {
  const desk = sealed('<!doctype html>\n<title>Bàn làm việc</title>\n<p>a</p>\n');
  expect(isDesk(desk)).toBe(true);
  for (const text of [
    desk.replace('<p>a', '<p>b'),
    `${desk}x`,
    desk.replace('</title>', '</title>x'),
    '<p>',
    '',
  ])
    expect(isDesk(text), text).toBe(false);
});
