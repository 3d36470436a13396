import { expect, it } from 'vitest';
import { withoutHonorifics } from './honorifics.ts';

it.each([
  ['Ông Nguyễn Văn Hùng', 'Nguyễn Văn Hùng'],
  ['đ/c Trần Thị Lan', 'Trần Thị Lan'],
  ['dong chi tran thi lan', 'tran thi lan'],
  ['Bà ThS. Lê Thị Thu Hoà', 'Lê Thị Thu Hoà'],
  ['Thiếu tá Hoàng Hữu Bảo', 'Hoàng Hữu Bảo'],
  ['7\tÔng\tNguyễn Văn Hùng', 'Nguyễn Văn Hùng'],
  ['- Bà Nông Thị Lụa', 'Nông Thị Lụa'],
  ['3) Ông (Bà) Phạm Mỹ', 'Phạm Mỹ'],
  ['Ông/Bà: Phạm Mỹ', 'Phạm Mỹ'],
  ['y tá Nông Thị Lụa', 'Nông Thị Lụa'],
  ['• 12. đ/c Nông Thị Lụa', 'Nông Thị Lụa'],
  ['Bá Thị Lụa', 'Bá Thị Lụa'],
  ['Anhduc', 'Anhduc'],
  ['Ông', 'Ông'],
])('%s → %s', (text, name) => expect(withoutHonorifics(text).at(-1)).toBe(name));

it('returns the intermediate results, for names that begin like an honorific', () => {
  expect(withoutHonorifics('Bà Chị Mấu Thị Na')).toEqual([
    'Bà Chị Mấu Thị Na',
    'Chị Mấu Thị Na',
    'Mấu Thị Na',
  ]);
});
