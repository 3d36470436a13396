import type { WhyRefused } from '../../model/withholding/also-written.ts';

/** Why `alsoWritten` words are not masked. */
export const refusals: Record<WhyRefused, string> = {
  'one-word':
    'một chữ thường gặp, thay thì thay cả ở tên người khác, việc khác, nên trang không thay',
  common:
    'lời thường, đứng ở hơn hai mươi chỗ nói việc khác, thay thì hỏng câu ở đó, nên trang không thay',
  'name-of-another': 'đúng họ tên một người đang được công bố, nên trang không thay',
};
