import { expect, it } from 'vitest';
import { asksHow, withPurpose } from './function-words.ts';

it('knows a question about what to do or how, with marks and without, from one about who', () => {
  for (const asked of ['Văn phòng Sở phải làm gì?', 'phong don vi phai lam gi', 'đề nghị thế nào'])
    expect(asksHow(asked), asked).toBe(true);
  for (const asked of ['ai được bằng khen', 'Nguyễn Văn Gì', 'làm giàu', '9902/QĐ-UBND'])
    expect(asksHow(asked), asked).toBe(false);
});

it('names what something is for as plans do', () => {
  expect(withPurpose('phong trào để làm gì?')).toBe('mục đích phong trào');
  expect(withPurpose('phong trao de lam gi')).toBe('muc dich phong trao');
  expect(withPurpose('phải làm gì')).toBe('phải làm gì');
});
