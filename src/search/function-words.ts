import { exact, fold } from '../text/fold.ts';
import type { Word } from './words.ts';

/** Function and question words, irrelevant to the subject. */
const FUNCTION_WORDS = new Set(
  `là và của ở tại cho về với trong theo từ đến các những một mỗi này đó kia ấy thì mà nào gì ai sao
  đâu bao nhiêu mấy khi như thế có không được bị phải làm cần đã đang sẽ rồi hay hoặc vì do bởi để
  tôi em mình hỏi vào xin nếu nên còn lại ạ nhé à vậy hãy giúp muốn biết xem tìm kiếm thấy dành việc nơi gồm lần`.split(
    /\s+/,
  ),
);
/** Words in queries to the register that apply to everything in it. */
const ASKING = new Set('khen thưởng danh sách trường hợp năm lần nhận đạt tặng'.split(' '));
/** Words around a document's number. */
const CITING = new Set(
  'quyết định qđ số hiệu ngày tháng năm ký kèm ban hành căn cứ việc danh sách người khen thưởng ai gồm văn bản'.split(
    ' ',
  ),
);

type Keys = Pick<Word, 'fold' | 'exact'>;

const keysOf = (words: Iterable<string>) => ({
  fold: new Set([...words].map(fold)),
  exact: new Set([...words].map(exact)),
});
const binding = keysOf(FUNCTION_WORDS);
const more = { pages: keysOf([]), register: keysOf(ASKING), number: keysOf(CITING) };

/**
 * The content words of a query: without function and question words, and words that apply to the whole
 * register, or to a document's number. `isMarked`: the query has diacritics, so "cửa" is not "của".
 */
export function contentWords<T extends Keys>(
  words: readonly T[],
  isMarked: boolean,
  around: keyof typeof more = 'pages',
): T[] {
  const key = isMarked ? 'exact' : 'fold';
  return words.filter((word) => !binding[key].has(word[key]) && !more[around][key].has(word[key]));
}
