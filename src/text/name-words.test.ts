import { expect, test } from 'vitest';
import { nameWordFinder } from './name-words.ts';
import { writtenWords } from './written-form.ts';

const find = nameWordFinder([
  { name: 'Trần Văn Hùng', of: 'Hùng' },
  { name: 'Nguyễn Thị Bích Ngọc', of: 'Ngọc' },
  { name: 'Lê Thúy Hòa', of: 'Hòa' },
]);
const seen = (text: string) => {
  const words = writtenWords(text);
  return find(text).map(({ of, first, end }) => [
    of,
    text.slice(words[first]?.from, words[end - 1]?.to),
  ]);
};

test.each([
  ...[
    'Trần Văn H',
    'Trần V H',
    'Trần VH',
    'T.V.H.',
    'TVH',
    'Tr.V.H.',
    'Trần hùng',
    'HungTV',
    'tvhung82',
  ],
  ...[
    'H ù n g',
    'Hù.ng',
    'Hu`ng',
    'Hufng',
    'Hu2ng',
    'H?ng',
    'Hïng',
    'Hng',
    'Trn Vn Hng',
    'Tr?n V?n H?ng',
  ],
  ...[
    'họ Trần',
    'BCTT_HungTV.docx',
    '#GuongSangTranHung',
    'Hùngtrực',
    'TrVHùng',
    'Tr.V.Hg',
    'ông Trần Văn Hù…',
  ],
  ...[
    'Trần “Sáu” Hùng',
    'ông Trần',
    'gap-van-hung',
    'tranvh',
    'IMG_TVHung.jpg',
    'Hũng',
    'hungtv@vi-du.vn',
    'vh_tran',
    'vh.tran@vi-du.vn',
  ],
])('finds a form of a name: %s', (form) => {
  expect(seen(`Gặp ${form} hôm qua.`).map(([of]) => of)).toContain('Hùng');
});

test.each([
  'Nguyễn TB Ngọc',
  'Ng. Ngọc',
  'NB Ngọc',
  'Nguyễn Bích N.',
  'chị Bích',
  'Ngocnt',
  'bngoc',
])('finds another name: %s', (form) => {
  expect(seen(`Gặp ${form} hôm qua.`).map(([of]) => of)).toContain('Ngọc');
});

test.each([
  'Những người chung sức cùng hứng nước.',
  'Nguyễn Thị Lan, Trần Đình Dũng.',
  'Văn phòng Tổ',
])('finds no word of a name: %s', (text) => {
  expect(seen(text)).toEqual([]);
});
