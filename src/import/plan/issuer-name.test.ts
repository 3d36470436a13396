import { expect, test } from 'vitest';
import { outOfCapitals } from './issuer-name.ts';

test.each([
  'Sở Giao thông vận tải',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Ban Quản lý dự án',
  'UBND tỉnh Ví Dụ',
  'Ủy ban nhân dân xã Lá Sim',
  'Trường THPT Ví Dụ',
  'Trường Trung học cơ sở Lá Sim',
  'Bệnh viện Đa khoa Ví Dụ',
])('%s', (name) => {
  expect(outOfCapitals(name.toUpperCase())).toBe(name);
});
