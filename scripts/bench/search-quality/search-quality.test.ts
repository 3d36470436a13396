import { expect, it } from 'vitest';
import { measureQuality, shareOf } from './measure-quality.ts';

/** A small, seeded sample of `npm run bench -- search-quality`. */
const scores = measureQuality(400, 17, 8);
const missed = (group: Parameters<typeof shareOf>[1]) =>
  scores.filter((score) => score.group === group).flatMap((score) => score.missed);

it('finds people first, in every form of address, and never counts others', () => {
  const { first, another, counted } = shareOf(scores, 'person');
  expect(first, missed('person').join('\n')).toBeGreaterThanOrEqual(0.98);
  expect(another).toBeLessThanOrEqual(0.01);
  expect(counted).toBeGreaterThanOrEqual(0.98);
  expect(shareOf(scores, 'collective').first).toBeGreaterThanOrEqual(0.98);
});

it('counts nobody for an absent name', () => {
  expect(shareOf(scores, 'absent').another, missed('absent').join('\n')).toBeLessThanOrEqual(0.01);
});

it('finds every decision in every form of citation, and none for a wrong symbol, year or number', () => {
  expect(shareOf(scores, 'number'), missed('number').join('\n')).toMatchObject({
    first: 1,
    counted: 1,
  });
  expect(shareOf(scores, 'wrong number')).toMatchObject({ first: 1, another: 0 });
});

it('counts exactly the rows that contain a printed word', () => {
  expect(shareOf(scores, 'words').counted, missed('words').join('\n')).toBe(1);
});
