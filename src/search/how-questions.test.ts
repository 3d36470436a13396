import { expect, it } from 'vitest';
import { asksHow, asPlansSay } from './how-questions.ts';

it('knows a question about what to do or how, with marks and without, from one about who', () => {
  for (const asked of ['Văn phòng Sở phải làm gì?', 'phong don vi phai lam gi', 'đề nghị thế nào'])
    expect(asksHow(asked), asked).toBe(true);
  for (const asked of ['ai được bằng khen', 'Nguyễn Văn Gì', 'làm giàu', '9902/QĐ-UBND'])
    expect(asksHow(asked), asked).toBe(false);
});

it('says as plans do what something is for, or rests on', () => {
  expect(asPlansSay('phong trào để làm gì?')).toBe('mục đích phong trào');
  expect(asPlansSay('phong trao de lam gi')).toBe('muc dich phong trao');
  expect(asPlansSay('kế hoạch dựa trên chỉ thị nào')).toBe('kế hoạch căn cứ chỉ thị nào');
  expect(asPlansSay('phải làm gì')).toBe('phải làm gì');
});
