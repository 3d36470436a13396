import { expect, test } from 'vitest';
import { filesInMemory } from '../../../model/read/content-files.ts';
import { contentOf, exampleDay } from '../../examples/content-of.ts';
import { textFormat } from '../../reporters/text.ts';
import { checkFiles } from '../../run/check-files.ts';

const { list, read } = contentOf({});
const office = new TextDecoder().decode(read('co-quan.yml'));

test('explains how to begin in a folder without any movement', () => {
  expect(list.map(({ file }) => file)).toContain('co-quan.yml');
  const only = office.replace(/^movement:.*\n/m, '');
  const report = checkFiles(filesInMemory({ 'co-quan.yml': only }), exampleDay);
  expect(textFormat(report, 'content')).toMatchInlineSnapshot(`
    "content/phong-trao:1:1  Lỗi  [movement-of-record]
      Tệp: chưa có phong trào nào; cần ít nhất một phong trào có thật, vì trang chủ giới thiệu phong trào hiện tại.
      → Phong trào đang ghi là minh họa mà có thật thì xóa dòng sample: true ở đó; chưa có phong trào nào thì chép _mau/phong-trao.yml thành phong-trao/<mã>/phong-trao.yml rồi điền; thư mục nội dung còn trống thì lập bằng npm run init.

    Đã đọc 1 tệp: 1 lỗi, 0 cảnh báo. Trang chưa được dựng lại; trang đang chạy không bị ảnh hưởng.

    Chưa rõ một lời nhắn? Hỏi bằng tên quy tắc trong ngoặc vuông: npm run check -- --explain movement-of-record"
  `);
});
