import { expect, test } from 'vitest';
import { maySpread } from './decision.ts';

test('a cancelled or withheld award is not spread; a corrected one is', () => {
  expect(maySpread({ withheld: false, status: 'huy-bo' })).toBe(false);
  expect(maySpread({ withheld: true })).toBe(false);
  expect(maySpread({ withheld: false, status: 'dinh-chinh' })).toBe(true);
  expect(maySpread({ withheld: false })).toBe(true);
});
