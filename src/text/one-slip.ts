/** Whether two words differ by one typo: a letter added, missing or wrong, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const left = a.slice(start, endA);
  const right = b.slice(start, endB);
  if (left.length <= 1 && right.length <= 1) return true;
  return isSwap(left, right);
}

/** Whether two words have the same letters in any order. */
export const sameLetters = (a: string, b: string) =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('');

/** Whether two texts are the same two letters in reverse order. */
function isSwap(a: string, b: string): boolean {
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}
