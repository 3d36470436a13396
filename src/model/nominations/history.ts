/**
 * Whether two years or periods of merit share a year; undefined if either contains none (“năm 2022”,
 * “năm học 2022–2023”, “giai đoạn 2020–2025”).
 */
export function overlap(a: string | undefined, b: string | undefined): boolean | undefined {
  const [one, other] = [yearsOf(a), yearsOf(b)];
  return one && other ? one.first <= other.last && other.first <= one.last : undefined;
}

/** The first and the last year in the words. */
function yearsOf(words = ''): { first: string; last: string } | undefined {
  const years = (words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first && last ? { first, last } : undefined;
}

/** Whether the later day is less than a year after the earlier; both yyyy-mm-dd. */
export const isWithinYear = (earlier: string, later: string): boolean =>
  earlier <= later && later < `${Number(earlier.slice(0, 4)) + 1}${earlier.slice(4)}`;
