import { describe, expect, it } from 'vitest';
import { exact, flatten, fold, hasMarks, tonesLast } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Đặng Trọng Thắng', 'dang trong thang'],
    ['Đặng Trọng Thắng'.normalize('NFD'), 'dang trong thang'],
    ['QÐ-UBND', 'qd-ubnd'],
    ['Ɖội', 'doi'],
    ['Hoà', 'hoa'],
    ['kỹ thuật', 'ki thuat'],
    ['Mĩ, Mỹ', 'mi, mi'],
    ['quý', 'qui'],
    ['túi', 'tui'],
    ['túy', 'tuy'],
    ['tay', 'tay'],
    ['Thy', 'thy'],
    ['Y Wang', 'y wang'],
    ['H’Hen  Niê', "h'hen nie"],
    ['kinh tế – xã hội', 'kinh te-xa hoi'],
    ['kinh tế - xã hội', 'kinh te-xa hoi'],
    ['đảm bảo an toàn', 'dam bao an toan'],
  ])('%s → %s', (text, key) => expect(fold(text)).toBe(key));
});

describe('exact', () => {
  it.each([
    ['hòa', 'hoà'],
    ['Thúy', 'thuý'],
    ['Mỹ', 'mĩ'],
    ['QUÝ', 'quí'],
    ['Đặng  Trọng', 'đặng trọng'.normalize('NFD')],
  ])('%s = %s', (a, b) => expect(exact(a)).toBe(exact(b)));
  it.each([
    ['túi', 'túy'],
    ['hai', 'hay'],
    ['Trọng Thắng', 'trong tháng'],
    ['hoa', 'hòa'],
    ['dang', 'đang'],
    ['ân', 'an'],
  ])('%s ≠ %s', (a, b) => expect(exact(a)).not.toBe(exact(b)));
});

it('maps one character to one character', () => {
  const text = 'Quyết định số 9902/QÐ–UBND: “Đội” ở Hà Nam';
  expect(flatten(text)).toBe('quyet dinh so 9902/qd-ubnd: “doi” o ha nam');
  expect(flatten(text.normalize('NFD'))).toHaveLength(text.length);
});

it('moves the tone to the end of the word', () => {
  expect(tonesLast('hòa')).toBe(tonesLast('hoà'));
  expect(tonesLast('Trường')).toBe('Tru\u031bo\u031bng\u0300');
});

it('detects typed diacritics', () => {
  expect(hasMarks('đang')).toBe(true);
  expect(hasMarks('hòa')).toBe(true);
  expect(hasMarks('hoa')).toBe(false);
});
