import { type CellValue, type DataValidation, writeXlsx } from 'hucre/xlsx';
import type { KnownAward } from '../annex/awards.ts';
import { labelsOf } from '../annex/choice-labels.ts';
import type { RecordedRow } from '../annex/difference.ts';
import { type RecipientField, recipientFields } from '../annex/recipient.ts';
import type { KnownUnit } from '../annex/units.ts';
import { columnLetters } from '../read/table.ts';

/** Number of rows with drop-downs. */
const lastRow = 2_000;

const lists = 'Danh mục';

/**
 * An `.xlsx` form for a unit: a column for every key of a recipient, drop-downs of the office's own
 * units and awards. Imported again, the rows are the same.
 */
export function writeTemplate(
  { units, awards }: { units: readonly KnownUnit[]; awards: readonly KnownAward[] },
  rows: readonly RecordedRow[] = [],
): Promise<Uint8Array> {
  const names = unitNames(units);
  const choices = recipientFields
    .map((field) => ({ field, values: valuesFor(field, awards, names) }))
    .filter(({ values }) => values.length > 0);
  const cells = rows.map((row) => recipientFields.map((field) => cell(field, row, awards, names)));
  const validations = choices.map(({ field, values }, index): DataValidation => {
    const column = columnLetters(recipientFields.indexOf(field));
    const list = columnLetters(index);
    return {
      type: 'list',
      formula1: `'${lists}'!$${list}$2:$${list}$${values.length + 1}`,
      range: `${column}2:${column}${Math.max(lastRow, rows.length + 1)}`,
      allowBlank: true,
      showErrorMessage: true,
      // A unit outside the office has its own column, so a typo is reported at once.
      errorStyle: 'stop',
      errorTitle: field.title,
      errorMessage: 'Chọn một mục trong danh sách, hoặc để trống.',
    };
  });
  const longest = Math.max(0, ...choices.map(({ values }) => values.length));
  const listRows = Array.from({ length: longest }, (_, row) =>
    choices.map(({ values }) => values[row] ?? null),
  );
  const heads = (titles: string[]): CellValue[] => titles;
  return writeXlsx({
    sheets: [
      {
        name: 'Danh sách',
        rows: [heads(recipientFields.map(({ title }) => title)), ...cells],
        columns: recipientFields.map(({ key }) => ({
          width: widths[key] ?? 16,
          style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
        })),
        dataValidations: validations,
        freezePane: { rows: 1 },
      },
      {
        name: lists,
        hidden: true,
        rows: [heads(choices.map(({ field }) => field.title)), ...listRows],
        columns: choices.map(() => ({ width: 30 })),
      },
    ],
    defaultFont: { name: 'Times New Roman', size: 12 },
  });
}

const widths: Record<string, number> = {
  no: 10,
  section: 20,
  name: 34,
  position: 24,
  unit: 28,
  unitAsWritten: 28,
  form: 34,
  achievement: 48,
};

/** A unit by its name; by its id if another unit has the same name. */
function unitNames(units: readonly KnownUnit[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of units) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(units.map(({ id, name }) => [id, counts.get(name) === 1 ? name : id]));
}

function valuesFor(
  field: RecipientField,
  awards: readonly KnownAward[],
  names: ReadonlyMap<string, string>,
): string[] {
  if (field.key === 'unit') return [...names.values()];
  if (field.isSwitch) return ['x'];
  return isChosen(field) ? [...labelsOf(field.key, awards).values()] : [];
}

function cell(
  field: RecipientField,
  row: RecordedRow,
  awards: readonly KnownAward[],
  names: ReadonlyMap<string, string>,
): CellValue {
  const value = row[field.key];
  if (value === undefined || value === false) return null;
  if (value === true) return 'x';
  if (field.key === 'unit') return names.get(String(value)) ?? String(value);
  return (
    (isChosen(field) ? labelsOf(field.key, awards).get(String(value)) : undefined) ?? String(value)
  );
}

const isChosen = ({ key, choices }: RecipientField) => key === 'form' || choices !== undefined;
