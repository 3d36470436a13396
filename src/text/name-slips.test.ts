import { expect, test } from 'vitest';
import { nameSlipFinder } from './name-slips.ts';
import { writtenWords } from './written-form.ts';

const names = ['Trần Văn Hùng', 'Đặng Thị Hoài Thơm', 'Nguyễn Thị Thu Hà', 'Lê Xuân', 'K’Brêu'];
const find = nameSlipFinder(names.map((name) => ({ name, of: name })));
const seen = (text: string) => find(text, writtenWords(text)).map(({ of }) => of);

test.each([
  ['Trần Văn Hùng', 'Trần Văn Hùnh', 'Trần Văn Fùng', 'Chần Văn Hùnh', 'Trần Băn Hùng'],
  ['Đặng Thị Hoài Thơm', 'Đặng Thị Hoài Thêm', 'Đặng Thị Hoài Tơm', 'Đặng Thị Hoa Thơm'],
  ['Nguyễn Thị Thu Hà', 'Ngyễn Thị Thu Hà', 'Lguyễn Thị Thu Hà', 'nguyen-thi-tu-ha'],
  ['Nguyễn Thị Thu Hà', 'Nguyễn Thị Thu Hàa', 'Nguyễnn Thị Thu Hà', 'Ngueyn Thi Thu Ha'],
  ['Đặng Thị Hoài Thơm', 'dangthihoaitom', 'dngthihoaithom', 'dangthihoaithomm88'],
  ['K’Brêu', 'K’Brê', 'KBrê', 'K’Bruê', 'K’Brew', 'k’bre'],
  ['Lê Xuân', 'Lê Suân', 'Nê Xuân', 'Lê Xuânn'],
])('finds a typo of %s', (name, ...forms) => {
  for (const form of forms) expect([form, ...seen(`Khen ${form} hôm qua.`)]).toEqual([form, name]);
});

test.each([...['Hoài Thơn', 'Đặng Hoài Thơn', 'Đặng Thmơ', 'Thmơ Đặng', 'hoai-thon']])(
  'finds a typo of the given name beside another word: %s',
  (form) => {
    expect(seen(`Khen ${form} hôm qua.`)).toEqual(['Đặng Thị Hoài Thơm']);
  },
);

test.each([
  'Trần Thị Hoài Thơn, hoài thơn, Thơn Thơm',
  'Trần Văn Hùng, Lê Xuân',
  'Trần Văn Cường',
  'Trần Vân Hùnh',
  'Nguyễn Thị Thu Nga',
  'Lê Xuyến',
  'về xuân',
  'Trần Thị Hùng',
  'dangthihoaiphuong, kbang',
])('does not find another name, or the name itself: %s', (text) => {
  expect(seen(`Khen ${text}.`)).toEqual([]);
});
