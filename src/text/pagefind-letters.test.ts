import { expect, it } from 'vitest';
import { fold } from './fold.ts';
import { decodeLetters, encodeLetters } from './pagefind-letters.ts';

it.each(['Đặng Trọng Thắng', 'kỹ thuật, Mỹ, QUÝ, ty', 'Thúy, tay, Y Wang, H’Hen', 'đảm bảo'])(
  'keeps %s when decoded',
  (text) => expect(decodeLetters(encodeLetters(text))).toBe(text),
);

it('every letter that decomposition does not fold is encoded', () => {
  const asPagefindFolds = (text: string) =>
    encodeLetters(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const text of ['Đặng Trọng Thắng', 'kỹ', 'Mĩ', 'quý', 'túi túy', 'lý'])
    expect(asPagefindFolds(text)).toBe(fold(text));
});
