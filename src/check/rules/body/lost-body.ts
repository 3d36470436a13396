import { forNoun, type Rule } from '../../kit/rule.ts';

export const lostBody: Rule = {
  id: 'lost-body',
  title: 'Tệp quyết định không có thân bài.',
  why: 'Trang của quyết định dựng từ các mục ở đầu tệp; chữ viết dưới dòng --- không hiện ở đâu, người có tên trong đó không ai tra ra.',
  severity: 'warning',
  bad: [
    {
      says: 'Bảng dán xuống dưới',
      words: {
        decision: ['---\n\n', '---\n\n| Stt | Họ và tên |\n| --- | --- |\n| 1 | Lê Thị Hòa |\n'],
      },
    },
  ],
  record: forNoun(['decision'], function* (record) {
    const { body } = record.entry();
    const bodyOffset = body.search(/\S/);
    if (bodyOffset < 0) return;
    yield {
      bodyOffset,
      actual: 'có chữ dưới dòng --- thứ hai, nơi trang không đọc',
      expected: 'mọi nội dung ở các mục phía trên',
      help: 'Là danh sách thì nhập vào recipients (npm run import đọc được bảng Word, Excel); là quyết định khác thì chuyển sang tệp riêng của quyết định ấy; là ghi chú thì chuyển lên note; không cần thì xóa.',
    };
  }),
};
