import { expect, test, vi } from 'vitest';
import { publicSettings as settings } from '../build/site-fixture.ts';
import { warnOfOtherDay } from './warn-of-day.ts';

test('warns about a set day that is in the past or in the future', () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
  warnOfOtherDay({ ...settings, today: '2026-11-24' }, '2026-11-24');
  expect(said).not.toHaveBeenCalled();
  warnOfOtherDay({ ...settings, today: '2026-11-25' }, '2026-11-24');
  expect(said).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining('BUILD_DATE đang đặt 2026-11-25, sau hôm nay (2026-11-24)'),
  );
  warnOfOtherDay(settings, '2026-11-24');
  expect(said).toHaveBeenCalledWith(
    expect.stringContaining('BUILD_DATE đang đặt 2026-11-23, trước hôm nay (2026-11-24)'),
  );
  said.mockRestore();
});
