import { expect, test } from 'vitest';
import { organisationSpellings } from './organisation-spellings.ts';

test('a name in full is also written short, and the other way round', () => {
  expect(organisationSpellings('Câu lạc bộ Đèn Khuya')).toEqual([
    'Câu lạc bộ Đèn Khuya',
    'CLB Đèn Khuya',
  ]);
  expect(organisationSpellings('HTX Sọt Mủng')).toEqual(['HTX Sọt Mủng', 'hợp tác xã Sọt Mủng']);
  const firm = organisationSpellings('Công ty TNHH Vận tải & Du lịch Bưởi Gượng');
  for (const way of [
    'Công ty trách nhiệm hữu hạn Vận tải và Du lịch Bưởi Gượng',
    'Cty TNHH Vận tải và Du lịch Bưởi Gượng',
    'Công ty TNHH Vận tải và Du lịch Bưởi Gượng',
  ]) {
    expect(firm.map((each) => each.toLowerCase())).toContain(way.toLowerCase());
  }
});

test('a name without such words is written one way', () => {
  expect(organisationSpellings('Tổ “Bên hiên”')).toEqual(['Tổ “Bên hiên”']);
});
