import type { RecipientType } from '../../model/schema/recipient-type.ts';
import { address, cellKey, type Table } from '../read/table.ts';
import { clean, isAllCapitals, oneLine } from './clean.ts';
import type { ColumnKind } from './columns.ts';
import { type Head, headAt, typesIn } from './head-row.ts';
import { withoutPersonalData } from './personal-data.ts';
import { type FilledCell, headingOf, type Section, sectionOf, within } from './section.ts';

/** A note on a row: an automatic change (`did`) or a question (`ask`). */
export interface Note {
  kind: 'did' | 'ask';
  /** `B12`; the row if no single cell is concerned. */
  at: string;
  text: string;
}

/** A row of a list, its cells by kind of content. */
export interface ListRow {
  table: string;
  row: number;
  values: ReadonlyMap<ColumnKind, string>;
  at: (kind: ColumnKind) => string;
  sections: readonly Section[];
  /** The recipient type from the head or the sheet's name. */
  recipientType?: RecipientType;
  head: Head;
  notes: Note[];
}

/** A row that is not a recipient, with the reason. */
export interface LeftOutRow {
  table: string;
  row: number;
  /** Its beginning, without personal data. */
  text: string;
  why: string;
}

/** The content of one table. */
export interface ListedTable {
  rows: ListRow[];
  leftOut: LeftOutRow[];
  heads: Head[];
  /** The sections of the last row. */
  sections: readonly Section[];
  /** The document's own total, with its position. */
  total?: { count: number; at: string };
}

const ditto =
  /^(?:-|–|\.|“|")*\s*(?:nt|n\.t\.?|như trên|n\/t)\s*(?:-|–|\.|”|")*$|^(?:"|''|〃|”|“|\/\/|-\/\/-|-"-)$/i;
