import { expect, test } from 'vitest';
import { readSourceText, wordsOf } from './source-text.ts';

const source = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 9901/CT-UBND
Mẫu, ngày 05 tháng 02 năm 2026
CHỈ THỊ
Về phong trào
thi đua

1. Một.
- Hai.

Nơi nhận:
- Như trên;

CHỦ TỊCH
(người ký minh họa)

PHỤ LỤC I
Ba.
`;

test('splits an act as received into head, body, ending and annexes', () => {
  const text = readSourceText(source, { title: 'Về phong trào thi đua' });
  expect(text.body.map(({ word }) => word).join(' ')).toBe('1. Một. Hai. PHỤ LỤC I Ba.');
  expect(text.ending).toEqual(['Nơi nhận:', 'Như trên;', 'CHỦ TỊCH', '(người ký minh họa)']);
  expect([text.number?.value, text.date?.day, text.hasHead]).toEqual(['9901', '05', true]);
});

test('distinguishes blanks in the head from a missing head', () => {
  const blank = readSourceText('Số: /KH-SGTVT\n\nHà Nam, ngày tháng 10 năm 2021\n\nKẾ HOẠCH\nMột', {
    documentType: 'KẾ HOẠCH',
  });
  expect([blank.number?.value, blank.date?.day, blank.hasHead]).toEqual(['', '', false]);
  const party = readSourceText('Số 12-KH/TU\n\nKẾ HOẠCH\nMột', { documentType: 'KẾ HOẠCH' });
  expect(party.number).toEqual({ value: '12', symbol: 'KH/TU' });
  const none = readSourceText('LỜI PHÁT ĐỘNG\nMột', { documentType: 'LỜI PHÁT ĐỘNG' });
  expect([none.number, none.date]).toEqual([undefined, undefined]);
  expect(none.body.map(({ word }) => word)).toEqual(['Một']);
});

test('ignores Markdown syntax', () => {
  const words = wordsOf('## **1. Một** {#i 1}\n\n| Hai | 05 |\n|---|:-:|\n\n\\- ba - bốn\n');
  expect(words.map(({ word }) => word).join(' ')).toBe('1. Một Hai 05 - ba bốn');
});
