import type { Rule } from '../../kit/rule.ts';

const paragraph = `${'Tổ trực chia dòng xe từ xa để xe bớt phải chờ. '.repeat(12)}\n\n`;

/** Found by `dead-link`, which knows every address; told under its own name. */
export const draftLink: Rule = {
  id: 'draft-link',
  title: 'Bài đã đăng không dẫn tới bản nháp.',
  why: 'Bản nháp không có trên trang; liên kết làm lộ việc đang làm và dẫn tới trang lỗi.',
  severity: 'error',
  bad: [
    {
      body: `${paragraph}[Buổi học](/guong-dien-hinh/buoi-hoc-qua-man-hinh/)\n`,
      draft: { kind: 'cach-lam-hay' },
    },
    { body: `${paragraph}[Buổi học](/_nhap/buoi-hoc-qua-man-hinh/)\n` },
  ],
  good: [],
};