const total =
  /^(?:tổng cộng|tổng số|tổng\s*[:(]|tổng$|cộng$|cộng\s*[:(\d]|ấn định|bằng chữ|số tiền bằng chữ|(?:danh sách|tổng) (?:này |trên )?(?:gồm|có)\s)/i;
const signature =
  /^(?:người (?:lập|tổng hợp|ký)|lập (?:biểu|bảng)|thủ trưởng|xác nhận|nơi nhận|ký tên|\(ký|\(đã ký|(?:tm|kt|tl|tuq|q)\s?\.\s|[\p{L}\s,.]{0,40}ngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm)/iu;
const signingOffice =
  /^(?:phó )?(?:giám đốc|chủ tịch|hiệu trưởng|trưởng phòng|bí thư|chánh văn phòng|thư ký|kế toán trưởng)$/i;
const errorValue = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

/**
 * Parses a table row by row: heads, sections, recipients, continued rows, totals, signatures.
 * @param isUnit whether a text is the name of a unit of the office
 * @param known the head that applies from the first row, if the table has none of its own
 * @param begun the sections that the table continues
 */
export function listRows(
  table: Table,
  isUnit: (text: string) => boolean,
  known?: Head,
  begun: readonly Section[] = [],
): ListedTable {
  const listed: ListedTable = { rows: [], leftOut: [], heads: [], sections: [] };
  const sheetType = typesIn(table.name);
  let head = known;
  let sections = [...begun];
  let isSigned = false;
  for (const paragraph of table.above) {
    const heading = headingOf(oneLine(paragraph), false, sections);
    if (heading) sections = within(sections, heading);
  }
  let row = 0;
  while (row < table.rows.length) {
    const next = headAt(table, row, head?.row === -1 ? undefined : head);
    if (next) {
      listed.heads.push(next);
      head = next;
      isSigned = false;
      row += next.height;
      continue;
    }
    if (head) readRow(head, row);
    row += 1;
  }
  return { ...listed, sections };

  function readRow(head: Head, row: number): void {
    const cells = filled(table, row);
    const [noColumn] = head.columnsByKind.get('no') ?? [];
    const no = cells.find(({ column }) => column === noColumn)?.text ?? '';
    // In our own templates every row is a recipient.
    const why = head.isTemplate ? undefined : whyNoRecipient(head, row, cells, no);
    if (cells.length === 0 || why === 'section') return;
    if (why) listed.leftOut.push({ table: table.name, row, text: shown(cells, head), why });
    else readRecipient(head, row, noColumn !== undefined && no === '');
  }

  /** Handles sections and totals; returns why a row is not a recipient. */
  function whyNoRecipient(
    head: Head,
    row: number,
    cells: FilledCell[],
    no: string,
  ): string | undefined {
    const [first] = cells;
    if (!first) return undefined;
    if (numbersColumns(cells, listed.rows.length > 0)) return 'hàng đánh số cột';
    if (/^\(?\d/.test(no)) isSigned = false;
    else if (total.test(first.text)) {
      const count = countIn(cells.map(({ text }) => text).join(' '));
      if (count !== undefined) listed.total ??= { count, at: address(row, first.column) };
      return 'hàng tổng cộng';
    }
    const begun = isSignature(cells, no) ? undefined : beginsSection(head, row, cells, first);
    if (begun && (!isSigned || begun.types.length > 0)) {
      isSigned = false;
      sections = within(sections, { ...begun, text: withoutPersonalData(begun.text).text });
      return 'section';
    }
    isSigned ||= isSignature(cells, no);
    return isSigned ? 'phần ký' : undefined;
  }

  function beginsSection(
    head: Head,
    row: number,
    cells: FilledCell[],
    first: FilledCell,
  ): Section | undefined {
    const [noColumn] = head.columnsByKind.get('no') ?? [];
    const isWide = table.covered.get(cellKey(row, first.column + 1)) === 'left';
    const found = sectionOf(cells, isWide, noColumn, sections);
    if (found) return found;
    const nameColumns = ['name', 'nameAndRest', 'familyName'].flatMap(
      (kind) => head.columnsByKind.get(kind) ?? [],
    );
    const [, second] = cells;
    // “1 | Khối phòng” is a heading if the next row is “1.1”.
    const next = noColumn === undefined ? '' : clean(table.rows[row + 1]?.[noColumn] ?? '');
    const mark = first.text.replace(/\.$/, '');
    if (cells.length === 2 && first.column === noColumn && next.startsWith(`${mark}.`)) {
      return headingOf(`${mark}. ${second?.text}`, true, sections);
    }
    const isLone =
      cells.length === 1 && nameColumns.includes(first.column) && head.columns.length >= 3;
    // If recipients have a Stt, a unit's name alone is a heading.
    const heads = isAllCapitals(first.text) || (noColumn !== undefined && isUnit(first.text));
    return isLone && heads ? headingOf(first.text, true, sections) : undefined;
  }

  function readRecipient(head: Head, row: number, isUnnumbered: boolean): void {
    const previous = listed.rows.at(-1);
    const notes: Note[] = [];
    const values = new Map<ColumnKind, string>();
    const covered = new Set<ColumnKind>();
    const at = (kind: ColumnKind) => address(row, head.columnsByKind.get(kind)?.[0]);
    for (const [kind, columns] of head.columnsByKind) {
      const separator = kind === 'unit' || kind === 'position' ? ', ' : ' ';
      const texts = columns
        .filter((column) => table.covered.get(cellKey(row, column)) !== 'left')
        .map((column) => readValue(row, column, notes));
      const text = texts.filter(Boolean).join(separator);
      if (columns.every((column) => table.covered.get(cellKey(row, column)) === 'above'))
        covered.add(kind);
      if (text)
        values.set(
          kind,
          ditto.test(text) && !head.isTemplate
            ? above(kind, text, previous, at(kind), notes)
            : text,
        );
    }
    if (values.size === 0) return;
    for (const doubt of table.doubts) {
      if (doubt.row !== row) continue;
      const kinds = head.columns.find(({ column }) => column === doubt.column);
      if (doubt.column === undefined || kinds?.kind)
        notes.push({ kind: 'ask', at: address(row, doubt.column), text: doubt.text });
    }
    const nameKind = [...head.columnsByKind.keys()].find((kind) =>
      /^(?:name|nameAndRest|familyName|givenName)$/.test(kind),
    );
    const hasName = nameKind !== undefined && values.has(nameKind) && !covered.has(nameKind);
    if (
      !hasName &&
      !head.isTemplate &&
      previous &&
      previous.table === table.name &&
      goOn(previous, row, values, covered, notes)
    )
      return;
    if (!hasName && !covered.has(nameKind ?? '')) {
      if (values.size === 1 && values.has('no')) return;
      listed.leftOut.push({
        table: table.name,
        row,
        text: shown(filled(table, row), head),
        why: 'không có tên',
      });
      return;
    }
    if (isUnnumbered && !covered.has('no') && !head.isTemplate)
      notes.push({ kind: 'ask', at: at('no'), text: 'hàng không có Stt' });
    const recipientType = head.recipientType ?? (sheetType.length === 1 ? sheetType[0] : undefined);
    listed.rows.push({
      table: table.name,
      row,
      values,
      at,
      sections,
      head,
      notes,
      ...(recipientType && { recipientType }),
    });
  }

  function readValue(row: number, column: number, notes: Note[]): string {
    const written = clean(table.rows[row]?.[column] ?? '');
    if (errorValue.test(written)) {
      notes.push({
        kind: 'ask',
        at: address(row, column),
        text: `ô báo lỗi ${written}, coi như trống`,
      });
      return '';
    }
    const { text, removed } = withoutPersonalData(written);
    if (removed.length > 0) {
      notes.push({
        kind: 'ask',
        at: address(row, column),
        text: `đã bỏ ${removed.join(', ')}; xem phần chữ còn lại`,
      });
    }
    return text;
  }
}

/** “Tổng cộng: 77”, “02 tập thể, 05 cá nhân”; amounts of money are not counts. */
function countIn(text: string): number | undefined {
  const byType = [...text.matchAll(/(\d{1,5})\s*(?:\(.*?\)\s*)?(?:tập thể|cá nhân|hộ)/giu)];
  if (byType.length > 0) return byType.reduce((sum, [, count]) => sum + Number(count), 0);
  const [only, another] = text.match(/\d[\d.,]*/g) ?? [];
  return only && !another && /^\d{1,5}$/.test(only) ? Number(only) : undefined;
}

/** “nt” repeats the cell above. */
function above(
  kind: ColumnKind,
  text: string,
  previous: ListRow | undefined,
  at: string,
  notes: Note[],
): string {
  const value = previous?.values.get(kind);
  if (value === undefined) {
    notes.push({ kind: 'ask', at, text: `ghi “${text}” mà hàng trên không có gì để theo` });
    return '';
  }
  notes.push({ kind: 'did', at, text: `“${text}” lấy theo hàng trên` });
  return value;
}

/** Joins a continued row with the one above; false if it has an award of its own. */
function goOn(
  previous: ListRow,
  row: number,
  values: ReadonlyMap<ColumnKind, string>,
  covered: ReadonlySet<ColumnKind>,
  notes: readonly Note[],
): boolean {
  const own = [...values].filter(([kind]) => !covered.has(kind) && kind !== 'no');
  const form = values.get('form');
  if (
    form !== undefined &&
    !covered.has('form') &&
    previous.values.has('form') &&
    form !== previous.values.get('form')
  )
    return false;
  const joined = new Map(previous.values);
  for (const [kind, text] of own)
    joined.set(kind, [joined.get(kind), text].filter(Boolean).join(' '));
  previous.values = joined;
  previous.notes.push(...notes, {
    kind: 'ask',
    at: address(row),
    text: `đã nối ${address(row)} vào hàng này`,
  });
  return true;
}

function filled(table: Table, row: number): FilledCell[] {
  return (table.rows[row] ?? []).flatMap((written, column) => {
    if (written === '' || table.covered.get(cellKey(row, column)) === 'above') return [];
    const text = oneLine(written);
    return text && !errorValue.test(text) ? [{ column, text }] : [];
  });
}

/** Few cells, no Stt, and one of them is a signer, a place or a date. */
function isSignature(cells: readonly FilledCell[], no: string): boolean {
  if (/^\(?\d/.test(no) || cells.length > 3) return false;
  return cells.some(
    ({ text }) =>
      signature.test(text) ||
      (signingOffice.test(text) && (cells.length === 1 || isAllCapitals(text))),
  );
}

/** “(1) (2) (3)” below a head. */
function numbersColumns(cells: readonly FilledCell[], isLater: boolean): boolean {
  return (
    cells.length >= (isLater ? 5 : 3) &&
    cells.every(({ text }) => /^\(?\d{1,2}\)?$|^\(?[A-Z]\)?$/.test(text))
  );
}

/** The beginning of a row for the report: only imported columns, without personal data. */
function shown(cells: readonly FilledCell[], { columns }: Head): string {
  const taken = cells.filter(({ column }) =>
    columns.some((each) => each.column === column && each.kind),
  );
  const { text } = withoutPersonalData(taken.map(({ text }) => text).join(' | '));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
