import { sayRows } from '../../model/tally.ts';
import { type HitGroup, hitGroup } from '../../register/collect-rows.ts';
import type { RecordsAnswer } from '../../register/records-answer.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { tallyOfRows } from '../../register/tally-rows.ts';
import type { Understood } from '../../search/understand.ts';
import { EVER, longDate, NEVER, shortDate } from '../../text/date-words.ts';
import { fold } from '../../text/fold.ts';
import type { OldLetters } from '../../text/old-letters.ts';

const listed = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');
const number = (value: number) => value.toLocaleString('vi-VN');

/**
 * Number of results, or the approximate ones if there are none: one sentence for readers and screen
 * readers.
 */
export function sayFound(
  index: RecordIndex,
  query: string,
  found: RecordsAnswer | null,
  rows: readonly number[],
  near: readonly number[],
): string {
  if (found?.oldLetters) return sayOldLetters(found.oldLetters);
  if (found?.notFound) {
    const { typed, others, mentioning } = found.notFound;
    const named =
      mentioning.length > 0
        ? ` Có ${mentioning.length} quyết định ghi liên quan đến văn bản này.`
        : '';
    const same = others.length > 0 ? ` Số này có ở ${others.length} quyết định khác.` : '';
    return `Không có quyết định nào là “${typed}”.${named}${same}`;
  }
  if (rows.length > 0) {
    const said = sayRows(tallyOfRows(index.records, rows));
    return query ? `${said} khớp “${query}”.` : `${said}.`;
  }
  if (!query) return 'Không có trường hợp nào như vậy.';
  const names = new Set(near.map((row) => index.records.rows[row]?.name));
  const elsewhere = found?.near.filter(({ group }) => group === hitGroup.elsewhere).length ?? 0;
  if (elsewhere > 0) {
    const asked = found?.decisions.length ? ` trong quyết định đã nêu` : '';
    return `Không có “${found?.personAsked || query}”${asked}. ${number(elsewhere)} trường hợp khác cùng tên.`;
  }
  if (found?.personAsked) {
    const where = found.decisions.length > 0 ? ' trong quyết định đã nêu' : '';
    const alike = names.size > 0 ? ` ${number(names.size)} tên gần giống.` : '';
    return `Không có ai tên “${found.personAsked}”${where}.${alike}`;
  }
  const alike = near.length > 0 ? ` ${number(near.length)} trường hợp gần giống.` : '';
  return `Không có trường hợp nào khớp “${query}”.${alike}`;
}

/** Why text in a legacy font or with typed accents is not searched, and what to do. */
export function sayOldLetters(letters: OldLetters): string {
  const says: Record<OldLetters, string> = {
    VIQR: 'Chữ gõ theo kiểu VIQR (dấu viết bằng ký hiệu) không tra được. Mời gõ bằng bộ gõ Unicode, hoặc gõ không dấu.',
    'UTF-8': 'Chữ dán vào bị vỡ, không tra được. Mời chép lại từ bản gốc, hoặc gõ không dấu.',
    TCVN3: `Chữ dán vào là mã cũ TCVN3, không tra được. ${TO_UNICODE}`,
    VNI: `Chữ dán vào là mã cũ VNI, không tra được. ${TO_UNICODE}`,
  };
  return says[letters];
}
const TO_UNICODE = 'Mời đổi sang Unicode (UniKey: Ctrl+Shift+F6), hoặc gõ không dấu.';

/** The common property of a group of approximate rows. */
export function sayGroup(group: HitGroup, { understood }: RecordsAnswer): string {
  const labels: Record<HitGroup, string> = {
    [hitGroup.asTyped]: '',
    [hitGroup.longer]: 'Tên dài hơn, có đủ các chữ đã gõ',
    [hitGroup.otherMarks]: 'Khác dấu',
    [hitGroup.begun]: 'Có chữ bắt đầu như đã gõ',
    [hitGroup.slip]: 'Khác một chữ cái',
    [hitGroup.elsewhere]: 'Cùng tên, ở trường hợp khác',
    [hitGroup.partly]: `Khi không xét ${listed(understood.unknown)}`,
  };
  return labels[group];
}

/** How the words of a query were interpreted; ignored words are always listed. */
export function sayReading({ readAs, unknown }: Understood, where: string): string[] {
  return [
    ...readAs.map(({ typed, read }) => `“${typed}” được hiểu là “${read}”.`),
    ...unknown.map((word) => `Không thấy từ “${word}” ${where}.`),
  ];
}

/** Everything to report about how the register interpreted a query. */
export function sayRegisterReading(
  { records }: RecordIndex,
  query: string,
  found: RecordsAnswer | null,
): string[] {
  if (!found) return [];
  const asked = ` ${fold(query)} `;
  const former = records.units.flatMap(({ name, formerNames }) =>
    (formerNames ?? [])
      .filter((each) => asked.includes(` ${fold(each)} `))
      .map((each) => `“${each}” là tên trước đây của ${name}.`),
  );
  return [
    ...sayReading(found.understood, 'trong danh sách khen thưởng'),
    ...(found.byInitials ? [`“${query}” được hiểu là chữ cái đầu của họ, tên đệm, tên.`] : []),
    ...(found.leftOut.length > 0
      ? [`Không xét ${listed(found.leftOut)}: không có ở các trường hợp này.`]
      : []),
    ...former,
    ...sayDate(found.date),
  ];
}

/** The period of a typed date, in words. */
export function sayDate(date: RecordsAnswer['date']): string[] {
  if (!date) return [];
  const { from, to } = date;
  const [year, month] = from.split('-');
  const says: Record<typeof date.precision, () => string> = {
    day: () => longDate(from),
    month: () => `tháng ${Number(month)} năm ${year}`,
    year: () => `năm ${year}`,
    span: () =>
      [from !== EVER && `từ ${shortDate(from)}`, to !== NEVER && `đến ${shortDate(to)}`]
        .filter(Boolean)
        .join(' '),
  };
  return [`Chỉ xét các quyết định ký ${says[date.precision]()}.`];
}

/** Replaces a list's items by texts; hides an empty list. */
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

/** Active filters besides the query, as in the chips. */
export function filtersInForce(): string {
  const chips = [...document.querySelectorAll('[data-chips] a:not([data-all])')];
  return chips.map(({ textContent }) => textContent.replace(/ ×$/, '')).join('; ');
}

/** The address of the query, in characters that can be typed; empty without a query. */
export function askedAddress(): string {
  const page =
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ??
    location.href.split(/[?#]/)[0];
  const asked = [...new URLSearchParams(location.search)]
    .map(([name, value]) => `${name}=${value.replaceAll(' ', '+')}`)
    .join('&');
  return asked && `${page}?${asked}`;
}

/** Writes the active filters and the address for print. */
export function sayAddress(place: HTMLElement): void {
  const filters = filtersInForce();
  place.textContent = [filters && `Lọc: ${filters}.`, askedAddress()].filter(Boolean).join(' ');
}
