import { expect, test } from 'vitest';
import { withheldRowsOf } from '../../model/withholding/withheld.ts';
import { reportOf } from '../kit/report.ts';
import { withheldFormat } from './review-list.ts';

test('shows a form above its sentence, with its position', () => {
  const form = {
    ...({ text: 'SÁU LỬA', kind: 'own', count: 1, isRead: false, refused: undefined } as const),
    places: [{ file: 'trang/a.mdx', line: 2, column: 15 }],
    sentence: 'CHUYỆN SÁU LỬA',
  };
  const forms = [{ name: 'Lò Văn Thử', withheld: [], forms: [form] }];
  expect(
    withheldFormat(reportOf(1, [], forms), 'content')
      .split('\n')
      .slice(2, 4),
  ).toEqual(['  «SÁU LỬA» 1 chỗ: content/trang/a.mdx:2:15', '    CHUYỆN SÁU LỬA']);
});

test('reports the contents of a partly unreadable file, for whom it must be opened, and how to answer', () => {
  const decision = {
    ...({ noun: 'decision', id: '2021/9902-qd-ubnd', body: '' } as const),
    data: { recipients: [{ name: 'Lò Văn Thử', recipientType: 'ca-nhan', publish: 'an' }] },
  };
  const withheld = withheldRowsOf(decision, new Map());
  const parts = { signature: 1, picture: 3, attachment: 1 };
  const toOpen = [
    { file: 'trang/mau.docx', parts, answer: 'trang/mau.docx abcdefghijklmnop', withheld },
    { file: 'trang/hong.xlsx', parts: { whole: 1 }, answer: undefined, withheld },
  ];
  expect(withheldFormat(reportOf(1, [], [], toOpen), 'content')).toMatchInlineSnapshot(`
    "Tệp tải về có phần máy không đọc được: 2 tệp cần mở xem.

      content/trang/mau.docx: 3 hình hoặc khung vẽ, 1 chữ ký số, 1 tệp đính kèm
        Tìm trong tệp: Lò Văn Thử
        Không nêu ai trong số ấy thì ghi: trang/mau.docx abcdefghijklmnop

      content/trang/hong.xlsx: 1 tệp không mở được
        Tìm trong tệp: Lò Văn Thử
        Máy không mở được tệp này: lưu lại, giảm dung lượng, hoặc chuyển ra ngoài.

    Mở từng tệp, xem cả hình, con dấu, chữ ký, tệp đính kèm. Không nêu ai thì chép dòng “ghi” vào openedFiles của từng trường hợp ấy (hoặc của bài đã ngừng công bố); kiểm tra thôi nhắc cho đến khi tệp thay đổi. Có nêu thì che hoặc xóa ở tệp gốc rồi lưu thành tệp mới."
  `);
});
