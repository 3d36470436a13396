import { expect, it } from 'vitest';
import { asksHow, asPlansSay } from './how-questions.ts';

it('distinguishes how-to questions, with diacritics and without, from questions about people', () => {
  for (const asked of ['Văn phòng Sở phải làm gì?', 'phong don vi phai lam gi', 'đề nghị thế nào'])
    expect(asksHow(asked), asked).toBe(true);
  for (const asked of ['ai được bằng khen', 'Nguyễn Văn Gì', 'làm giàu', '9902/QĐ-UBND'])
    expect(asksHow(asked), asked).toBe(false);
});

it('rewords questions about purpose and basis as plans do', () => {
  expect(asPlansSay('phong trào để làm gì?')).toBe('mục đích phong trào');
  expect(asPlansSay('phong trao de lam gi')).toBe('muc dich phong trao');
  expect(asPlansSay('kế hoạch dựa trên chỉ thị nào')).toBe('kế hoạch căn cứ chỉ thị nào');
  expect(asPlansSay('phải làm gì')).toBe('phải làm gì');
});
