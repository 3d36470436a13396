import { expect, test } from 'vitest';
import { unitsInLoops } from './lineage.ts';

const loopsOf = (after: Record<string, string[]>) => {
  let looks = 0;
  const successorsOf = (unit: string) => {
    looks += 1;
    return after[unit] ?? [];
  };
  const loops = [...unitsInLoops(Object.keys(after), successorsOf)].sort();
  return { loops, looks };
};

test.each([
  [{ a: ['b'], b: ['c', 'd'], c: [], d: [] }, []],
  [{ a: ['a'], b: [] }, ['a']],
  [{ a: ['b'], b: ['c'], c: ['b', 'd'], d: [] }, ['b', 'c']],
  [{ d: ['e'], a: ['b'], b: ['a', 'd'], e: ['d'], f: ['a'] }, ['a', 'b', 'd', 'e']],
  [{ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
])('returns only those of %j that lead back to themselves', (after, loops) => {
  expect(loopsOf(after).loops).toEqual(loops);
});

test('looks at each unit only a few times, however long the line', () => {
  const line = Array.from({ length: 8000 }, (_, at): [string, string[]] => [
    `${at}`,
    [`${at + 1}`],
  ]);
  for (const last of [[], ['0']]) {
    const { loops, looks } = loopsOf({ ...Object.fromEntries(line), '8000': last });
    expect(loops).toHaveLength(last.length * 8001);
    expect(looks).toBeLessThan(8001 * 4);
  }
});
