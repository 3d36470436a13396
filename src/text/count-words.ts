const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** A count as a sentence says it: “năm”, “mười”; in figures from 11 on. */
export function countInWords(count: number): string {
  return words[count] ?? String(count);
}
