import type { z } from 'zod';
import { tallyOf } from '../../model/tally.ts';
import { getAwards } from '../../queries/awards.ts';
import { getCommendations, getCommendationsByUnit } from '../../queries/commendations.ts';
import { getAllCriteria, getCriteria } from '../../queries/criteria.ts';
import { getDecisions } from '../../queries/decisions.ts';
import { getExemplars, getExemplarsByCriterion } from '../../queries/exemplars.ts';
import { memoise } from '../../queries/memoise.ts';
import { getMovementRecords } from '../../queries/movement-records.ts';
import { getMovementById, getMovements } from '../../queries/movements.ts';
import { getUnits } from '../../queries/units.ts';
import { commendationRow, commendationRowOf } from './commendation.ts';
import { criterionRow, criterionRowOf } from './criterion.ts';
import { decisionRow, decisionRowOf } from './decision.ts';
import { exemplarRow, exemplarRowOf } from './exemplar.ts';
import { movementRow, movementRowOf } from './movement.ts';
import { unitRow, unitRowOf } from './unit.ts';
import { yearlyFigureRow, yearlyFiguresOf } from './yearly-figure.ts';

/** A table for download as CSV, XLSX and JSON. */
export interface Table {
  /** File name of CSV and XLSX, without extension. */
  file: string;
  /** File name of JSON and of its schema, without extension. */
  noun: string;
  title: string;
  row: z.ZodObject;
  rows: () => Promise<Record<string, unknown>[]>;
}

/** Every table, in the order of the page; rows come from the same queries as pages. */
export const tables: Table[] = [
  {
    file: 'truong-hop-khen-thuong',
    noun: 'commendations',
    title: 'Trường hợp khen thưởng',
    row: commendationRow,
    rows: async () => (await getCommendations()).map(commendationRowOf),
  },
  {
    file: 'quyet-dinh-khen-thuong',
    noun: 'decisions',
    title: 'Quyết định khen thưởng',
    row: decisionRow,
    rows: async () => (await getDecisions()).map(decisionRowOf),
  },
  {
    file: 'so-lieu-theo-nam',
    noun: 'yearly-figures',
    title: 'Số liệu theo năm, đơn vị, hình thức',
    row: yearlyFigureRow,
    rows: async () =>
      yearlyFiguresOf(await getCommendations(), await getUnits(), await getAwards()),
  },
  {
    file: 'dien-hinh-mo-hinh-hay',
    noun: 'exemplars',
    title: 'Điển hình, mô hình hay',
    row: exemplarRow,
    rows: async () => (await getExemplars()).map(exemplarRowOf),
  },
  {
    file: 'phong-trao',
    noun: 'movements',
    title: 'Phong trào thi đua',
    row: movementRow,
    rows: async () => {
      const byId = await getMovementById();
      return Promise.all(
        (await getMovements()).map(async (each) => {
          const { exemplars, decisions, commendations } = await getMovementRecords(each);
          return movementRowOf(each, byId.get(each.parent ?? '')?.title ?? each.parent, {
            criteria: (await getCriteria(each.id)).length,
            exemplars: exemplars.length,
            decisions: decisions.length,
            commendations: tallyOf(commendations).count,
          });
        }),
      );
    },
  },
  {
    file: 'tieu-chi',
    noun: 'criteria',
    title: 'Tiêu chí thi đua',
    row: criterionRow,
    rows: async () => {
      const exemplars = await getExemplarsByCriterion();
      return (await getAllCriteria()).map((each) =>
        criterionRowOf(each, exemplars.get(each.key)?.length ?? 0),
      );
    },
  },
  {
    file: 'don-vi',
    noun: 'units',
    title: 'Đơn vị',
    row: unitRow,
    rows: async () => {
      const commendations = await getCommendationsByUnit();
      return (await getUnits()).map((each) =>
        unitRowOf(each, tallyOf(commendations.get(each.id) ?? []).count),
      );
    },
  },
];

/** Input of a table's files, besides the table in their name. */
export interface TableProps {
  rows: Record<string, unknown>[];
}

/** The paths of tables as files, each with its rows: the same for every format. */
export const tableRows = memoise(() =>
  Promise.all(
    tables.map(async ({ file, rows }) => ({
      params: { file },
      props: { rows: await rows() } satisfies TableProps,
    })),
  ),
);

/** The table of a file name. @throws {Error} if there is none */
export function tableNamed(file: string | undefined): Table {
  const table = tables.find((each) => each.file === file);
  if (!table)
    throw new Error(`There is no table "${file}"; src/outputs/tables/tables.ts lists them.`);
  return table;
}
