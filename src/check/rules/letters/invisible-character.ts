import { textsOf } from '../../facts/texts.ts';
import { codePoint } from '../../facts/wording.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

/** Whatever has no shape of its own. */
const hidden = /[[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\uffff]--[\t\n\r]]/gv;

/** What joins or colours the emoji before it is part of it. */
const emoji = /\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?[\u200d\ufe0f]$/u;

function* hiddenIn(text: string): Iterable<{ index: number; letter: string }> {
  for (const { index, 0: letter } of text.matchAll(hidden)) {
    if (!emoji.test(text.slice(Math.max(0, index - 5), index + 1))) yield { index, letter };
  }
}

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  title: 'Không có ký tự ẩn: khoảng trống không nhìn thấy, ký tự đổi chiều, ký tự điều khiển.',
  why: 'Ký tự ẩn làm hai chữ trông như nhau mà khác nhau, hoặc làm câu hiện ngược; thường do dán từ nơi khác.',
  severity: 'error',
  bad: [{ exemplar: { title: 'Chuyến\u200b xe' } }, { body: 'Tổ trực\u202e chốt.\n'.repeat(60) }],
  good: [],
  *file({ origin }) {
    if (!origin) return;
    let count = 0;
    for (const { index, letter } of hiddenIn(origin.source.text)) {
      if (count >= 5) return;
      count += 1;
      yield wording(letter, { textOffset: index });
    }
  },
  *record(record) {
    const { yaml } = record.entry().origin.source;
    if (!/\\[xuU0abefv]/.test(yaml)) return;
    for (const { text, path, bodyOffset } of textsOf(record, { private: true })) {
      if (bodyOffset !== undefined) continue;
      const [first] = hiddenIn(text);
      if (first && !yaml.includes(first.letter)) yield wording(first.letter, { path });
    }
  },
};

function wording(letter: string, at: Partial<Violation>): Violation {
  if (letter === '\ufffd')
    return {
      ...at,
      actual: 'có chữ đã mất khi đổi bảng mã, nay hiện là �',
      expected: 'đúng chữ của bản gốc',
      help: 'Tra bản gốc rồi gõ lại từ này.',
    };
  return {
    ...at,
    actual: `có ký tự ẩn ${codePoint(letter)} (${nameOf(letter)})`,
    expected: 'chữ nhìn thấy được',
    help: 'Xóa từ này rồi gõ lại; khi chép từ nơi khác, dán dạng chỉ có chữ (Ctrl+Shift+V).',
  };
}

function nameOf(letter: string): string {
  if (/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/.test(letter)) return 'ký tự đổi chiều chữ';
  if (/[\u200b-\u200d\u2060\ufeff]/.test(letter)) return 'khoảng trống không nhìn thấy';
  return /\p{Cc}/u.test(letter) ? 'ký tự điều khiển' : 'ký tự không có hình';
}
