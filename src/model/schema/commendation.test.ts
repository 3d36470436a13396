import { expect, it } from 'vitest';
import { asGiven, inFull } from './commendation.ts';

it('names an award in full: posthumous, and the year of merit', () => {
  const award = 'Huân chương Lao động hạng Ba';
  expect(inFull(asGiven(award, true), 'năm 2021')).toBe(
    'Huân chương Lao động hạng Ba (truy tặng), năm 2021',
  );
  expect(inFull(asGiven(award))).toBe(award);
});
