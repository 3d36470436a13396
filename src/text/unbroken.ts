/**
 * Words that no line may part: a title, “số 9902/QĐ-UBND”, “hạng Ba”, “UBND tỉnh”, “Phòng A”, a dash
 * and what it follows.
 */
const together =
  /Chủ tịch|Thủ tướng|Chính phủ|Giám đốc|Lao động|thi đua|[Kk]hen thưởng|[Đđ]oàn kết| –|hạng \S+|số \d\S*|UBND \p{Ll}+|\p{L}+ \p{Lu}(?![\p{L}\p{M}\p{N}.])/gu;

/** A text to be shown with no-break spaces where a line break would tear what belongs together. */
export function unbroken(text: string): string {
  return text.replace(together, (words) => words.replaceAll(' ', '\u00a0'));
}
