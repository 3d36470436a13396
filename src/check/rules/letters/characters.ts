import { firstFew } from '../../facts/few.ts';
import { ownLetters } from '../../facts/own-letters.ts';
import { masked } from '../../facts/personal-data/masked.ts';
import { textsOf } from '../../facts/texts.ts';
import { codePoint, quote } from '../../facts/wording.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const lookAlike: Rule = {
  id: 'look-alike',
  title: 'Không dùng chữ cái lạ trông giống chữ Việt.',
  why: 'Ð, Ɖ, chữ Nga hay chữ rộng kiểu Trung, Nhật trông như chữ thường nhưng là chữ khác: tìm không ra, so tên không khớp.',
  bad: [
    { exemplar: { storySource: 'Báo cáo của Ðội số 1' } },
    { exemplar: { storySource: 'Bаo cao cua Doi so 1' } },
    { exemplar: { storySource: 'Báo cáo số １２' } },
    { exemplar: { storySource: 'Báo cáo của ông Nguyεn' } },
  ],
  good: [{ exemplar: { storySource: 'Báo cáo của Đội số 1, hệ số α, 50 µm' } }],
  file: ({ origin }) => (origin ? firstFew(lookAlikesIn(ownLetters(origin))) : []),
};

function* lookAlikesIn(text: string): Iterable<Violation> {
  let until = 0;
  for (const { index: at } of text.matchAll(suspect)) {
    const { index, word } = wordAt(text, at);
    const letter = strange(word);
    if (!letter || index < until) continue;
    until = index + word.length;
    const bare = word.replace(/["“”,;:()]/g, '').replace(/\.+$/, '');
    yield {
      textOffset: index + word.indexOf(letter),
      // The message does not repeat a digit: groups of digits may be someone's telephone number.
      actual: isDigit(letter)
        ? `có chữ số ${quote(letter)} (${codePoint(letter)}), chỉ trông giống chữ số thường dùng`
        : `chữ ${quote(letter)} (${codePoint(letter)}) trong ${quote(bare)} chỉ trông giống chữ thường dùng`,
      expected: isDigit(letter) ? 'chữ số thường' : 'chữ Việt Unicode',
      help: helpFor(letter, bare),
    };
  }
}

function isDigit(letter: string): boolean {
  return /\p{Nd}/u.test(letter);
}

function helpFor(letter: string, word: string): string {
  if (/[\u00d0\u0189]/.test(letter)) return 'Gõ lại chữ Đ.';
  if (/[\u00f0\u0256]/.test(letter)) return 'Gõ lại chữ đ.';
  if (isDigit(letter)) return 'Gõ lại bằng chữ số thường; số riêng của ai đó thì xóa.';
  if (masked(word) !== word)
    return 'Dữ liệu riêng của ai đó thì xóa; không thì gõ lại bằng chữ thường.';
  return 'Xóa rồi gõ lại từ này bằng bộ gõ tiếng Việt.';
}

const suspect = /[\u00d0\u00f0\u0189\u0256\u0370-\u04ff\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

/** The word around an offset, of limited length. */
function wordAt(text: string, at: number): { index: number; word: string } {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const after = /^\S{0,40}/u.exec(text.slice(at, at + 82))?.[0] ?? '';
  return { index: at - before.length, word: before + after };
}

/** The first look-alike character; words entirely in Greek or Russian are accepted. */
function strange(word: string): string | undefined {
  const always = /[\u00d0\u00f0\u0189\u0256\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u.exec(word)?.[0];
  if (always) return always;
  const foreign = /[\u0370-\u04ff]/u.exec(word)?.[0];
  const isMixed = /\p{Script=Latin}/u.test(word.replace(/[\u0370-\u04ff]/gu, ''));
  const looksLatin = /^[АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο\p{P}]{2,}$/u.test(word);
  const isWithin = /\p{Script=Latin}\p{M}*[\u0370-\u03ff]+\p{Script=Latin}/u.test(word);
  if (foreign && !isWithin && /[μΩΔα-ωπ]/u.test(foreign) && !/[оοеаср]/u.test(foreign))
    return undefined;
  return foreign && (isMixed || looksLatin) ? foreign : undefined;
}

/** Invisible characters. */
const hidden = /[[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\uffff]--[\t\n\r]]/gv;

/** Joiners and modifiers belong to the emoji before them. */
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
  bad: [{ exemplar: { title: 'Chuyến\u200b xe' } }, { body: 'Tổ trực\u202e chốt.\n'.repeat(60) }],
  *file({ origin }) {
    if (!origin) return;
    for (const { index, letter } of firstFew(hiddenIn(ownLetters(origin))))
      yield hiddenWording(letter, { textOffset: index });
  },
  *record(record) {
    const { yaml } = record.entry().origin.source;
    if (!/\\[xuU0abefv]/.test(yaml)) return;
    for (const { text, path, bodyOffset } of textsOf(record, { private: true })) {
      if (bodyOffset !== undefined) continue;
      const [first] = hiddenIn(text);
      if (first && !yaml.includes(first.letter)) yield hiddenWording(first.letter, { path });
    }
  },
};

function hiddenWording(letter: string, at: Partial<Violation>): Violation {
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

export const noBreakSpace: Rule = {
  id: 'no-break-space',
  title: 'Dùng dấu cách thường, không dùng dấu cách đặc biệt.',
  why: 'Dấu cách đặc biệt (thường từ Word) trông như dấu cách nhưng làm tên không khớp và tìm không ra.',
  bad: [{ exemplar: { author: 'Trần\u00a0Thị Lụa' } }],
  *file({ origin }) {
    if (!origin) return;
    const special = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
    for (const { index, 0: letter } of firstFew(ownLetters(origin).matchAll(special)))
      yield {
        textOffset: index,
        actual: `có dấu cách đặc biệt ${codePoint(letter)}`,
        expected: 'dấu cách thường',
        help: 'Xóa rồi gõ lại dấu cách.',
      };
  },
};
