/** Words that no line may part: a title, “số 9902/QĐ-UBND”, “hạng Ba”, a dash and what it follows. */
const together = /Chủ tịch|Thủ tướng|Giám đốc|Lao động|thi đua| –|hạng \S+|số \d\S*/gu;

/** A text to be shown with no-break spaces where a line break would tear what belongs together. */
export function unbroken(text: string): string {
  return text.replace(together, (words) => words.replaceAll(' ', '\u00a0'));
}
