import type { Piece } from './print-page.ts';

/** The consent form for being named; Decree 13/2023, Law 91/2025/QH15: explicit, point by point. */
export function consentForm(name: string, title: string, office: string): Piece[] {
  const line: Piece = ['span.line', ' '];
  return [
    [
      'div.head',
      ['div', ['b', office]],
      ['div', ['b', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['b', 'Độc lập – Tự do – Hạnh phúc']],
    ],
    ['h1', 'PHIẾU ĐỒNG Ý CÔNG BỐ'],
    [
      'p',
      `Tôi đã đọc bài “${title}” sẽ đăng trên trang thông tin thi đua – khen thưởng của cơ quan.`,
    ],
    ['p', 'Người được nêu trong bài: ', ['b', name || '………………']],
    ['p', 'Người ký (bản thân, thân nhân của người đã mất, người giám hộ): ', line],
    ['p', 'Quan hệ với người được nêu: ', line],
    ['p', 'Tôi đồng ý công bố (đánh dấu từng mục; mục không đánh dấu là không đồng ý):'],
    ['p', '☐ Họ tên      ☐ Ảnh      ☐ Câu chuyện      ☐ Thông tin sức khỏe nêu trong bài'],
    ['p', 'Cho phép đến ngày (để trống nếu không hẹn ngày): ', line],
    [
      'p',
      'Tôi được biết: có thể rút lại sự đồng ý bất cứ lúc nào; cơ quan trả lời trong 2 ngày làm việc và gỡ bài trong 15 ngày. Phiếu này lưu tại cơ quan, không đưa lên trang.',
    ],
    [
      'div.sign',
      ['div', ' '],
      [
        'div',
        ['span', '……, ngày …… tháng …… năm ……'],
        ['b', 'NGƯỜI ĐỒNG Ý'],
        ['span', '(ký, ghi rõ họ tên)'],
      ],
    ],
  ];
}
