import { type RecipientType, recipientTypes } from '../../model/schema/recipient-type.ts';
import { exact } from '../../text/fold.ts';
import { legacyEncodingAt } from '../../text/legacy-encoding.ts';
import { ImportRefusal } from '../read/refusal.ts';
import { address, columnLetters, type ReadPaper, type Table } from '../read/table.ts';
import { clean } from './clean.ts';
import type { ColumnKind } from './columns.ts';
import { type Head, headAt, headOfTitles, typesIn } from './head-row.ts';
import { recipientFields } from './recipient.ts';
import { legacyText, type Office, type ReadRecipient, recipientReader } from './recipients.ts';
import type { AnnexImport, ColumnReport, RowReport } from './report.ts';
import { type ListedTable, listRows } from './rows.ts';
import { unitReader } from './units.ts';

/** Options of an import besides the document. */
export interface AnnexOptions extends Office {
  /** Names of the sheets or tables to import; by default all that belong together. */
  tables?: readonly string[] | undefined;
  /** Column heads, for a list without any. */
  columns?: readonly string[] | undefined;
  /** The counts that the decision itself declares. */
  declared?:
    | Partial<Record<(typeof recipientTypes)[RecipientType]['declared'], number>>
    | undefined;
}

/**
 * Imports the recipients of an annex, with a report by row. The result contains nothing from forbidden
 * columns.
 * @throws {ImportRefusal} if no table is a list of recipients
 */
export function importAnnex(paper: ReadPaper, options: AnnexOptions): AnnexImport {
  const remarks = [...paper.remarks];
  const units = unitReader(options.units);
  const isUnit = (text: string) => units.named(text) !== undefined;
  const listed = meant(paper, listTables(paper, options, isUnit), options.tables, remarks);
  const read = recipientReader(options, units);
  const recipients = listed.flatMap(({ rows }) => rows.map(read));
  if (recipients.length === 0) throw new ImportRefusal(whyNone(paper));
  noteRepeats(recipients);
  remarks.push(
    ...gaps(recipients),
    ...totals(listed),
    ...declaredCounts(recipients, options.declared),
    ...unknownUnits(recipients),
    ...unwritten(recipients),
  );
  return {
    recipients: recipients.map(({ recipient }) => recipient),
    saidKeys: saidKeys(listed, recipients),
    report: { rows: rowReports(recipients, listed), columns: columnReports(listed), remarks },
  };
}

type Listed = ListedTable & { table: Table };

function listTables(
  { tables, isWorkbook }: ReadPaper,
  { columns, tables: names }: AnnexOptions,
  isUnit: (text: string) => boolean,
): Listed[] {
  const given = columns && headOfTitles(columns);
  if (columns && !given) {
    throw new ImportRefusal('Tên các cột đưa vào chưa có cột họ và tên (tên tập thể).');
  }
  let last: { head: Head; width: number; sections: ListedTable['sections'] } | undefined;
  return tables
    .filter(({ name }) => !names || names.includes(name))
    .map((table) => {
      const width = Math.max(0, ...table.rows.slice(0, 20).map((row) => row.length));
      // Word splits a long table in two, and the second often has no head.
      const before = !isWorkbook && last?.width === width ? last : undefined;
      const goesOn = before && (!headAt(table, 0) || sameTitles(headAt(table, 0), before.head));
      const result = listRows(
        table,
        isUnit,
        given ?? (goesOn ? before.head : undefined),
        goesOn ? before.sections : [],
      );
      const head = result.heads.at(-1) ?? before?.head;
      if (head) last = { head, width, sections: result.sections };
      return { ...result, table };
    });
}

function sameTitles(a: Head | undefined, b: Head): boolean {
  const titles = ({ columns }: Head) => columns.map(({ title }) => title).join('\n');
  return a !== undefined && titles(a) === titles(b);
}

