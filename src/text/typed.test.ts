import { describe, expect, it } from 'vitest';
import { decodeTelex } from './telex.ts';
import { decodeTyped } from './typed.ts';
import { decodeVni } from './vni.ts';

describe('Telex', () => {
  it.each([
    ['ddawngj', 'đặng'],
    ['dangwjd', 'đặng'],
    ['trongj', 'trọng'],
    ['thawngs', 'thắng'],
    ['thangws', 'thắng'],
    ['truwowngf', 'trường'],
    ['truowngf', 'trường'],
    ['nguyeenx', 'nguyễn'],
    ['nguyenxe', 'nguyễn'],
    ['hoaf', 'hòa'],
    ['thuys', 'thúy'],
    ['quoocs', 'quốc'],
    ['quys', 'quý'],
    ['gias', 'giá'],
    ['giowf', 'giờ'],
    ['wuowngf', null],
    ['tuw', 'tư'],
    ['tw', 'tư'],
    ['huowng', 'hương'],
    ['khoer', 'khỏe'],
    ['ngoaif', 'ngoài'],
    ['Ddoanf', 'đoàn'],
    ['hoa', null],
    ['covid', null],
    ['xson', null],
    ['index', null],
  ])('%s → %s', (typed, word) => expect(decodeTelex(typed)).toBe(word));
});

describe('VNI', () => {
  it.each([
    ['d9a8ng5', 'đặng'],
    ['d9ang85', 'đặng'],
    ['tro5ng', 'trọng'],
    ['trong5', 'trọng'],
    ['tha81ng', 'thắng'],
    ['tru7o7ng2', 'trường'],
    ['truo72ng', 'trường'],
    ['nguye64n', 'nguyễn'],
    ['d9oa2n', 'đoàn'],
    ['tc3', null],
    ['5k', null],
    ['covid19', null],
    ['9902', null],
  ])('%s → %s', (typed, word) => expect(decodeVni(typed)).toBe(word));
});

it('tries both input methods', () => {
  expect(decodeTyped('d9a8ng5')).toBe('đặng');
  expect(decodeTyped('ddawngj')).toBe('đặng');
  expect(decodeTyped('dang')).toBeNull();
});
