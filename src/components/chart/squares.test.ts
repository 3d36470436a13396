import { expect, test } from 'vitest';
import { casesASquare, squaresOf } from './squares.ts';

const squares = (path: string) => path.split('z').length - 1;

test('each case is one square of its form, the lowest rank at the bottom', () => {
  const { paths, height } = squaresOf([1, 0, 13, 4], 1);
  expect(paths.map(({ rank, path }) => [rank, squares(path)])).toEqual([
    [3, 4],
    [2, 13],
    [0, 1],
  ]);
  expect(height).toBe(20);
  expect(paths[0]?.path.startsWith('M1 11')).toBe(true);
});

test('a large register is counted in tens or hundreds, and no form that has a case vanishes', () => {
  expect(casesASquare([120, 77])).toBe(1);
  expect(casesASquare([9000, 3])).toBe(100);
  const { paths } = squaresOf([1, 0, 0, 9000], 100);
  expect(paths.map(({ path }) => squares(path))).toEqual([90, 1]);
});
