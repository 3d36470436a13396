import { expect, test } from 'vitest';
import { findDateLine, writtenDate } from './date-line.ts';

test.each([
  ['Huế, ngày 05 tháng 9 năm 2021', 'Huế', '05/09/2021'],
  ['Số: 12/KH-SNV\tHà Nam, ngày 5 tháng 10 năm 2021', 'Hà Nam', '05/10/2021'],
  ['Số: 12/KH-SNV     Hà Nam, ngày … tháng 10 năm 2021.', 'Hà Nam', '10/2021'],
  ['Hà Nam, ngày tháng 10 năm 2021', 'Hà Nam', '10/2021'],
  ['Hà Nam, ngày ..... tháng ..... năm 2021', 'Hà Nam', '2021'],
  ['Hà Nam, ngày … tháng … năm 20…', 'Hà Nam', ''],
  ['Ngày 5 tháng 9 năm 2021', '', '05/09/2021'],
  ['Huế, ngày 5/9/2021', 'Huế', '05/09/2021'],
  ['Huế, 05.9.2021', 'Huế', '05/09/2021'],
])('%s', (line, place, date) => {
  const found = findDateLine(`SỞ MINH HỌA\n${line}\nKẾ HOẠCH`);
  expect([found?.place, found && writtenDate(found)]).toEqual([place, date]);
});

test('a date within a sentence is not a line of the head', () => {
  const basis =
    'Căn cứ Kế hoạch số 2560/KH-UBND, ngày 28 tháng 9 năm 2021 của Ủy ban nhân dân tỉnh;';
  expect(findDateLine(basis)).toBeUndefined();
});
