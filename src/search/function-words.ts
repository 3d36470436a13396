import { exact, fold } from '../text/fold.ts';
import type { Word } from './words.ts';

/** Words that bind others, or ask: they say nothing about what is looked for. */
const FUNCTION_WORDS = new Set(
  `là và của ở tại cho về với trong theo từ đến các những một mỗi này đó kia ấy thì mà nào gì ai sao
  đâu bao nhiêu mấy khi như thế có không được bị phải làm cần đã đang sẽ rồi hay hoặc vì do bởi để
  tôi em mình hỏi vào xin nếu nên còn lại ạ nhé à vậy hãy giúp muốn biết xem tìm kiếm thấy dành việc nơi gồm dựa trên lần nữa`.split(
    /\s+/,
  ),
);
/** Words around what is asked of a register that everything in it is. */
const ASKING = new Set('khen thưởng danh sách trường hợp năm lần nhận đạt tặng'.split(' '));
/** Words around a document's number. */
const CITING = new Set(
  'quyết định qđ số hiệu ngày tháng năm ký kèm ban hành căn cứ việc danh sách người khen thưởng ai gồm văn bản'.split(
    ' ',
  ),
);

/** Ways to ask what to do, how, why or what something is. */
const HOW =
  'làm gì, làm những gì, việc gì, phụ trách gì, nhiệm vụ gì, trách nhiệm gì, làm sao, thế nào, ra sao, vì sao, tại sao, là gì, nghĩa gì, cần gì, gồm những gì'
    .split(', ')
    .map((words) => ` ${fold(words)} `);

/** Whether a question asks what to do, how or why: a text answers it before any row of the register. */
export function asksHow(query: string): boolean {
  const asked = ` ${fold(query).replace(/[^\p{L}\d]+/gu, ' ')} `;
  return HOW.some((words) => asked.includes(words));
}

/** A question what something is for, as plans name it: "phong trào để làm gì" → "mục đích phong trào". */
export const withPurpose = (query: string): string =>
  query
    .normalize('NFC')
    .replace(/^(.*\S)\s+(?:để|nhằm) làm gì\P{L}*$/iu, 'mục đích $1')
    .replace(/^(.*\S)\s+(?:de|nham) lam gi\P{L}*$/iu, 'muc dich $1');

type Keys = Pick<Word, 'fold' | 'exact'>;

const keysOf = (words: Iterable<string>) => ({
  fold: new Set([...words].map(fold)),
  exact: new Set([...words].map(exact)),
});
const binding = keysOf(FUNCTION_WORDS);
const more = { pages: keysOf([]), register: keysOf(ASKING), number: keysOf(CITING) };

/**
 * The words that carry a question: without those that bind or ask, and those around what is asked of
 * the register, or of a document by its number. `isMarked`: marks were typed, so that "cửa" is not "của".
 */
export function contentWords<T extends Keys>(
  words: readonly T[],
  isMarked: boolean,
  around: keyof typeof more = 'pages',
): T[] {
  const key = isMarked ? 'exact' : 'fold';
  return words.filter((word) => !binding[key].has(word[key]) && !more[around][key].has(word[key]));
}
