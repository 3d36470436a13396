import { type CommendationRow, commendationRowsOf } from '../../model/commendation-rows.ts';
import type { ContentSet } from '../../model/read/content-set.ts';
import { validRecords } from '../../model/read/valid-records.ts';
import { awardLevels } from '../../model/schema/award.ts';
import { commendationKinds, standings } from '../../model/schema/decision.ts';
import { movementLevels, movementManners } from '../../model/schema/movement.ts';
import { recipientTypes } from '../../model/schema/recipient-type.ts';

/** A figure with its sources, so that every sum can be traced. */
export interface Figure {
  /** Ids of rows (`2021/9902-qd-ubnd#cn07`) or of movements. */
  of: readonly string[];
}

/** A table of official statistics: rows by columns, with sums of both. */
export interface StatisticsTable {
  code: string;
  title: string;
  /** Head of the first column. */
  lineHead: string;
  columns: readonly string[];
  lines: readonly { title: string; figures: readonly Figure[] }[];
  /** Whether it counts people, so that small groups are merged before publication. */
  ofPeople: boolean;
  /** What is not counted, and why, in sentences. */
  remarks: readonly string[];
}

/** The statistics of a year, with the rows that they were counted from. */
export interface YearFigures {
  year: string;
  tables: StatisticsTable[];
  /** Every commendation counted, by its id. */
  rows: ReadonlyMap<string, CommendationRow>;
}

type Labels = Readonly<Record<string, { label: string }>>;

/**
 * Counts a year for the groups of 0601.N–0605.N/BNV-TĐKT (Thông tư 2/2023/TT-BNV): movements launched in
 * it, and commendations in force of decisions signed in it. Rows with a missing value have a line of
 * their own, so that every sum matches the register.
 * @param samples whether to count invented records too
 */
export function figuresOf(set: ContentSet, year: string, samples: boolean): YearFigures {
  const rows = commendationRowsOf(set, samples).filter(
    ({ decision, standing }) => standing && decision.signed.startsWith(year),
  );
  const awards = new Map(validRecords(set, 'award').map(({ id, value }) => [id, value]));
  const levelOf = ({ form }: CommendationRow) => awards.get(form)?.level;
  const typeOf = ({ row }: CommendationRow) => row.recipientType;
  const byOrder = [...awards].sort(([, a], [, b]) => a.order - b.order);
  const titles: Labels = Object.fromEntries(
    byOrder.map(([id, { title }]) => [id, { label: title }]),
  );
  const table = (
    about: Pick<StatisticsTable, 'code' | 'title' | 'lineHead'>,
    lines: Labels,
    lineOf: (row: CommendationRow) => string | undefined,
    columns: Labels,
    columnOf: (row: CommendationRow) => string | undefined,
  ) => crossed(about, rows, ({ id }) => id, lines, lineOf, columns, columnOf);
  return {
    year,
    rows: new Map(rows.map((row) => [row.id, row])),
    tables: [
      movements(set, year, samples),
      table(
        {
          code: '0602.N',
          title: 'Khen thưởng theo danh hiệu, hình thức',
          lineHead: 'Danh hiệu, hình thức',
        },
        titles,
        ({ form }) => form,
        recipientTypes,
        typeOf,
      ),
      table(
        { code: '0603.N', title: 'Khen thưởng theo nhóm đối tượng', lineHead: 'Nhóm đối tượng' },
        standings,
        ({ row }) => row.standing,
        awardLevels,
        levelOf,
      ),
      table(
        { code: '0604.N', title: 'Khen thưởng theo phương thức', lineHead: 'Phương thức' },
        commendationKinds,
        ({ decision }) => decision.commendationKind,
        awardLevels,
        levelOf,
      ),
      table(
        { code: '0605.N', title: 'Khen thưởng theo cấp', lineHead: 'Cấp khen thưởng' },
        awardLevels,
        levelOf,
        recipientTypes,
        typeOf,
      ),
    ],
  };
}

function movements(set: ContentSet, year: string, samples: boolean): StatisticsTable {
  const all = validRecords(set, 'movement')
    .filter(({ value }) => samples || !value.sample)
    .map(({ id, value }) => ({ id, ...value }));
  const unknown = all.filter(({ launched }) => !launched);
  const launched = all.filter((each) => each.launched?.startsWith(year));
  const table = crossed(
    { code: '0601.N', title: 'Phong trào thi đua phát động trong năm', lineHead: 'Cấp' },
    launched,
    ({ id }) => id,
    movementLevels,
    ({ level }) => level,
    movementManners,
    ({ manner }) => manner,
  );
  return {
    ...table,
    ofPeople: false,
    ...(unknown.length > 0 && {
      remarks: [
        `Không tính ${unknown.length} phong trào chưa ghi ngày phát động: ${unknown.map(({ shortTitle }) => shortTitle).join('; ')}.`,
      ],
    }),
  };
}

/** Rows by columns with sums of both; missing values have their own row and column. */
function crossed<Each>(
  about: Pick<StatisticsTable, 'code' | 'title' | 'lineHead'>,
  all: readonly Each[],
  idOf: (each: Each) => string,
  lines: Labels,
  lineOf: (each: Each) => string | undefined,
  columns: Labels,
  columnOf: (each: Each) => string | undefined,
): StatisticsTable {
  const lineKeys = keysOf(all, lines, lineOf);
  const columnKeys = keysOf(all, columns, columnOf);
  const figure = (some: readonly Each[]): Figure => ({ of: some.map(idOf) });
  const figures = (some: readonly Each[]) => [
    figure(some),
    ...columnKeys.map((key) =>
      figure(some.filter((each) => known(columnOf(each), columns) === key)),
    ),
  ];
  return {
    ...about,
    columns: ['Tổng số', ...columnKeys.map((key) => columns[key]?.label ?? unsaid)],
    lines: [
      { title: 'Tổng số', figures: figures(all) },
      ...lineKeys.map((key) => ({
        title: lines[key]?.label ?? unsaid,
        figures: figures(all.filter((each) => known(lineOf(each), lines) === key)),
      })),
    ],
    ofPeople: true,
    remarks: [],
  };
}

const unsaid = 'Chưa ghi';
const known = (key: string | undefined, labels: Labels) => (key && key in labels ? key : '');

/** Every key of a table, and one for missing values if there are any. */
function keysOf<Each>(
  all: readonly Each[],
  labels: Labels,
  keyOf: (each: Each) => string | undefined,
) {
  const has = all.some((each) => known(keyOf(each), labels) === '');
  return [...Object.keys(labels), ...(has ? [''] : [])];
}
