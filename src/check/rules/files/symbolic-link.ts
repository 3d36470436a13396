import type { Rule } from '../../kit/rule.ts';

export const symbolicLink: Rule = {
  id: 'symbolic-link',
  title: 'Thư mục nội dung không chứa lối tắt (symbolic link) tới tệp ở nơi khác.',
  why: 'Lối tắt có thể kéo tệp ngoài thư mục nội dung lên trang.',
  severity: 'error',
  bad: [{ links: ['guong-dien-hinh/cho-nguoi-den-diem-hen/anh.png'] }],
  good: [],
  *file({ kind }) {
    if (kind === 'file') return;
    yield {
      actual: kind === 'link' ? 'là lối tắt (symbolic link)' : 'không phải tệp thường',
      expected: 'tệp thường',
      help: 'Chép tệp thật vào đây rồi xóa lối tắt.',
    };
  },
};
