import { expect, it } from 'vitest';
import { packColumn, unpackColumn } from './column.ts';

it('gives back every text, however many differ', () => {
  const texts = Array.from({ length: 5000 }, (_, n) => (n % 3 === 0 ? 'Nguyễn' : `Tổ số ${n}`));
  const column = packColumn(texts);
  expect(column.values[0]).toBe('Nguyễn');
  expect(unpackColumn(column).map((number) => column.values[number])).toEqual(texts);
  expect(JSON.parse(JSON.stringify(column))).toEqual(column);
});

it('takes one character a row for the commonest', () => {
  expect(packColumn(['a', 'a', 'b']).rows).toHaveLength(3);
});
