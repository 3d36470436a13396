import type { RecordsAnswer } from '../../register/search-register.ts';
import type { Understood } from '../../search/understand.ts';
import { longDate } from '../../text/date-words.ts';

/** How the words of a question were read, for the person who asked: nothing is dropped unsaid. */
export function sayReading(
  { readAs, unknown }: Understood,
  where: string,
  count: number,
): string[] {
  const without = count > 0 ? '; kết quả dưới đây không xét từ đó' : '';
  return [
    ...readAs.map(({ typed, read }) => `“${typed}” được hiểu là “${read}”.`),
    ...unknown.map((word) => `Không thấy từ “${word}” ${where}${without}.`),
  ];
}

/** The span of days that a typed date narrows to, in words. */
export function sayDate(date: RecordsAnswer['date']): string[] {
  if (!date) return [];
  const [year, month] = date.from.split('-');
  const span = {
    day: longDate(date.from),
    month: `tháng ${Number(month)} năm ${year}`,
    year: `năm ${year}`,
  };
  return [`Chỉ xét các quyết định ký ${span[date.precision]}.`];
}

/** Replaces a list's items by texts; hides the list when there is none. */
export function showLines(list: HTMLElement, lines: readonly string[]): void {
  list.hidden = lines.length === 0;
  list.replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
}
