import { expect, test } from 'vitest';
import { groups, rules } from '../../rules/index.ts';
import { explain } from './explain.ts';

test('explains a rule by its reason, its examples and its messages', () => {
  expect(explain('award-class').text).toMatchInlineSnapshot(`
    "award-class (lỗi)

    Hình thức có hạng thì ghi hạng; hình thức không có hạng thì không ghi.

    Thiếu hạng thì không biết Huân chương hạng nào; Bằng khen, Giấy khen không chia hạng.

    Chưa đúng:
      khen-thuong/2022/9905-qd-ctn.md
       20  recipients:
             ⋮
       25      unit: doi-so-1
    ✗      (thiếu ở đây)
    ✓          class: nhi
       26    - no: 41
      Lời nhắn (dòng 21): Hạng (class, trường hợp thứ 1 trong Danh sách): chưa ghi; cần nhat,
      nhi hoặc ba, vì đây là Huân chương Lao động.
      → Ghi hạng theo bản gốc ở dòng class, ví dụ class: nhat.

    Chưa đúng:
      khen-thuong/2021/9902-qd-ubnd.md
       27  recipients:
             ⋮
       32      unit: doi-so-1
    ✗  33      class: nhat
       34    - no: 2
      Lời nhắn (dòng 33): Hạng (class, trường hợp thứ 1 trong Danh sách): Bằng khen của Chủ tịch
      UBND tỉnh mà có hạng; cần bỏ hạng, vì theo hinh-thuc/bang-khen-chu-tich-ubnd-tinh.md, hình
      thức này không có hạng.
      → Xóa dòng class, hoặc sửa hình thức cho đúng bản gốc; bản gốc có hạng thì ghi hạng ấy vào
        classes của hinh-thuc/bang-khen-chu-tich-ubnd-tinh.md.

    Đúng:
      khen-thuong/2022/9905-qd-ctn.md
       20  recipients:
             ⋮
       25      unit: doi-so-1
    ✓  26      class: Nhất
       27    - no: 41"
  `);
});

test('lists all rules by subject if none is named', () => {
  const list = explain('').text;
  for (const { title } of groups) expect(list).toContain(`${title}\n  `);
  for (const { id } of rules) expect(list).toContain(`\n  ${id} `);
});

test('names the nearest rule for an unknown one, then lists all', () => {
  const { text, isKnown } = explain('count');
  expect(isKnown).toBe(false);
  expect(text).toContain('Không có quy tắc “count”. Có phải “counts”?\n\nTên tệp');
});

test('has each rule in one group, under a unique name', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('fits every line into a terminal', () => {
  const lines = ['', 'plan-text', 'file-size'].map((id) => explain(id).text);
  for (const line of lines.join('\n').split('\n'))
    expect(line.length, line).toBeLessThanOrEqual(100);
}, 60_000);
