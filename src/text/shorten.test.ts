import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';

test('cuts a text after a whole word, a single long word inside it', () => {
  expect(shorten('Chuyến xe đón người cao tuổi', 28)).toBe('Chuyến xe đón người cao tuổi');
  expect(shorten('Chuyến xe, đón người cao tuổi', 20)).toBe('Chuyến xe, đón…');
  expect(shorten('Chuyến xe, đón người', 12)).toBe('Chuyến xe…');
  expect(shorten('a'.repeat(60), 12)).toBe(`${'a'.repeat(11)}…`);
});

test('never splits a character outside the basic plane', () => {
  expect(shorten('👍👍👍👍', 3)).toBe('👍👍…');
});
