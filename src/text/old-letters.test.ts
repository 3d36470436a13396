import { expect, it } from 'vitest';
import { oldLettersOf } from './old-letters.ts';

it.each([
  ['§Æng Träng Th¾ng', 'TCVN3'],
  ['NguyÔn V¨n Hïng', 'TCVN3'],
  ['Ñaëng Troïng Thaéng', 'VNI'],
  ['Nguyeãn Vaên Huøng', 'VNI'],
  ['Nguye^~n Va(n Hu`ng', 'VIQR'],
  ['Tru+o+`ng', 'VIQR'],
  ['Đặng Trọng Thắng', null],
  ['Hoà, xuân, yêu', null],
  ['H’Hen Niê', null],
  ['Điểu K’Ré', null],
  ['N.V.A', null],
  ['Quý (mới)', null],
  ['a+b', null],
  ['Đỗ+Hữu+Sáng', null],
  ['do+huu+sang', null],
  ['Noël', null],
  ['lÊ tHỊ bÌNH', null],
  ['hÀ lAN', null],
  ['tRÀ', null],
  ['đinh cÔng tRÁng', null],
])('%s: %s', (text, letters) => expect(oldLettersOf(text)).toBe(letters));
