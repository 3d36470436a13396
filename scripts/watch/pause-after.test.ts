import { expect, test } from 'vitest';
import { pauseAfter } from './watch-content.ts';

test('what could not be published is tried again, ever more seldom', () => {
  expect([1, 2, 3, 20].map((failures) => pauseAfter(failures, 5_000))).toEqual([
    60_000, 120_000, 240_000, 3_600_000,
  ]);
});
