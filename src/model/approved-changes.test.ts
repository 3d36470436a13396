import { expect, test } from 'vitest';
import { changesSince, moreThanSlip } from './approved-changes.ts';

const before = {
  data: {
    title: 'Chia ca cho người có con nhỏ',
    summary: 'Tổ chia lại ca trực, chị Lan làm ca ngày.',
    honourees: [{ name: 'Tổ minh họa' }],
    photos: [{ file: 'a.jpg', alt: 'Bảng ca', caption: 'Bảng ca trực' }],
    written: '10/01/2022',
    approval: { by: 'x' },
  },
  body: 'Đoạn một có 12 chuyến xe.\n\nĐoạn hai không có tai nạn nào sãy ra.\n\nĐoạn ba.',
};
const after = (data: object, body = before.body) =>
  changesSince(before, { data: { ...before.data, ...data }, body });

test('ignores spaces, line ends and everything outside the approval', () => {
  expect(
    after({ approval: {}, updated: '1/1/2023' }, `${before.body.replaceAll('\n', '\r\n')} `),
  ).toEqual([]);
});

test('lists fields by their Vietnamese names and paragraphs one by one', () => {
  const changes = after(
    { photos: [{ file: 'a.jpg', alt: 'Bảng ca', caption: 'Bảng trực ca' }] },
    'Đoạn một có 12 chuyến xe.\n\nĐoạn hai.\n\nĐoạn mới.\n\nĐoạn ba.',
  );
  expect(changes).toEqual([
    {
      where: 'Ảnh: Chú thích',
      path: 'photos.0.caption',
      before: 'Bảng ca trực',
      after: 'Bảng trực ca',
    },
    {
      where: 'Thân bài',
      path: 'body',
      before: 'Đoạn hai không có tai nạn nào sãy ra.',
      after: 'Đoạn hai.',
    },
    { where: 'Thân bài', path: 'body', before: undefined, after: 'Đoạn mới.' },
  ]);
});

test.each<[string, object, string, string | undefined]>([
  ['a slip', {}, before.body.replace('sãy', 'xảy'), undefined],
  ['nothing', {}, before.body, undefined],
  ['a figure', {}, before.body.replace('12', '13'), 'đã đổi con số: “12” thành “13”'],
  [
    'a number word',
    {},
    before.body.replace('hai', 'hay'),
    'đã đổi chữ có thể là con số: “hai” thành “hay”',
  ],
  [
    'a negation',
    {},
    before.body.replace('không', 'khống'),
    'đã đổi nghĩa của câu: “không” thành “khống”',
  ],
  [
    'an additional word',
    {},
    before.body.replace('nào', 'lớn nào'),
    'Thân bài có chữ thêm hoặc bớt',
  ],
  ['an additional paragraph', {}, `${before.body}\n\nĐoạn bốn.`, 'Thân bài có đoạn thêm hoặc bớt'],
  [
    'a name',
    { summary: before.data.summary.replace('Lan', 'Lam') },
    before.body,
    'đã đổi chữ viết hoa, có thể là tên riêng: “Lan” thành “Lam”',
  ],
  [
    'an honouree',
    { honourees: [{ name: 'tổ minh họa' }] },
    before.body,
    'đã đổi Tập thể, cá nhân được nêu: Họ và tên, tên tập thể',
  ],
  ['a day', { written: '11/01/2022' }, before.body, 'đã đổi Ngày viết'],
  [
    'many words',
    { summary: 'Tổ chía lái cá trức, chị Lan làm ca ngày.' },
    before.body,
    'đã đổi 4 chữ, quá mức một lỗi chính tả',
  ],
])('%s', (_, data, body, reason) => {
  expect(moreThanSlip(after(data, body))).toBe(reason);
});
