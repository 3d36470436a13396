import { expect, test } from 'vitest';
import { numberWords } from './number-words.ts';

test('reads small numbers as spoken', () => {
  expect([1, 4, 10, 11, 12, 15, 20, 21, 24, 35, 100].map(numberWords)).toEqual([
    'một',
    'bốn',
    'mười',
    'mười một',
    'mười hai',
    'mười lăm',
    'hai mươi',
    'hai mươi mốt',
    'hai mươi bốn',
    'ba mươi lăm',
    '100',
  ]);
});
