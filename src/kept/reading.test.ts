import { expect, test } from 'vitest';
import { answeredOnce, noteReading, readingAsKept } from './reading.ts';

const few = answeredOnce(async () => {
  noteReading('office');
  return 'office';
});
const all = answeredOnce(async () => {
  noteReading('decision');
  return ['a', 'b'];
});
/** Reads all of them indirectly, after something else. */
const counted = answeredOnce(async () => `${await few()} ${(await all()).length}`);

const refusal = /The pages of \/a\/\[b\] are kept .* give it what it shows in the props/i;

test('a cached page may read what every key covers, and nothing that reads all records of a numerous noun', async () => {
  await expect(readingAsKept('/a/[b]', few)).resolves.toBe('office');
  await expect(readingAsKept('/a/[b]', all)).rejects.toThrow(refusal);
  await expect(readingAsKept('/a/[b]', counted)).rejects.toThrow(refusal);
  await expect(readingAsKept('/a/[b]', async () => noteReading('exemplar'))).rejects.toThrow(
    refusal,
  );
});

test('a cached page is refused even if another page has had the answer before', async () => {
  await expect(counted()).resolves.toBe('office 2');
  await expect(readingAsKept('/a/[b]', counted)).rejects.toThrow(refusal);
  await expect(readingAsKept('/a/[b]', () => Promise.all([few(), counted()]))).rejects.toThrow(
    refusal,
  );
});

test('runs a query once for all callers', async () => {
  let runs = 0;
  const once = answeredOnce(async () => {
    runs += 1;
    return runs;
  });
  expect(await Promise.all([once(), readingAsKept('/a', once), once()])).toEqual([1, 1, 1]);
});
