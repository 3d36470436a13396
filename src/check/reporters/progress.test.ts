import { afterEach, expect, test, vi } from 'vitest';
import type { OnRead } from '../run/check-files.ts';
import { withProgress } from './progress.ts';

/** A fake terminal that records its output. */
function terminal(isTTY = true) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) > 0 };
}

/** Reads three files, waiting before each. */
const slowly = (wait: number) => (onRead: OnRead | undefined) => {
  for (const read of [1, 2, 3]) {
    vi.advanceTimersByTime(wait);
    onRead?.(read, 3);
  }
  return 'report';
};

afterEach(() => void vi.useRealTimers());

test.each([
  ['a short check', terminal(), 600, {}],
  ['a pipe', terminal(false), 5000, {}],
  ['CI', terminal(), 5000, { CI: 'true' }],
])('writes nothing for %s', (_, stream, wait, env) => {
  vi.useFakeTimers();
  expect(withProgress(slowly(wait), stream, env)).toBe('report');
  expect(stream.written).toEqual([]);
});

test('shows a long check on one line and erases it', () => {
  vi.useFakeTimers();
  const stream = terminal();
  expect(withProgress(slowly(1500), stream, {})).toBe('report');
  const erase = '\x1b[1G\x1b[2K';
  expect(stream.written.join('')).toBe(`${erase}Đã đọc 2/3 tệp …${erase}Đã đọc 3/3 tệp …${erase}`);
});

test('erases the line when the check fails', () => {
  vi.useFakeTimers();
  const stream = terminal();
  const fail = (onRead: OnRead | undefined) => {
    slowly(5000)(onRead);
    throw new Error('x');
  };
  expect(() => withProgress(fail, stream, {})).toThrow('x');
  expect(stream.written.at(-1)).toBe('\x1b[1G\x1b[2K');
});
