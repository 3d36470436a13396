import type { Rule } from '../rule.ts';
import { codePoint } from '../wording.ts';

const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what the rule looks for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|[\u{e0000}-\u{e007f}]/gu;

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  title: 'Không có ký tự ẩn: khoảng trắng không độ rộng, ký tự đổi chiều, ký tự điều khiển.',
  why: 'Ký tự ẩn làm hai chữ trông như nhau mà khác nhau, hoặc làm câu hiện ngược; thường do dán từ nơi khác.',
  severity: 'error',
  bad: [{ exemplar: { title: 'Chuyến\u200b xe' } }, { body: 'Tổ trực\u202e chốt.\n'.repeat(60) }],
  good: [],
  *file({ origin }) {
    if (!origin) return;
    let told = 0;
    for (const { index, 0: letter } of origin.source.text.matchAll(hidden)) {
      if (told >= 5) return;
      told += 1;
      yield {
        textOffset: index,
        found: `có ký tự ẩn ${codePoint(letter)} (${nameOf(letter)})`,
        expected: 'chữ nhìn thấy được',
        fix: 'Xóa từ này rồi gõ lại; khi chép từ nơi khác, dán dạng chỉ có chữ (Ctrl+Shift+V).',
      };
    }
  },
};

function nameOf(letter: string): string {
  if (/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/.test(letter)) return 'ký tự đổi chiều chữ';
  if (/[\u200b-\u200d\u2060\ufeff\u00ad\u180e]/.test(letter)) return 'khoảng trắng không độ rộng';
  return letter === '\ufffd' ? 'chữ bị mất khi đổi bảng mã' : 'ký tự điều khiển';
}
