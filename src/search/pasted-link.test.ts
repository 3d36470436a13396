import { expect, it } from 'vitest';
import { leadsTo, pastedLink } from './pasted-link.ts';

it.each([
  ['https://thidua.example.vn/khen-thuong/2021/9902-qd-ubnd/', 'khen-thuong/2021/9902-qd-ubnd', ''],
  [
    'Xem https://thidua.example.vn/khen-thuong/2021/9902-qd-ubnd/#cn03.',
    'khen-thuong/2021/9902-qd-ubnd',
    'cn03',
  ],
  ['thidua.example.vn/thi-dua/don-vi/phong-a', 'thi-dua/don-vi/phong-a', ''],
  ['/khen-thuong/2021/9902-qd-ubnd/#:~:text=c%E1%BA%A3m', 'khen-thuong/2021/9902-qd-ubnd', ''],
  ['2021/9902-qd-ubnd#cn03', '2021/9902-qd-ubnd', 'cn03'],
  ['http://localhost:4321/gioi-thieu/index.html', 'gioi-thieu', ''],
])('%s', (text, path, anchor) => expect(pastedLink(text)).toMatchObject({ path, anchor }));

it('reads the query from the link of an answer', () => {
  expect(pastedLink('https://x.vn/khen-thuong/?q=T%E1%BA%A1+Th%E1%BB%8B&nam=2021')?.query).toBe(
    'Tạ Thị',
  );
});

it.each([
  '9902/QĐ-UBND',
  '12/11/21',
  '05/QĐ/UB',
  '2021/QĐ-CTN',
  'Tạ Thị Bưởi',
  '323/2004/QĐ/CTN',
  'đ/c Bưởi',
  '',
])('%s is not a link', (text) => expect(pastedLink(text)).toBeNull());

it('recognises the site’s address below any base, whichever plan is in force', () => {
  const link = (path: string) => ({ path, anchor: '', query: '' });
  expect(leadsTo(link('thi-dua/don-vi/phong-a'), 'don-vi/phong-a/')).toBe(true);
  expect(leadsTo(link('ke-hoach'), 'phong-trao/mot/ke-hoach/')).toBe(true);
  expect(leadsTo(link('don-vi/phong-ab'), 'don-vi/phong-a/')).toBe(false);
  expect(leadsTo(link(''), 'don-vi/phong-a/')).toBe(false);
});
