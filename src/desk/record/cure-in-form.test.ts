import { expect, it } from 'vitest';
import { cureInForm } from './cure-in-form.ts';

const decision = 'khen-thuong/2021/9902-qd-ubnd.md';
const exemplar = 'guong-dien-hinh/mai-hien-de-den/index.md';

it.each([
  ['required', 'commendationKind', decision, 'Thêm dòng “commendationKind: …”.', 'Chọn một mục.'],
  ['required', 'number', decision, 'Thêm dòng “number: …”.', 'Điền ô này.'],
  ['required', 'signed', decision, 'Thêm dòng.', 'Điền ngày theo kiểu dd/mm/yyyy.'],
  ['required', 'signature', decision, 'Chép cả khối “signature”.', 'Điền các ô ở đây.'],
  ['number-form', 'number', decision, 'Viết "05".', 'Viết 05, không gõ ngoặc kép.'],
  [
    'unknown-reference',
    'honourees[0].unit',
    exemplar,
    'Đơn vị chưa có thì thêm vào don-vi.yml.',
    'Đơn vị chưa có thì thêm vào mục “Đơn vị”.',
  ],
  [
    'digest',
    'approval.digest',
    exemplar,
    'Trình lãnh đạo duyệt lại rồi chạy npm run approve -- mai-hien-de-den.',
    'Trình lãnh đạo duyệt lại rồi bấm “Duyệt lại”.',
  ],
])('rewords the fix of %s for %s in %s for a form', (rule, field, file, help, cure) => {
  expect(cureInForm({ rule, field, file, help })).toBe(cure);
});
