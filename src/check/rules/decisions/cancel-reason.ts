import { forNoun, type Rule, type Violation } from '../../kit/rule.ts';

const reason =
  /lý do|lí do|nguyên nhân|vi phạm|kỷ luật|kỉ luật|gian (?:lận|dối)|khai (?:man|khống)|không trung thực|không đúng (?:sự thật|thành tích|đối tượng|quy định)|báo cáo (?:sai|không)|kết luận (?:thanh|kiểm|điều) tra|hình sự|không đủ (?:điều kiện|tiêu chuẩn)|sai phạm|sai đối tượng|tham nhũng|tham ô|khởi tố|bị bắt|bị tố|tố cáo|khiếu nại|(?<!\p{L})do (?:có|bị|phát hiện|không|sai|nhầm|trùng|vi|thành tích|khai|thiếu)/iu;

/** “Vì” and “do” give a reason where they follow the cancelling itself; an office is none. */
const cancelling = String.raw`(?:hủy|huỷ|thu hồi|bãi bỏ|đính chính|rút)[^.]*(?<!\p{L})`;
const cause = 'vì (?!sự nghiệp|người nghèo|trẻ thơ|cộng đồng|nhân dân)';
const doer = String.raw`do (?!(?:quyết định|sở|ủy ban|ubnd|chủ tịch|giám đốc|thủ tướng|văn phòng|cơ quan|hội đồng|chính phủ)(?!\p{L}))`;
const because = new RegExp(`^${cause}|${cancelling}(?:${cause}|${doer})`, 'iu');

export const cancelReason: Rule = {
  id: 'cancel-reason',
  title: 'Không ghi lý do hủy bỏ, đính chính.',
  why: 'Trang chỉ nêu tình trạng và số, ngày của quyết định kia; nêu lý do có thể làm tổn hại người có tên.',
  severity: 'error',
  bad: [
    {
      order: {
        status: 'huy-bo',
        related: [{ relation: 'Hủy bỏ bởi', number: '9917', symbol: 'QĐ-CTN', on: '12/12/2022' }],
        note: 'Hủy bỏ do kê khai sai thành tích.',
      },
    },
    {
      order: {
        status: 'huy-bo',
        related: [{ relation: 'Hủy bỏ bởi', number: '9917', symbol: 'QĐ-CTN', on: '12/12/2022' }],
        note: 'Hủy bỏ do khai man thành tích.',
      },
    },
  ],
  good: [
    {
      order: {
        status: 'huy-bo',
        related: [{ relation: 'Hủy bỏ bởi', number: '9917', symbol: 'QĐ-CTN', on: '12/12/2022' }],
        note: 'Quyết định hủy bỏ do Chủ tịch nước ký.',
      },
    },
    {
      order: {
        status: 'huy-bo',
        related: [{ relation: 'Hủy bỏ bởi', number: '9917', symbol: 'QĐ-CTN', on: '12/12/2022' }],
        note: 'Danh sách giữ theo bản gốc do Văn phòng lưu.',
      },
    },
    {
      order: {
        status: 'huy-bo',
        related: [{ relation: 'Hủy bỏ bởi', number: '9917', symbol: 'QĐ-CTN', on: '12/12/2022' }],
        note: 'Chỉ trích hai dòng vì các dòng khác ngoài phạm vi tư liệu.',
      },
    },
  ],
  record: forNoun(
    ['decision'],
    function* ({ value: { status, note, related = [], recipients = [] } }) {
      if (!status && !recipients.some((row) => row.status)) return;
      const texts = [
        { text: note, path: ['note'] as PropertyKey[] },
        ...related.map(({ relation }, index) => ({
          text: relation,
          path: ['related', index, 'relation'],
        })),
      ];
      for (const { text, path } of texts) {
        if (text && (reason.test(text) || because.test(text))) {
          yield {
            path,
            actual: 'đang nêu lý do hủy bỏ, đính chính',
            expected: 'chỉ ghi tình trạng và quyết định kia',
            help: 'Bỏ phần lý do.',
          } satisfies Violation;
        }
      }
    },
  ),
};
