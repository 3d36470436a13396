import type { Rule } from '../../kit/rule.ts';

export const recordMdx: Rule = {
  id: 'record-mdx',
  title: 'Bài viết và quyết định là tệp .md, không phải .mdx.',
  why: 'Tệp .mdx có thể chạy lệnh khi dựng trang; chỉ các phần của Kế hoạch được dùng đuôi này.',
  severity: 'error',
  bad: [{ files: { 'guong-dien-hinh/bai-mdx/index.mdx': '---\ntitle: Bài\n---\n' } }],
  good: [],
  *file({ file }) {
    if (!/\.mdx$/i.test(file) || /^(?:ke-hoach|_mau)\//.test(file)) return;
    yield {
      actual: 'đuôi tệp đang là .mdx',
      expected: 'đuôi .md',
      help: 'Đổi đuôi thành .md và bỏ các thẻ, các dòng import, export.',
    };
  },
};