/** Of several sheets, the first, and those whose names are recipient types. */
function meant(
  paper: ReadPaper,
  all: Listed[],
  names: readonly string[] | undefined,
  remarks: string[],
): Listed[] {
  const lists = all.filter(({ rows }) => rows.length > 0);
  for (const name of names ?? []) {
    if (!paper.tables.some((table) => table.name === name)) {
      const known = paper.tables.map((table) => `“${table.name}”`).join(', ');
      throw new ImportRefusal(`Không có trang tính, bảng nào tên “${name}”; tệp có: ${known}.`);
    }
  }
  if (!paper.isWorkbook || names) return lists;
  const [first, ...others] = lists;
  const taken = others.filter(({ table }) => typesIn(table.name).length === 1);
  const left = others.filter((each) => !taken.includes(each));
  if (left.length > 0) {
    remarks.push(
      `Chỉ nhập trang tính “${first?.table.name}”; ${left.map(({ table }) => `“${table.name}”`).join(', ')} cũng có danh sách, nếu cần thì nêu tên trang tính khi nhập.`,
    );
  }
  return first ? [first, ...taken] : [];
}

function whyNone({ tables }: ReadPaper): string {
  for (const { name, rows } of tables) {
    for (const [row, cells] of rows.slice(0, 200).entries()) {
      for (const [column, cell] of cells.entries()) {
        const [encoding] = legacyEncodingAt(cell.normalize('NFC'));
        if (encoding) return `“${name}”, ô ${address(row, column)}: ${legacyText(encoding)}.`;
      }
    }
  }
  if (
    tables.every(({ rows }) => rows.every((cells) => cells.every((cell) => clean(cell) === '')))
  ) {
    return 'Không có bảng nào trong tệp.';
  }
  return 'Không thấy hàng tiêu đề của danh sách (cần cột “Họ và tên” hoặc “Tên tập thể”, và ít nhất một cột nữa như “Stt”, “Đơn vị”); hãy thêm hàng ấy, hoặc nêu tên các cột khi nhập.';
}

/** The same Stt, or the same recipient for the same award, twice in one section. */
function noteRepeats(recipients: readonly ReadRecipient[]): void {
  const numbers = new Map<string, ReadRecipient>();
  const people = new Map<string, ReadRecipient>();
  for (const each of recipients) {
    const { row, recipient, notes } = each;
    const {
      no,
      section = '',
      recipientType,
      name,
      unit,
      unitAsWritten,
      form,
      meritPeriod,
    } = recipient;
    if (no !== undefined) {
      const key = `${section} ${recipientType} ${no}`;
      const other = numbers.get(key);
      const isCovered = other?.recipient.name === name;
      if (other && !isCovered)
        notes.push({
          kind: 'ask',
          at: row.at('no'),
          text: `Stt ${no} đã có ở hàng ${other.row.row + 1}`,
        });
      numbers.set(key, each);
    }
    const key = [recipientType, exact(name), unit, unitAsWritten, form, meritPeriod].join('\0');
    const other = people.get(key);
    if (other)
      notes.push({
        kind: 'ask',
        at: row.at('name'),
        text: `trùng tên, đơn vị và hình thức với hàng ${other.row.row + 1}`,
      });
    people.set(key, each);
  }
}

/** Gaps in the Stt: a row may have been lost. */
function gaps(recipients: readonly ReadRecipient[]): string[] {
  const found: string[] = [];
  for (const [index, { row, recipient }] of recipients.entries()) {
    const before = recipients[index - 1];
    if (!before || before.recipient.section !== recipient.section || before.row.table !== row.table)
      continue;
    const [from, to] = [Number(before.recipient.no), Number(recipient.no)];
    if (to > from + 1)
      found.push(`Stt nhảy từ ${from} sang ${to} (“${row.table}”, ô ${row.at('no')}).`);
  }
  return found.length > 5
    ? [...found.slice(0, 5), `Còn ${found.length - 5} chỗ Stt nhảy nữa.`]
    : found;
}

function totals(listed: readonly Listed[]): string[] {
  return listed.flatMap(({ table, rows, total }) =>
    total && total.count !== rows.length
      ? [
          `“${table.name}”, ô ${total.at} ghi tổng ${total.count}, danh sách có ${rows.length} hàng.`,
        ]
      : [],
  );
}

function declaredCounts(
  recipients: readonly ReadRecipient[],
  declared: AnnexOptions['declared'],
): string[] {
  if (!declared) return [];
  return (Object.keys(recipientTypes) as RecipientType[]).flatMap((type) => {
    const { label, declared: key } = recipientTypes[type];
    const count = recipients.filter(({ recipient }) => recipient.recipientType === type).length;
    const said = declared[key];
    if (said === undefined || said === count) return [];
    return [`${label}: quyết định ghi ${said}, danh sách nhập được ${count}.`];
  });
}

