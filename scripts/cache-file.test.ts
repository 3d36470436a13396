import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keptResults } from './cache-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-results-'));
const path = join(folder, 'kept.bin');
afterAll(() => rmSync(folder, { recursive: true }));

/** Requests some results, like one run. @returns those that were computed */
function run(names: readonly string[], version = '1'): string[] {
  const made: string[] = [];
  const kept = keptResults(path, version);
  for (const name of names) {
    const result = kept.of(['name', name], () => {
      made.push(name);
      return { is: name };
    });
    expect(result).toEqual({ is: name });
  }
  kept.save();
  return made;
}

test('computes results that are new, or that the previous run did not use', () => {
  expect(run(['a', 'b'])).toEqual(['a', 'b']);
  expect(run(['b', 'c'])).toEqual(['c']);
  expect(run(['a', 'b', 'c'])).toEqual(['a']);
  expect(run(['a', 'b', 'c'])).toEqual([]);
});

test('reuses nothing of another version', () => {
  run(['a'], '1');
  expect(run(['a'], '2')).toEqual(['a']);
});

test('uses nothing from a file with a flipped bit or a missing half', () => {
  run(['a']);
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at += 1) {
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
    writeFileSync(path, damaged);
    expect(run(['a'])).toEqual(['a']);
  }
  writeFileSync(path, whole.subarray(0, whole.length / 2));
  expect(run(['a'])).toEqual(['a']);
});

test('distinguishes keys that join to the same text', () => {
  const kept = keptResults(path, 'keys');
  expect(kept.of(['ab', 'c'], () => 1)).toBe(1);
  expect(kept.of(['a', 'bc'], () => 2)).toBe(2);
});
