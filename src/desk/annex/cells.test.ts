import { expect, it } from 'vitest';
import { type FormField, formOf } from '../record/fields.ts';
import { blockOf, blockText, cellText, cellValue, filledDown, pasted } from './cells.ts';

const team = { value: 'doi-1', label: 'Đội minh họa số 1', aliases: ['Đội 1'] };
const choicesOf = () => ({ choices: [team], byValue: new Map([[team.value, team]]) });
const recipients = formOf('decision').find(({ key }) => key === 'recipients') as Extract<
  FormField,
  { input: 'group' }
>;
const column = (key: string) => recipients.fields.find((field) => field.key === key) as FormField;

it.each([
  ['recipientType', 'Cá nhân', 'ca-nhan'],
  ['recipientType', 'tap the', 'tap-the'],
  ['unit', 'doi 1', 'doi-1'],
  ['unit', 'Đội khác', 'Đội khác'],
  ['no', '7', 7],
  ['no', '1.1', '1.1'],
  ['posthumous', 'x', true],
  ['class', 'hạng Nhất', 'nhat'],
  ['name', '  Nguyễn  Văn An ', 'Nguyễn Văn An'],
  ['name', ' ', undefined],
])('reads a cell of %s: “%s”', (key, text, value) => {
  expect(cellValue(column(key), text, choicesOf)).toEqual(value);
});

it('shows the value that it parses', () => {
  for (const [key, value] of [
    ['recipientType', 'ca-nhan'],
    ['unit', 'doi-1'],
    ['no', 7],
    ['posthumous', true],
    ['class', 'ba'],
  ] as const) {
    const text = cellText(column(key), value, choicesOf);
    expect(cellValue(column(key), text, choicesOf)).toBe(value);
  }
});

it('reads and writes a block of cells like Excel', () => {
  const block = [
    ['1', 'A "B"\nC'],
    ['2', 'D'],
  ];
  expect(blockOf(blockText(block))).toEqual(block);
  expect(blockOf('1\tA\r\n2\tB\r\n')).toEqual([
    ['1', 'A'],
    ['2', 'B'],
  ]);
  expect(blockOf('A, B; C')).toEqual([['A, B; C']]);
  expect(blockOf('A\n\nC')).toEqual([['A'], [''], ['C']]);
});

it('pastes from a cell on and adds rows, fills down within a range', () => {
  const columns = [column('no'), column('name')];
  const rows = pasted(
    [{ no: 1, name: 'A', unit: 'doi-1' }],
    columns,
    { row: 0, column: 1 },
    [['X'], ['Y']],
    choicesOf,
  );
  expect(rows).toEqual([{ no: 1, name: 'X', unit: 'doi-1' }, { name: 'Y' }]);
  expect(filledDown(rows, columns, { from: 0, to: 1, left: 1, right: 1 })[1]).toEqual({
    name: 'X',
  });
});
