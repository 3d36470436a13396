import { expect, it } from 'vitest';
import { headingIds } from './heading-ids.ts';

it('gives each heading a unique ASCII id that the page does not have already', () => {
  expect(headingIds(['Kết quả', 'Việc đã làm', 'Kết quả', 'Nội dung', '…'])).toEqual([
    'ket-qua',
    'viec-da-lam',
    'ket-qua-2',
    'noi-dung-2',
    'muc',
  ]);
});
