import { expect, test } from 'vitest';
import { whoIn } from '../../model/who.ts';
import type { CaptionAward } from './award-sentence.ts';
import { caption, longestCaption } from './caption.ts';

const award: CaptionAward = {
  award: { family: 'bang-khen', verb: 'tặng', title: 'Bằng khen của Chủ tịch UBND tỉnh' },
  formLabel: 'Bằng khen của Chủ tịch UBND tỉnh',
  decision: { label: '9902/QĐ-UBND', signed: '2021-12-20' },
};
const exemplar = {
  title: 'Chuyến xe bốn giờ rưỡi sáng',
  summary: 'Một bác lái xe nhận thêm chuyến đón, đưa người trực chốt khi trời còn tối.',
  honourees: [
    {
      recipientType: 'ca-nhan',
      honorific: 'Ông',
      name: 'Vũ Đức Thiện',
      position: 'Lái xe',
      unitName: 'Trạm minh họa C',
    },
  ],
  sample: true,
};

test('writes what was done, by whom, which award, and where to read on', () => {
  expect(caption(exemplar, [award], 'https://thidua.example.vn/a/')).toMatchInlineSnapshot(`
    "[Dữ liệu minh họa]
    Chuyến xe bốn giờ rưỡi sáng

    Một bác lái xe nhận thêm chuyến đón, đưa người trực chốt khi trời còn tối.

    Gương được biểu dương: Ông Vũ Đức Thiện, lái xe, Trạm minh họa C.
    Được tặng Bằng khen của Chủ tịch UBND tỉnh theo Quyết định số 9902/QĐ-UBND ngày 20/12/2021.

    Mời đọc toàn bài: https://thidua.example.vn/a/"
  `);
});

test('state orders are “tặng thưởng”, the deceased “truy tặng”', () => {
  const order: CaptionAward = {
    ...award,
    award: { family: 'huan-chuong', verb: 'tặng thưởng', title: 'Huân chương Lao động' },
    formLabel: 'Huân chương Lao động hạng Ba',
  };
  const text = caption(exemplar, [order, { ...award, posthumous: true }], 'https://a.vn/');
  expect(text).toContain('Được tặng thưởng Huân chương Lao động hạng Ba theo');
  expect(text).toContain('Được truy tặng Bằng khen');
});

test('counts many honourees instead of listing them', () => {
  const people = ['An', 'Bình', 'Cường', 'Dung'].map((name) => ({
    recipientType: 'ca-nhan',
    name: `Nguyễn Văn ${name}`,
  }));
  expect(whoIn(people)).toBe('Nguyễn Văn An; Nguyễn Văn Bình; và 2 cá nhân khác');
  expect(whoIn(people.slice(0, 3))).toBe('Nguyễn Văn An; Nguyễn Văn Bình; Nguyễn Văn Cường');
});

test('fits the longest exemplar into a post', () => {
  const long = {
    title: 'a'.repeat(160),
    summary: 'a'.repeat(320),
    honourees: Array.from({ length: 9 }, () => ({
      recipientType: 'tap-the',
      name: 'a'.repeat(90),
      unitName: 'a'.repeat(60),
    })),
  };
  const text = caption(long, [award, award], `https://thidua.hanam.example.vn/${'a'.repeat(80)}/`);
  expect(text.length).toBeLessThanOrEqual(longestCaption);
});
