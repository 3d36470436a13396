import { expect, test } from 'vitest';
import { pauseAfter, refuseAway } from './watch-content.ts';

test('retries what could not be published, at growing intervals', () => {
  expect([1, 2, 3, 20].map((failures) => pauseAfter(failures, 5_000))).toEqual([
    60_000, 120_000, 240_000, 3_600_000,
  ]);
});

test('treats a content folder without any files as unavailable', () => {
  expect(() => refuseAway('/noi-dung', new Map())).toThrow('trống');
  expect(() => refuseAway('/noi-dung', new Map([['a', '1']]))).not.toThrow();
});
