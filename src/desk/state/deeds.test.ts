import { expect, test } from 'vitest';
import { beginAct, notice, say } from './deeds.ts';

test('a late report replaces no newer notice, unless it reports a failure', () => {
  const save = beginAct();
  say('Đã ghi số phiếu.');
  save('Đã lưu.');
  expect(notice.value?.text).toBe('Đã ghi số phiếu.');
  save('Chưa lưu được.', true);
  expect(notice.value).toEqual({ text: 'Chưa lưu được.', bad: true });
  say('Đã ghi.');
  expect(notice.value?.text).toBe('Đã ghi.');
});
