import { type PlacedNominee, sectionsOf } from '../../model/nominations/annex.ts';
import { recipientTypes } from '../../model/schema/recipient-type.ts';
import { tallyOf } from '../../model/tally.ts';
import { nameOf } from '../../model/who.ts';
import type { TableColumn, TablePart, TableRow } from '../paper.ts';
import type { RoundFacts } from '../round-facts.ts';

/** “03 tập thể, 12 cá nhân”. */
export function countsOf(nominees: readonly PlacedNominee[]): string {
  const { byType } = tallyOf(
    nominees.map(({ nominee }) => ({ recipientType: nominee.recipientType })),
  );
  return byType
    .map(
      ({ type, count }) =>
        `${String(count).padStart(2, '0')} ${recipientTypes[type].label.toLowerCase()}`,
    )
    .join(', ');
}

/** A column of a list of nominees, with its value for one. */
export interface ListColumn extends TableColumn {
  cell: (nominee: PlacedNominee) => string | number;
}

/** “Stt”, then the columns; grouped by type, each numbered from 1. */
export function listOf(
  nominees: readonly PlacedNominee[],
  columns: readonly ListColumn[],
): TablePart {
  return {
    columns: [{ title: 'Stt', width: 12, align: 'center' }, ...columns],
    rows: sectionsOf(nominees, ({ nominee }) => nominee.recipientType).flatMap(
      ({ title, rows }): TableRow[] => [
        { kind: 'heading', cells: [title] },
        ...rows.map((each, index) => ({
          cells: [index + 1, ...columns.map(({ cell }) => cell(each))],
        })),
      ],
    ),
  };
}

/** Columns shared by several lists. */
export const listColumns = {
  name: {
    title: 'Họ và tên, tên tập thể',
    width: 42,
    cell: ({ nominee }) => nameOf(nominee),
  } satisfies ListColumn,
  position: {
    title: 'Chức vụ',
    width: 26,
    cell: ({ nominee }) => nominee.position ?? '',
  } satisfies ListColumn,
  unit: (facts: RoundFacts): ListColumn => ({
    title: 'Đơn vị',
    width: 36,
    cell: ({ nominee }) => facts.unitOf(nominee),
  }),
  award: (facts: RoundFacts): ListColumn => ({
    title: 'Hình thức đề nghị',
    width: 36,
    cell: ({ nominee, form }) =>
      [facts.awardOf(form, nominee.class), nominee.posthumous && '(truy tặng)']
        .filter(Boolean)
        .join(' '),
  }),
  achievement: (facts: RoundFacts): ListColumn => ({
    title: 'Thành tích',
    width: 50,
    cell: ({ nominee }) => nominee.achievement ?? facts.placed.round.citation ?? '',
  }),
};
