import type { Span } from './span.ts';

const date =
  /\d{1,2}\s*[/.\-\s]\s*\d{1,2}\s*[/.\-\s]\s*(?:19|20)\d{2}|\d{1,2},?\s+tháng\s+\d{1,2}\s*,?\s+năm\s+(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)/;

/**
 * “sinh” that belongs to another word: phát sinh, học sinh, vệ sinh … In small letters, or where a
 * sentence begins, since many of them are given names too (bà Lan sinh ngày …, ông Phát sinh ngày …).
 */
const otherWord =
  /(?:(?<!\p{L})(?:phát|học|vệ|thí|khai|an|hy|hi|tuyển|hồi|dân|nảy|giáo|môn|song|sản|nhân|tái|sĩ|nữ|nam|nghiên cứu|du|cựu|quang|trường|tân|thư|đản|phục|hộ|y|văn|kí|ký|bẩm|cứu|mưu|khuẩn|kháng|xanh|triệt|đồng)|(?:^|[.!?:;\n])\s*(?:Phát|Học|Vệ|Khai|Tuyển|Nảy|Tái|Nữ|Nam))\s+$/u;

/** A number from one to ninety-nine, in words. */
const spoken =
  '(?:mồng |mùng )?(?:(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|giêng|chạp)\\s+){1,3}';

const patterns = [
  new RegExp(
    `(?<!\\p{L})sinh(?:\\s+vào)?(?:\\s+ng[àa]y)?\\s*[:：]?\\s*(?:ngày\\s+)?(?<date>${date.source})`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:ngày(?:,? tháng,? năm)? sinh|ngày/tháng/năm sinh|N[./]?S\\.?|S[./]?N\\.?|DOB|chào đời(?: ngày)?)\\s*[:：]?\\s*(?:ngày\\s+|là\\s+)?(?<date>${date.source})`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})sinh nhật (?:của )?(?:ông|bà|anh|chị|em|cháu)(?!\\p{L})[^\\d.;\\n]{0,30}(?<date>${date.source})`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})sinh\\s+ngày\\s+(?<date>${spoken}tháng\\s+${spoken}năm\\s+(?:(?:19|20)\\d{2}|một))`,
    'giu',
  ),
];

/** Full dates that the text calls a birth date; the year alone is none. */
export function birthDates(text: string): Span[] {
  if (!/sinh|n[./]?s|s[./]?n|dob|chào đời/i.test(text)) return [];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ index, 0: match }) => {
        const before = text.slice(Math.max(0, index - 14), index);
        const isName = match.startsWith('Sinh') && /\p{Lu}\p{L}*\s+$/u.test(before);
        return !isName && !otherWord.test(before);
      })
      .map(({ index, 0: match, groups }) => ({
        start: index + match.length - (groups?.date ?? match).length,
        end: index + match.length,
      })),
  );
}
