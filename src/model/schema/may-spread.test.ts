import { expect, test } from 'vitest';
import { maySpread } from './decision.ts';

test('shares a corrected award, but not a cancelled or withheld one', () => {
  expect(maySpread({ withheld: false, status: 'huy-bo' })).toBe(false);
  expect(maySpread({ withheld: true })).toBe(false);
  expect(maySpread({ withheld: false, status: 'dinh-chinh' })).toBe(true);
  expect(maySpread({ withheld: false })).toBe(true);
});
