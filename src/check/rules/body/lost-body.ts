import { forNoun, type Rule } from '../../kit/rule.ts';

export const lostBody: Rule = {
  id: 'lost-body',
  title: 'Tệp quyết định, tiêu chí, hình thức khen thưởng không có thân bài.',
  why: 'Trang của chúng dựng từ các mục ở đầu tệp; chữ viết dưới dòng --- không hiện ở đâu, người có tên trong đó không ai tra ra.',
  severity: 'warning',
  bad: [
    {
      says: 'Bảng dán xuống dưới',
      words: {
        decision: ['---\n\n', '---\n\n| Stt | Họ và tên |\n| --- | --- |\n| 1 | Lê Thị Hòa |\n'],
      },
    },
    {
      says: 'Giải thích tiêu chí viết xuống dưới',
      plan: { 'tieu-chi/tc1.md': ['\n---\n', '\n---\n\nTính cả việc đột xuất.\n'] },
    },
  ],
  record: forNoun(['decision', 'criterion', 'award'], function* (record) {
    const { body } = record.entry();
    const bodyOffset = body.search(/\S/);
    if (bodyOffset < 0) return;
    yield {
      bodyOffset,
      actual: 'có chữ dưới dòng --- thứ hai, nơi trang không đọc',
      expected: 'mọi nội dung ở các mục phía trên',
      help: helpFor[record.noun],
    };
  }),
};

const summary =
  'Cần cho người đọc thì viết gọn vào summary, dài hơn thì viết một trang trong trang/; không cần thì xóa.';

const helpFor = {
  decision:
    'Là danh sách thì nhập vào recipients (npm run import đọc được bảng Word, Excel); là quyết định khác thì chuyển sang tệp riêng của quyết định ấy; là ghi chú thì chuyển lên note; không cần thì xóa.',
  criterion: summary,
  award: summary,
};
