import { expect, it } from 'vitest';
import { packColumn, packNumbers, unpackColumn } from './column.ts';

it('restores every text, however many differ', () => {
  const texts = Array.from({ length: 5000 }, (_, n) => (n % 3 === 0 ? 'Nguyễn' : `Tổ số ${n}`));
  const column = packColumn(texts);
  expect(column.values[0]).toBe('Nguyễn');
  expect(unpackColumn(column).map((number) => column.values[number])).toEqual(texts);
  expect(JSON.parse(JSON.stringify(column))).toEqual(column);
});

it('takes one character per row for the commonest text', () => {
  expect(packColumn(['a', 'a', 'b']).rows).toHaveLength(3);
});

it('stores numbers of any register, and small ones in few characters', () => {
  const edges = [0, 60, 61, 1880, 1881, 76_409, 76_410, 1_000_000, 68_000_000];
  expect(unpackColumn({ rows: packNumbers(edges) })).toEqual(edges);
  expect(edges.map((number) => packNumbers([number]).length)).toEqual([1, 1, 2, 2, 3, 3, 5, 5, 5]);
});
