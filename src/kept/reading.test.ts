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
/** Asks for all of them on its way, after something else. */
const counted = answeredOnce(async () => `${await few()} ${(await all()).length}`);

const refusal = /The pages of \/a\/\[b\] are kept .* give it what it shows in the props/i;

test('a kept page may ask for what stands in every key, and for nothing that reads all of a numerous noun', async () => {
  await expect(readingAsKept('/a/[b]', few)).resolves.toBe('office');
  await expect(readingAsKept('/a/[b]', all)).rejects.toThrow(refusal);
  await expect(readingAsKept('/a/[b]', counted)).rejects.toThrow(refusal);
  await expect(readingAsKept('/a/[b]', async () => noteReading('exemplar'))).rejects.toThrow(
    refusal,
  );
});

test('it is refused too when another page has had the answer before', async () => {
  await expect(counted()).resolves.toBe('office 2');
  await expect(readingAsKept('/a/[b]', counted)).rejects.toThrow(refusal);
  await expect(readingAsKept('/a/[b]', () => Promise.all([few(), counted()]))).rejects.toThrow(
    refusal,
  );
});

test('a query runs once, whoever asks', async () => {
  let runs = 0;
  const once = answeredOnce(async () => {
    runs += 1;
    return runs;
  });
  expect(await Promise.all([once(), readingAsKept('/a', once), once()])).toEqual([1, 1, 1]);
});
