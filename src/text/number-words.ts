const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

const others = [
  'mươi',
  'mốt',
  'tư',
  'lăm',
  'rưỡi',
  'nửa',
  'chục',
  'tá',
  'trăm',
  'nghìn',
  'ngàn',
  'vạn',
  'triệu',
  'tỷ',
  'tỉ',
];
const numberWord = new Set([...digits, ...others]);

/** Whether a word, in lower case, is a number or part of one. */
export const isNumberWord = (word: string) => numberWord.has(word);

/** A count within a sentence: “năm”, “mười”; in digits from 11 on. */
export const countInWords = (count: number) => digits[count] ?? String(count);

/**
 * A small number in words, as in running text: “bốn”, “mười hai”, “hai mươi mốt”; in digits from 100 on.
 */
export function numberWords(number: number): string {
  if (number <= 10) return digits[number] ?? String(number);
  if (number >= 100) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 1 ? 'mười' : `${digits[tens]} mươi`;
  if (ones === 0) return head;
  const tail = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : digits[ones];
  return `${head} ${tail}`;
}
