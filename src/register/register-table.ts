import { type Column, packColumn } from './column.ts';

/** A commendation as the register finds it. */
export interface RecordRow {
  /** Number of its decision in `decisions`; rows of a decision follow each other in official order. */
  decision: number;
  recipientType: string;
  name: string;
  honorific?: string | undefined;
  position?: string | undefined;
  /** Number of its unit in `units`, or the unit as the decision writes it. */
  unit?: number | undefined;
  unitAsWritten?: string | undefined;
  /** Only where it differs from the decision's. */
  form?: string | undefined;
  class?: string | undefined;
  posthumous?: boolean | undefined;
  sortName?: string | undefined;
  status?: string | undefined;
  withheld?: boolean | undefined;
  /** Numbers of its stories in `stories`. */
  stories?: number[] | undefined;
}

export interface RecordDecision {
  /** "2021/9902-qd-ubnd": its address below the register, and the beginning of its rows' ids. */
  id: string;
  number: string;
  symbol: string;
  /** yyyy-mm-dd */
  signed: string;
  issuer: string;
  form: string;
  kind: string;
  subject: string;
  /** "Trích 03/77 trường hợp", or empty for a whole list. */
  extract?: string | undefined;
  status?: string | undefined;
  sample?: boolean | undefined;
}

export interface RecordUnit {
  id: string;
  name: string;
  /** Short and other names, all found as the unit. */
  aliases: string[];
  /** Names it bore: found as the unit, and said to be former. */
  formerNames?: string[] | undefined;
  /** Number of the unit that went on with its work. */
  successor?: number | undefined;
}

interface RecordStory {
  slug: string;
  criteria: string[];
  clauses: string[];
}

/** Everything the register's search knows. */
export interface Records {
  rows: RecordRow[];
  decisions: RecordDecision[];
  units: RecordUnit[];
  stories: RecordStory[];
  /** Labels of every enumeration: `labels.form["giay-khen"]`. */
  labels: Record<string, Record<string, string>>;
  /** Texts that mean the same: abbreviations and their full forms. */
  equivalents: string[][];
}

/** The records as one small text: a column for each kind of word, each distinct word once. */
export interface RecordsTable extends Omit<Records, 'rows'> {
  /** How many rows each decision has, in the order of `decisions`. */
  counts: number[];
  columns: Record<ColumnName, Column>;
  /** What few rows have: [number of the row, what it has]. */
  rare: [number, Partial<RecordRow>][];
}

/** Persons stand in `family`, `middle` and `given`; collectives and households in `whole`. */
type ColumnName =
  | 'recipientType'
  | 'family'
  | 'middle'
  | 'given'
  | 'whole'
  | 'honorific'
  | 'position'
  | 'unit';

/** Packs the records; `rows` must follow the order of `decisions`. */
export function packRecords({ rows, ...rest }: Records): RecordsTable {
  const people = rows.filter(isPerson);
  const names = people.map(({ name }) => splitName(name));
  const counts = rest.decisions.map(() => 0);
  for (const { decision } of rows) counts[decision] = (counts[decision] ?? 0) + 1;
  return {
    ...rest,
    counts,
    columns: {
      recipientType: packColumn(rows.map(({ recipientType }) => recipientType)),
      family: packColumn(names.map(([family]) => family)),
      middle: packColumn(names.map(([, middle]) => middle)),
      given: packColumn(names.map(([, , given]) => given)),
      whole: packColumn(
        rows.filter((row) => !isPerson(row)).map(({ name }) => name),
        true,
      ),
      honorific: packColumn(people.map(({ honorific }) => honorific ?? '')),
      position: packColumn(people.map(({ position }) => position ?? '')),
      unit: packColumn(rows.map(unitKey)),
    },
    rare: rows.flatMap((row, index): [number, Partial<RecordRow>][] => {
      const rare = rareOf(row);
      return Object.keys(rare).length > 0 ? [[index, rare]] : [];
    }),
  };
}

export const isPerson = (row: Pick<RecordRow, 'recipientType' | 'withheld'>) =>
  row.recipientType === 'ca-nhan';

/** A unit of the registry as its number, another as it is written. */
const unitKey = ({ unit, unitAsWritten }: RecordRow) =>
  unitAsWritten !== undefined ? `=${unitAsWritten}` : unit === undefined ? '' : String(unit);

function splitName(name: string): [family: string, middle: string, given: string] {
  const words = name.split(' ');
  if (words.length < 2) return ['', '', name];
  return [words[0] ?? '', words.slice(1, -1).join(' '), words.at(-1) ?? ''];
}

function rareOf(row: RecordRow): Partial<RecordRow> {
  const position = isPerson(row) ? undefined : row.position;
  const honorific = isPerson(row) ? undefined : row.honorific;
  const { form, class: awardClass, posthumous, sortName, status, withheld, stories } = row;
  const rare: Partial<RecordRow> = {
    position,
    honorific,
    form,
    class: awardClass,
    posthumous: posthumous || undefined,
    sortName,
    status,
    withheld: withheld || undefined,
    stories: stories?.length ? stories : undefined,
    unit: row.unitAsWritten !== undefined ? row.unit : undefined,
  };
  return Object.fromEntries(Object.entries(rare).filter(([, value]) => value !== undefined));
}
