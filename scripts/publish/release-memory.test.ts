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

test('a list of publications that cannot be read delays none', () => {
  const [contentDir, folder] = ['content-', 'releases-'].map((name) =>
    mkdtempSync(join(tmpdir(), name)),
  ) as [string, string];
  symlinkSync('_luu', join(contentDir, '_luu'));
  const settings = { ...publicSettings, contentDir };
  const [release, facts] = [`ban-${'0'.repeat(64)}`, new Set(['page trang/a/'])];
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  refuseShownAgain(facts, folder, settings, release, []);
  rememberRelease(folder, settings, { release, facts, before: [] });
  expect(warn.mock.calls.flat().join()).toContain(join(contentDir, '_luu'));
  warn.mockRestore();
  expect(knowsRelease(contentDir, release)).toBe(false);
});

test('a withdrawal without any memory does not make older content the newest', () => {
  const [contentDir, folder] = ['content-', 'releases-'].map((name) =>
    mkdtempSync(join(tmpdir(), name)),
  ) as [string, string];
  const settings = { ...publicSettings, contentDir };
  const [first, second, third] = ['0', '1', '2'].map((digit) => `ban-${digit.repeat(64)}`) as [
    string,
    string,
    string,
  ];
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(isMemoryLost(folder, settings, second, [first])).toBe(true);
  rememberRelease(folder, settings, {
    ...{ release: second, facts: new Set<string>(), before: [first] },
    isOwnAlone: true,
  });
  expect(knowsRelease(contentDir, second)).toBe(true);
  expect(isMemoryLost(folder, settings, third, [second])).toBe(true);
  rememberRelease(folder, settings, { release: third, facts: new Set(), before: [second] });
  expect(isMemoryLost(folder, settings, first, [third])).toBe(false);
  warn.mockRestore();
});

test('warns if it has not remembered the release that readers get', () => {
  const [contentDir, folder] = ['content-', 'releases-'].map((name) =>
    mkdtempSync(join(tmpdir(), name)),
  ) as [string, string];
  const settings = { ...publicSettings, contentDir };
  const [first, second] = ['0', '1'].map((digit) => `ban-${digit.repeat(64)}`) as [string, string];
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  warnOfUnknownBefore(first, settings, []);
  warnOfUnknownBefore(first, settings, [first]);
  rememberRelease(folder, settings, { release: first, facts: new Set(), before: [] });
  warnOfUnknownBefore(second, settings, [first]);
  expect(warn).not.toHaveBeenCalled();
  warnOfUnknownBefore(first, settings, [second]);
  expect(warn.mock.calls.flat().join()).toContain('_luu/nguoi-duoc-an.jsonl');
  warn.mockRestore();
});
