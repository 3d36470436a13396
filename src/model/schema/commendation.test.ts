import { expect, it } from 'vitest';
import { asGiven, inFull } from './commendation.ts';

it('says an award in full: given after death, and the year it is for', () => {
  const award = 'Huân chương Lao động hạng Ba';
  expect(inFull(asGiven(award, true), 'năm 2021')).toBe(
    'Huân chương Lao động hạng Ba (truy tặng), năm 2021',
  );
  expect(inFull(asGiven(award))).toBe(award);
});
