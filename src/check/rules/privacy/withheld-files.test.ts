import { expect, test } from 'vitest';
import { checkExample } from '../../examples/check-example.ts';
import { withheldFilesRule } from './withheld-files.ts';

test('reports the files in one line, with their contents', () => {
  const [example = {}] = withheldFilesRule.bad;
  const { diagnostics } = checkExample(example);
  const own = diagnostics.filter(({ rule }) => rule === withheldFilesRule.id);
  expect(own.map(({ message, help }) => `${message}\n${help}`).join('\n')).toMatchInlineSnapshot(`
    "Họ và tên, tên tập thể (name, trường hợp thứ 4 trong Danh sách): còn 1 tệp tải về có phần máy không đọc được mà chưa ai mở xem để tìm 1 trường hợp không công bố: trang/mau.docx (1 hình hoặc khung vẽ); cần có người mở từng tệp một lần, xác nhận tệp không nêu ai trong số ấy.
    Ở bàn làm việc: Tra cứu, ẩn tên, nút “Đọc các cách viết tên”. Không có bàn làm việc: npm run check -- --withheld."
  `);
});
