import type { Span } from './span.ts';

/** A run of digits in any grouping, with its context. */
export interface DigitRun extends Span {
  digits: string;
  /** Lengths of its groups: 035 091 001234 → [3, 3, 6]. */
  groups: number[];
  /** Separators between the groups, each once. */
  separators: Set<string>;
  /** The words before and after, on the same line. */
  before: string;
  after: string;
}

/**
 * Runs of at least `least` digits, grouped by spaces, dots, dashes or a line end; never part of a word
 * or code.
 */
export function digitRuns(text: string, least: number): DigitRun[] {
  const runs: DigitRun[] = [];
  if (text.replace(/\D/g, '').length < least) return runs;
  const pattern =
    /(?<![\d/])(?:(?<!\p{L})|(?<=(?:sđt|đt|tel|cccd|cmnd|cmt)))(?<!\d[.,])(?:\(?\+?84\)?[ .-]{0,2})?[([]?\d(?:[)\]]?[ .-]{0,3}(?:\n[ .-]{0,2})?[([]?\d){5,}(?![\d])(?!\/[\p{L}\d])(?!-?\p{L}{2,}-)/giu;
  for (const { index, 0: match } of text.matchAll(pattern)) {
    const digits = match.replace(/\D/g, '');
    if (digits.length < least) continue;
    const groups = match.split(/\D+/).filter(Boolean);
    runs.push({
      start: index,
      end: index + match.length,
      digits,
      groups: groups.map((group) => group.length),
      separators: new Set(match.match(/[ .-]/g) ?? []),
      before: lineBefore(text, index),
      after: text.slice(index + match.length, index + match.length + 60).split('\n')[0] ?? '',
    });
  }
  return runs;
}

function lineBefore(text: string, index: number): string {
  return (
    text
      .slice(Math.max(0, index - 60), index)
      .split('\n')
      .at(-1) ?? ''
  );
}

/** Whether a run is an amount of money or another quantity: 350.000.000 đồng. */
export function isQuantity({ before, after, groups, separators, digits }: DigitRun): boolean {
  if (
    /^[\s)]*(?:đồng|đ(?!\p{L})|vnđ|vnd|usd|triệu|tỷ|tỉ|nghìn|ngàn|lượt|liều|người|hộ|ca|tấn|kg|km|m2|m²|mét|chiếc|suất|phần|khẩu trang|cái|%)/iu.test(
      after,
    )
  )
    return true;
  if (
    /(?:số tiền|trị giá|kinh phí|tổng (?:số|cộng|giá trị|trị giá)|doanh thu|giá trị|dự toán|vốn|ủng hộ|quyên góp|hỗ trợ|thu được|tiết kiệm)[^\d.;]{0,40}$/iu.test(
      before,
    )
  )
    return true;
  const isGrouped = groups.length > 1 && separators.size === 1 && !separators.has('-');
  const byThousands =
    isGrouped && (groups[0] ?? 4) <= 3 && groups.slice(1).every((group) => group === 3);
  return byThousands && !digits.startsWith('0') && (separators.has('.') || /000$/.test(digits));
}

/** Whether the preceding words call it the number of a document or thing, or a code. */
export function isOfPaper({ before }: DigitRun): boolean {
  return /(?:mã(?: (?!số định danh|định danh)\p{L}+){0,3}|mst|biên lai|hóa đơn|hoá đơn|isbn|issn|số hiệu|số máy (?:xe|động cơ)|số khung|(?:văn bản|quyết định|công văn|phiếu) số|số phiếu|sê-?ri|serial|barcode|vận đơn)\s*:?[^\d]{0,15}$/iu.test(
    before,
  );
}
