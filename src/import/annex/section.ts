import type { RecipientType } from '../../model/schema/recipient-type.ts';
import { fold } from '../../text/fold.ts';
import { isAllCapitals } from './clean.ts';
import { typesIn } from './head-row.ts';

/** A heading within an annex: “A. TẬP THỂ”, “I. Khối phòng”. */
export interface Section {
  /** As printed, on one line. */
  text: string;
  /** Without its mark. */
  title: string;
  mark: string;
  style: 'letter' | 'roman' | 'number' | 'none';
  types: RecipientType[];
}

/** A non-empty cell. */
export interface FilledCell {
  column: number;
  text: string;
}

const marked =
  /^(?:(?:phần|mục|nhóm|khối)\s+)?([A-HĐ]|[IVXLC]+|\d{1,2}(?:\.\d{1,2})*)\s*[.)/:–-]\s*(?=\p{L})(.+)$/iu;
const lone = /^([A-HĐ]|[IVXLC]+)\s*[.)/]?$/;

/**
 * The section that a row of cells begins, or undefined for any other row.
 * @param isWide whether its only text is merged over several columns
 * @param noColumn the column of the Stt, if any
 */
export function sectionOf(
  cells: readonly FilledCell[],
  isWide: boolean,
  noColumn: number | undefined,
  above: readonly Section[],
): Section | undefined {
  const [first, second] = cells;
  if (!first) return undefined;
  const mark = first.column === noColumn ? lone.exec(first.text)?.[1] : undefined;
  if (
    mark &&
    second &&
    (cells.length === 2 || cells.slice(2).every(isCount) || typesIn(second.text).length > 0)
  ) {
    return section(`${mark}. ${second.text}`, mark, second.text, above);
  }
  if (cells.length > 1 && !cells.slice(1).every(isCount)) return undefined;
  return headingOf(first.text, isWide || first.column === noColumn, above);
}

/** The section that a text alone is, as a paragraph above a table or in a row of its own. */
export function headingOf(
  text: string,
  standsOut: boolean,
  above: readonly Section[],
): Section | undefined {
  const found = marked.exec(text);
  const [, mark = '', title = ''] = found ?? [];
  if (found && (standsOut || !/^\d/.test(mark) || typesIn(title).length > 0)) {
    const isMark = /^(?:phần|mục|nhóm|khối)\s/i.test(text) || mark === mark.toUpperCase();
    if (isMark) return section(text, mark, title, above);
  }
  const folded = fold(text);
  const namesType = /^(?:danh sach (?:cac )?)?(?:cac )?(?:tap the|ca nhan|ho gia dinh)\b/.test(
    folded,
  );
  const names = namesType && typesIn(text).length === 1;
  if (names && (standsOut || isAllCapitals(text) || folded.length < 40))
    return section(text, '', text, above);
  return standsOut && !/^\d+$/.test(text) ? section(text, '', text, above) : undefined;
}

/** The sections of a row, outermost first, after a new one begins. */
export function within(above: readonly Section[], next: Section): Section[] {
  if (next.style === 'none' && next.types.length > 0) return [next];
  const at = above.findIndex(({ style }) => style === next.style);
  return [...(at < 0 ? above : above.slice(0, at)), next];
}

function section(text: string, mark: string, title: string, above: readonly Section[]): Section {
  return { text, title, mark, style: styleOf(mark, above), types: typesIn(title) };
}

function styleOf(mark: string, above: readonly Section[]): Section['style'] {
  if (mark === '') return 'none';
  if (/^\d/.test(mark)) return 'number';
  if (mark.length > 1) return 'roman';
  const letter = above.find(({ style }) => style === 'letter')?.mark ?? '';
  const follows = letter !== '' && mark.charCodeAt(0) === letter.charCodeAt(0) + 1;
  return /[IVX]/.test(mark) && !follows ? 'roman' : 'letter';
}

function isCount({ text }: FilledCell): boolean {
  return /^\(?\s*\d+[^\n]{0,30}\)?$/.test(text);
}