/** The document's columns by the keys that they fill. */
const filledBy: Record<string, ColumnKind[]> = {
  position: ['position', 'positionAndUnit', 'nameAndRest'],
  unit: ['unit', 'positionAndUnit', 'nameAndRest'],
  unitAsWritten: ['unit', 'positionAndUnit', 'nameAndRest', 'unitAsWritten'],
  form: ['form'],
  class: ['class', 'form'],
  posthumous: ['posthumous', 'form', 'note'],
};

function saidKeys(listed: readonly Listed[], recipients: readonly ReadRecipient[]): Set<string> {
  const kinds = new Set(
    listed.flatMap(({ rows }) => rows.flatMap(({ head }) => [...head.columnsByKind.keys()])),
  );
  const keys = [...recipientFields.map(({ key }) => key), 'note'];
  const hasColumn = (key: string) => (filledBy[key] ?? [key]).some((kind) => kinds.has(kind));
  return new Set(
    keys.filter(
      (key) => hasColumn(key) || recipients.some(({ recipient }) => recipient[key] !== undefined),
    ),
  );
}

/** Unlisted units are common and valid; they are listed once for review. */
function unknownUnits(recipients: readonly ReadRecipient[]): string[] {
  const names = recipients.flatMap(({ recipient: { unit, unitAsWritten } }) =>
    !unit && unitAsWritten ? [unitAsWritten] : [],
  );
  const distinct = [...new Set(names)];
  if (distinct.length === 0) return [];
  const some = distinct
    .slice(0, 8)
    .map((name) => `“${name}”`)
    .join(', ');
  const more = distinct.length > 8 ? ` và ${distinct.length - 8} tên nữa` : '';
  return [`Đơn vị không có trong don-vi.yml, ghi như văn bản: ${some}${more}.`];
}

/** Fields read that a decision's file cannot store, reported so that nothing is lost silently. */
function unwritten(recipients: readonly ReadRecipient[]): string[] {
  const labels = { note: 'ghi chú' };
  const keys = new Set(recipientFields.map(({ key }) => key));
  const number = recipientFields.find(({ key }) => key === 'no')?.schema;
  const lost = Object.entries(labels).flatMap(([key, label]) => {
    const count = recipients.filter(({ recipient }) => recipient[key] !== undefined).length;
    return count > 0 && !keys.has(key) ? [`${label} (${count} hàng)`] : [];
  });
  const odd = recipients.filter(
    ({ recipient: { no } }) => no !== undefined && !number?.safeParse(no).success,
  );
  if (odd[0]) lost.push(`Stt kiểu “${odd[0].recipient.no}” (${odd.length} hàng)`);
  return lost.length > 0 ? [`Tệp quyết định chưa có chỗ ghi: ${lost.join(', ')}.`] : [];
}

function rowReports(recipients: readonly ReadRecipient[], listed: readonly Listed[]): RowReport[] {
  const taken = recipients.map(
    ({ row, recipient, notes }): RowReport => ({
      status: notes.some(({ kind }) => kind === 'ask') ? 'xem' : 'du',
      table: row.table,
      row: row.row + 1,
      text: recipient.name,
      notes,
    }),
  );
  const left = listed.flatMap(({ leftOut }) =>
    leftOut.map(
      ({ table, row, text, why }): RowReport => ({
        status: 'bo',
        table,
        row: row + 1,
        text,
        notes: [{ kind: 'did', at: address(row), text: why }],
      }),
    ),
  );
  const order = new Map(listed.map(({ table }, index) => [table.name, index]));
  return [...taken, ...left].sort(
    (a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0) || a.row - b.row,
  );
}

function columnReports(listed: readonly Listed[]): ColumnReport[] {
  const reports = listed.flatMap(({ table, heads }) =>
    heads.flatMap(({ columns }) =>
      columns.map(
        ({ column, title, kind, forbidden }): ColumnReport => ({
          table: table.name,
          column: columnLetters(column),
          title,
          became: forbidden ? 'forbidden' : kind ? 'taken' : 'unknown',
          ...(forbidden && { holds: forbidden }),
        }),
      ),
    ),
  );
  const keyOf = ({ table, column, title }: ColumnReport) => `${table} ${column} ${title}`;
  return [...new Map(reports.map((each) => [keyOf(each), each])).values()];
}
