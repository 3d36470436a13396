import type { Rule } from '../rule.ts';

export const symbolicLink: Rule = {
  id: 'symbolic-link',
  title: 'Thư mục nội dung không chứa liên kết tới nơi khác.',
  why: 'Liên kết có thể kéo tệp ngoài thư mục nội dung lên trang.',
  severity: 'error',
  bad: [{ links: ['guong-dien-hinh/cho-nguoi-den-diem-hen/anh.png'] }],
  good: [],
  *file({ kind }) {
    if (kind === 'file') return;
    yield {
      found: kind === 'link' ? 'đây là liên kết (symbolic link)' : 'đây không phải tệp thường',
      expected: 'tệp thường',
      fix: 'Chép tệp thật vào đây rồi xóa liên kết.',
    };
  },
};
