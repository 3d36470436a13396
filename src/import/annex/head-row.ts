import type { RecipientType } from '../../model/schema/recipient-type.ts';
import { fold } from '../../text/fold.ts';
import { cellKey, type Table } from '../read/table.ts';
import { clean } from './clean.ts';
import { type ColumnKind, meaningOf } from './columns.ts';

/** One column of a head. */
export interface Column {
  column: number;
  /** Its wording in the document, on one line. */
  title: string;
  kind?: ColumnKind;
  /** Its content, if it must not be imported. */
  forbidden?: string;
  /** Whether it is only covered by a head merged over several columns. */
  isCovered?: boolean;
}

/** The row or rows that name the columns. */
export interface Head {
  row: number;
  height: number;
  columns: readonly Column[];
  columnsByKind: ReadonlyMap<ColumnKind, readonly number[]>;
  /** The recipient type, if the head names it (“Tên tập thể”). */
  recipientType?: RecipientType;
  /** All its texts, to recognise rows that repeat it. */
  texts: ReadonlySet<string>;
  /** One of our own templates: its cells are used verbatim. */
  isTemplate: boolean;
}

/** No real list has more head rows. */
const highest = 3;

/**
 * Detects the head that begins at a row, of one to three rows, or undefined: words in any order, one of
 * which names the recipients. Of several heights the lowest that recognises the most columns.
 * @param earlier a head of the same table: a later one must repeat its words or head a Stt again
 */
export function headAt(table: Table, row: number, earlier?: Head): Head | undefined {
  const cells = table.rows[row] ?? [];
  // Most rows are people and need not be tested as heads.
  if (
    earlier &&
    !cells.some(
      (cell) => /^\s*(?:s\.?)?tt\s*$|thứ tự/i.test(cell) || earlier.texts.has(clean(cell)),
    )
  ) {
    return undefined;
  }
  if (!cells.some((cell) => cell !== '' && meaningOf(clean(cell)) !== undefined)) return undefined;
  let best: Head | undefined;
  for (let height = 1; height <= highest && row + height <= table.rows.length; height += 1) {
    if (height > 1 && !goesOn(table, row + height - 1, best)) break;
    const head = headOf(table, row, height);
    if (head && known(head.columns) > known(best?.columns ?? [])) best = head;
  }
  return best && (!earlier || repeats(best, earlier)) ? best : undefined;
}

/** A head from titles that the user gives, for a list without one. */
export function headOfTitles(titles: readonly string[]): Head | undefined {
  return resolved(
    titles.map((title, column) => columnOf(column, [clean(title)])),
    -1,
    1,
    new Set(titles.map(clean)),
  );
}

function headOf(table: Table, row: number, height: number): Head | undefined {
  const width = Math.max(...table.rows.slice(row, row + height).map((cells) => cells.length));
  const columns: Column[] = [];
  for (let column = 0; column < width; column += 1) {
    const texts: string[] = [];
    for (let at = row; at < row + height; at += 1) {
      const text = headText(table, at, column);
      if (text && !texts.includes(text)) texts.push(text);
    }
    const rows = Array.from({ length: height }, (_, index) => row + index);
    const isCovered = rows.every((at) => table.covered.get(cellKey(at, column)) === 'left');
    if (texts.length > 0) columns.push({ ...columnOf(column, texts), isCovered });
  }
  const texts = table.rows.slice(row, row + height).flatMap((cells) => cells.map(clean));
  return resolved(columns, row, height, new Set(texts.filter(Boolean)));
}

/** A merged head covers all its columns. */
function headText(table: Table, row: number, column: number): string {
  let at = column;
  while (at > 0 && table.covered.get(cellKey(row, at)) === 'left') at -= 1;
  return clean(table.rows[row]?.[at] ?? '').replace(/\n/g, ' ');
}

/** The lowest text is the most specific; then all of them together; then the one above. */
function columnOf(column: number, texts: string[]): Column {
  const title = texts.join(' ');
  for (const text of [texts.at(-1) ?? '', title, texts[0] ?? '']) {
    const meaning = meaningOf(text);
    if (meaning) return { column, title, ...meaning };
  }
  return { column, title };
}

/** Resolves what depends on the whole head: “Đơn vị” names the recipients if no other column does. */
function resolved(
  columns: Column[],
  row: number,
  height: number,
  texts: ReadonlySet<string>,
): Head | undefined {
  const has = (kind: ColumnKind) => columns.some((each) => each.kind === kind);
  const names = ['name', 'nameAndRest'].some(has);
  const hasParts = has('familyName') && columns.some(({ title }) => fold(title) === 'ten');
  let final = columns.map((each): Column => {
    if (each.kind === 'nameOrUnit') return { ...each, kind: names ? 'unit' : 'name' };
    if (hasParts && fold(each.title) === 'ten') return { ...each, kind: 'givenName' };
    return each;
  });
  const isNamed = final.some(({ kind }) => /^(?:name|nameAndRest|familyName)$/.test(kind ?? ''));
  let recipientType = typeOf(final);
  if (!isNamed) {
    const stand = ['honorific', 'unit'].find((kind) => final.some((each) => each.kind === kind));
    if (!stand) return undefined;
    if (stand === 'unit') recipientType = 'tap-the';
    final = final.map((each) => (each.kind === stand ? { ...each, kind: 'name' } : each));
  }
  if (known(final) < 2) return undefined;
  const columnsByKind = new Map<ColumnKind, number[]>();
  for (const { kind, column } of final) {
    if (kind) columnsByKind.set(kind, [...(columnsByKind.get(kind) ?? []), column]);
  }
  return {
    row,
    height,
    columns: final,
    columnsByKind,
    texts,
    isTemplate: columnsByKind.has('section'),
    ...(recipientType && { recipientType }),
  };
}

function typeOf(columns: readonly Column[]): RecipientType | undefined {
  const title = fold(
    columns.find(({ kind }) => kind === 'name' || kind === 'nameOrUnit')?.title ?? '',
  );
  const types = typesIn(title);
  if (types.length === 1) return types[0];
  return columns.some(({ kind }) => kind === 'familyName' || kind === 'honorific')
    ? 'ca-nhan'
    : undefined;
}

/** The recipient types named in a text: “A. TẬP THỂ”, “Tên hộ gia đình”. */
export function typesIn(text: string): RecipientType[] {
  const folded = fold(text);
  const types: RecipientType[] = [];
  if (/\btap the\b/.test(folded)) types.push('tap-the');
  if (/\bca nhan\b/.test(folded)) types.push('ca-nhan');
  if (/\b(?:ho gia dinh|cac ho|gia dinh)\b/.test(folded)) types.push('ho-gia-dinh');
  return types;
}

function known(columns: readonly Column[]): number {
  return columns.filter(({ kind, forbidden, isCovered }) => (kind || forbidden) && !isCovered)
    .length;
}

/** A lower row of a head is connected to it by merged cells, or has no Stt. */
function goesOn(table: Table, row: number, above: Head | undefined): boolean {
  const cells = table.rows[row] ?? [];
  if (cells.some((_, column) => table.covered.get(cellKey(row, column)) === 'above')) return true;
  const [no] = above?.columnsByKind.get('no') ?? [];
  return no !== undefined && (cells[no] ?? '').trim() === '';
}

function repeats(head: Head, earlier: Head): boolean {
  if (head.columnsByKind.has('no')) return true;
  const before = new Set(earlier.columns.map(({ title }) => fold(title)));
  return head.columns.filter(({ title }) => before.has(fold(title))).length >= 2;
}
