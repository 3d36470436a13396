import type { Word } from './words.ts';

/** Words that bind others, or ask: they say nothing about what is looked for. */
const FUNCTION_WORDS = new Set(
  `là và của ở tại cho về với trong theo từ đến các những một mỗi này đó kia ấy thì mà nào gì ai sao
  đâu bao nhiêu mấy khi như thế có không được bị phải làm cần đã đang sẽ rồi hay hoặc vì do bởi để
  tôi em mình hỏi xin cách ra vào trên dưới nếu nên còn lại ạ nhé à vậy hãy giúp muốn biết xem tìm
  kiếm thấy`.split(/\s+/),
);
/** Words around what is asked of a register that everything in it is. */
const ASKING = new Set('khen thưởng danh sách trường hợp năm lần nhận đạt tặng'.split(' '));
/** Words around a document's number. */
const CITING = new Set(
  'quyết định qđ số ngày tháng năm ký kèm ban hành căn cứ việc danh sách người khen thưởng ai gồm văn bản'.split(
    ' ',
  ),
);

const foldsOf = (words: Iterable<string>) =>
  new Set([...words].map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')));
const folded = { binding: foldsOf(FUNCTION_WORDS), asking: foldsOf(ASKING), citing: foldsOf(CITING) };

/** The words that carry the question; all of them when each only binds. `isMarked`: marks were typed. */
export function contentWords(
  words: readonly Word[],
  isMarked: boolean,
  around: 'pages' | 'register' | 'number' = 'pages',
): Word[] {
  const key = (word: Word) => (isMarked ? word.text.toLowerCase() : word.fold);
  const binding: ReadonlySet<string> = isMarked ? FUNCTION_WORDS : folded.binding;
  const more: ReadonlySet<string> =
    around === 'pages'
      ? new Set()
      : around === 'register'
        ? isMarked
          ? ASKING
          : folded.asking
        : isMarked
          ? CITING
          : folded.citing;
  return words.filter((word) => !binding.has(key(word)) && !more.has(key(word)));
}
