import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { publicSettings } from '../build/site-fixture.ts';
import {
  isMemoryLost,
  knowsRelease,
  refuseShownAgain,
  rememberRelease,
  warnOfUnknownBefore,
} from './release-memory.ts';

/** A new content folder and a new folder of releases. */
function folders() {
  const contentDir = mkdtempSync(join(tmpdir(), 'content-'));
  const folder = mkdtempSync(join(tmpdir(), 'releases-'));
  return { contentDir, folder, settings: { ...publicSettings, contentDir } };
}

const named = (digit: string) => `ban-${digit.repeat(64)}`;
const [first, second, third] = [named('0'), named('1'), named('2')];

test('a list of publications that cannot be read delays none', () => {
  const { contentDir, folder, settings } = folders();
  symlinkSync('_luu', join(contentDir, '_luu'));
  const [release, facts] = [first, new Set(['page trang/a/'])];
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  refuseShownAgain(facts, folder, settings, release, []);
  rememberRelease(release, facts, folder, settings, []);
  expect(warn.mock.calls.flat().join()).toContain(join(contentDir, '_luu'));
  warn.mockRestore();
  expect(knowsRelease(contentDir, release)).toBe(false);
});

test('a withdrawal without any memory does not make older content the newest', () => {
  const { contentDir, folder, settings } = folders();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(isMemoryLost(folder, settings, second, [first])).toBe(true);
  rememberRelease(second, new Set(), folder, settings, [first], undefined, true);
  expect(knowsRelease(contentDir, second)).toBe(true);
  expect(isMemoryLost(folder, settings, third, [second])).toBe(true);
  rememberRelease(third, new Set(), folder, settings, [second]);
  expect(isMemoryLost(folder, settings, first, [third])).toBe(false);
  warn.mockRestore();
});

test('warns if it has not remembered the release that readers get', () => {
  const { folder, settings } = folders();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  warnOfUnknownBefore(first, settings, []);
  warnOfUnknownBefore(first, settings, [first]);
  rememberRelease(first, new Set(), folder, settings, []);
  warnOfUnknownBefore(second, settings, [first]);
  expect(warn).not.toHaveBeenCalled();
  warnOfUnknownBefore(first, settings, [second]);
  expect(warn.mock.calls.flat().join()).toContain('_luu/nguoi-duoc-an.jsonl');
  warn.mockRestore();
});
