import { expect, it } from 'vitest';
import { slugify } from './slug.ts';

it.each([
  ['Luồng xanh, chốt số 2', 'luong-xanh-chot-so-2'],
  ['Đường về quê', 'duong-ve-que'],
  ['Đường về quê'.normalize('NFD'), 'duong-ve-que'],
  ['“Mục tiêu kép” & ứng dụng CNTT', 'muc-tieu-kep-and-ung-dung-cntt'],
  ['Françoise, Müller và Øre', 'francoise-mueller-va-ore'],
  ['H’Hen Niê – “A’s”', 'h-hen-nie-as'],
])('%s → %s', (text, slug) => expect(slugify(text)).toBe(slug));

it('replaces symbols by plain letters', () => {
  expect(slugify('QĐ-UBND')).toBe('qd-ubnd');
  expect(slugify('QÐ-TTg')).toBe('qd-ttg');
});
