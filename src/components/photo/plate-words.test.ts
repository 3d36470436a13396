import { expect, test } from 'vitest';
import { wordsForPlate } from './plate-words.ts';

const summary = 'Một bác lái xe nhận thêm chuyến đón.';

test('shows the first clause of the evidence that fits', () => {
  const evidence = [
    { text: 'Tổ giữ nếp ghi sổ suốt cả năm, tuần nào cũng có việc; '.padEnd(180, 'từ ') },
    { text: 'Bà nhận lỗi và sửa hướng dẫn ngay trong ngày. Sau đó bà gọi từng chốt.' },
  ];
  expect(wordsForPlate({ summary, evidence })).toBe(
    'Tổ giữ nếp ghi sổ suốt cả năm, tuần nào cũng có việc',
  );
});

test('shows the beginning if no clause is short enough, and the summary without evidence', () => {
  const long = wordsForPlate({ summary, evidence: [{ text: 'dài '.repeat(60) }] });
  expect(long).toMatch(/^dài .*…$/);
  expect(long.length).toBeLessThanOrEqual(110);
  expect(wordsForPlate({ summary, evidence: [] })).toBe('Một bác lái xe nhận thêm chuyến đón');
});
