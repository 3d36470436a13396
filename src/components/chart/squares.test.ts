import { expect, test } from 'vitest';
import type { AwardFamily } from '../../model/schema/award.ts';
import { casesASquare, markClass, marksOf, pathOf, squaresOf } from './squares.ts';

const squares = (path: string) => path.split('z').length - 1;

const marks = marksOf(
  (['huan-chuong', 'bang-khen', 'bang-khen', 'giay-khen'] as const).map((family) => ({ family })),
);
const counted = (counts: number[]) =>
  marks.map((mark, rank) => ({ mark, count: counts[rank] ?? 0 }));

test('draws each case as one square of its award, the lowest rank at the bottom', () => {
  const { paths, height } = squaresOf(counted([1, 0, 13, 4]), 1);
  expect(paths.map(({ mark, path }) => [marks.indexOf(mark), squares(path)])).toEqual([
    [3, 4],
    [2, 13],
    [0, 1],
  ]);
  expect(height).toBe(20);
  expect(paths[0]?.path.startsWith('M1 11')).toBe(true);
});

test('counts a large register in tens or hundreds, without losing an award that has a case', () => {
  expect(casesASquare([120, 77])).toBe(1);
  expect(casesASquare([9000, 3])).toBe(100);
  const { paths } = squaresOf(counted([1, 0, 0, 9000]), 100);
  expect(paths.map(({ path }) => squares(path))).toEqual([90, 1]);
});

test('distinguishes twelve awards by shape and fill, one closed path each', () => {
  const families: AwardFamily[] = [
    'huan-chuong',
    'danh-hieu-vinh-du',
    'danh-hieu-thi-dua',
    'co',
    'bang-khen',
    'bang-khen',
    'danh-hieu-thi-dua',
    'danh-hieu-thi-dua',
    'danh-hieu-thi-dua',
    'giay-khen',
    'ky-niem-chuong',
    'dang-doan-the',
  ];
  const twelve = marksOf(families.map((family) => ({ family })));
  expect(new Set(twelve.map(markClass)).size).toBe(12);
  for (const mark of twelve) expect(squares(pathOf(mark, 1, 1))).toBe(1);
});
