import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { exact } from '../../src/text/fold.ts';
import { publicSettings } from '../build/site-fixture.ts';
import {
  isMemoryLost,
  knowsRelease,
  refuseShownAgain,
  rememberRelease,
  warnOfShownAgain,
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
  rememberRelease(folder, settings, { release, facts, before: [] });
  expect(warn.mock.calls.flat().join()).toContain(join(contentDir, '_luu'));
  warn.mockRestore();
  expect(knowsRelease(contentDir, release)).toBe(false);
});

test('a withdrawal without any memory does not make older content the newest', () => {
  const { contentDir, folder, settings } = folders();
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
  const { folder, settings } = folders();
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

test('names whom it shows again as they are written', () => {
  const [contentDir, folder] = ['content-', 'releases-'].map((name) =>
    mkdtempSync(join(tmpdir(), name)),
  ) as [string, string];
  const settings = { ...publicSettings, contentDir };
  const act = `act ${JSON.stringify(['9902/QĐ-UBND 2021-10-01', exact('Tổ trực chốt'), 1])}`;
  const person = `person ${exact('Lê Thị Hoà')}`;
  const [first, second] = ['0', '1'].map((digit) => `ban-${digit.repeat(64)}`) as [string, string];
  rememberRelease(folder, settings, { release: first, facts: new Set([act, person]), before: [] });
  rememberRelease(folder, settings, { release: second, facts: new Set(), before: [first] });
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const moved = [
    `row ${JSON.stringify(['2021/moi', 'Tổ trực chốt', null, null, 1])}`,
    'honouree bai-moi Lê Thị Hoà',
  ];
  warnOfShownAgain(new Set([act, person, ...moved]), folder);
  expect(warn.mock.calls.flat().join()).toContain(
    ': /guong-dien-hinh/ (Lê Thị Hoà), 9902/QĐ-UBND 2021-10-01 (Tổ trực chốt). ',
  );
  warn.mockRestore();
});
