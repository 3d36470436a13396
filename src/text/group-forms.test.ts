import { expect, test } from 'vitest';
import { groupFormFinder } from './group-forms.ts';
import { writtenWords } from './written-form.ts';

/** The parts of a text found as forms of a group's name. */
function seen(name: string, text: string): string[] {
  const words = writtenWords(text);
  return groupFormFinder([{ name, of: name }])(text, words).map(({ first, end }) =>
    text.slice(words[first]?.from, words[end - 1]?.to),
  );
}

test.each([
  ['Câu lạc bộ Tình nguyện Ánh Xuân', 'CLB TNAX', 'CLB TN AX', 'TNAX', 'tnax', 'CLB TN Ánh Xuân'],
  ['Câu lạc bộ Tình nguyện Ánh Xuân, xã Yên Mỹ', 'CLB TNAX', 'câu lạc bộ TNAX', 'CLBTNAX'],
  ['Trung tâm Kiểm định chất lượng giáo dục', 'TT KĐ CLGD', 'TTKĐCLGD', 'TT Kiểm định CLGD'],
  ['Tổ tự quản Bếp lửa đêm đông', 'tổ tự quản BLĐĐ', 'TTQ BLĐĐ'],
  ['Khoa Nội 2', 'Nội 2', 'Nội II', 'Nội hai', 'Khoa Nội số 2', 'Khoa Nội thứ hai', 'K. Nội 2'],
  ['Khoa Nội 2', 'noi-2', 'noi2', 'NỘI 2', 'Nội 02', 'KN2'],
  ['Khoa Nội II', 'Khoa Nội 2', 'Nội hai'],
  ['Lớp 5A1', '5/A1', '5 A1', 'L5A1', 'lớp năm A một', '5A-1'],
  ['Đội xe số 2', 'Đội xe 2', 'Đội xe số hai', 'Đội xe II', 'ĐX2'],
])('finds a form of %s', (name, ...forms) => {
  for (const form of forms) expect(seen(name, `khen ${form} vì đã giúp.`)).toEqual([form]);
});

test.each([
  ['Khoa Nội 2', 'Khoa Nội 3, hai khoa Nội, Hà Nội 2020, nội dung 2, bệnh nội khoa.'],
  ['Lớp 5A1', 'Xe hạng A1, lớp 5A2, 5 A.'],
  ['Đội xe số 2', 'Xe số 2, đội 2, Quyết định số 2.'],
  ['Câu lạc bộ Tình nguyện Ánh Xuân', 'CLB tình nguyện, mùa Xuân, AX, CLB TNCS.'],
])('finds nothing in a text that does not refer to %s', (name, text) => {
  expect(seen(name, text)).toEqual([]);
});
