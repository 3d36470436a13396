import type { ShownRecipient } from '../model/schema/decision.ts';
import { type Column, packColumn } from './column.ts';

/** Values of enumerations as mere texts: the register has their labels beside it. */
type Texts<T> = {
  [Name in keyof T]?: (T[Name] extends string | undefined ? string : T[Name]) | undefined;
};

/** A commendation as the register finds it: its recipient's fields, and where it belongs. */
export interface RecordRow
  extends Texts<Omit<ShownRecipient, 'recipientType' | 'unit' | 'withheld'>> {
  /** Number of its decision in `decisions`; rows of a decision follow each other in official order. */
  decision: number;
  recipientType: string;
  name: string;
  /** Number of its unit in `units`; also where the decision writes the unit otherwise. */
  unit?: number | undefined;
  withheld?: boolean | undefined;
  /** Id of the person or collective that the office has tied it to. */
  subject?: string | undefined;
  /** Numbers of its exemplars in `exemplars`. */
  exemplars?: number[] | undefined;
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
  /** Id of its movement; absent where it names none. */
  movement?: string | undefined;
  subject: string;
  /** Year or period of merit of every row that names none of its own. */
  meritPeriod?: string | undefined;
  /** "Trích 03/77 trường hợp", or empty for a whole list. */
  extract?: string | undefined;
  status?: string | undefined;
  sample?: boolean | undefined;
  /** Numbers, as printed, of the decisions that cancel or correct it. */
  related?: string[] | undefined;
  /** The achievement that its whole list shares; only where the register's texts were fetched. */
  citation?: string | undefined;
}

export interface RecordUnit {
  id: string;
  name: string;
  /** Short and other names, all found as the unit. */
  aliases: string[];
  /** Names it bore: found as the unit, and said to be former. */
  formerNames?: string[] | undefined;
  /** Numbers of the units that went on with its work. */
  successors?: number[] | undefined;
}

interface RegisterExemplar {
  slug: string;
  /** With their movement, `m/dung-hen`, as they are in different movements different things. */
  criteria: string[];
  clauses: string[];
}

/** Everything the register's search knows. */
export interface Records {
  rows: RecordRow[];
  decisions: RecordDecision[];
  units: RecordUnit[];
  exemplars: RegisterExemplar[];
  /** Labels of every enumeration: `labels.recipientType["ca-nhan"]`. */
  labels: Record<string, Record<string, string>>;
  /** Texts that mean the same: abbreviations and their full forms. */
  equivalents: string[][];
}

/** Key of an award as an issuer gives it, in `labels.given`. */
export const givenKey = (award: string, issuer: string) => `${award} ${issuer}`;

/** The name of an award as an issuer gives it: “Giấy khen của Giám đốc Sở …”. */
export function awardNameIn({ labels }: Records, award: string, issuer: string): string {
  return labels.given?.[givenKey(award, issuer)] ?? labels.form?.[award] ?? award;
}

/** The records as one small text: a column for each kind of word, each distinct word once. */
export interface RecordsTable extends Omit<Records, 'rows'> {
  /** How many rows each decision has, in the order of `decisions`. */
  counts: number[];
  /** By `OwnColumn`, and further texts of persons by their field. */
  columns: Record<OwnColumn | string, Column>;
  /** What few rows have: [number of the row, what it has]. */
  rare: [number, Partial<RecordRow>][];
}

/** Persons stand in `family`, `middle` and `given`; collectives and households in `whole`. */
export const ownColumns = ['recipientType', 'family', 'middle', 'given', 'whole', 'unit'] as const;
export type OwnColumn = (typeof ownColumns)[number];

export const HOUSEHOLD = 'ho-gia-dinh';

/**
 * Packs the records; `rows` must follow the order of `decisions`. What a row has that no column holds
 * is a rare value.
 * @param texts fields that most persons have, each a column of texts
 */
export function packRecords({ rows, ...rest }: Records, texts: readonly string[]): RecordsTable {
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
      ...Object.fromEntries(
        texts.map((field) => [field, packColumn(people.map((row) => textOf(row, field)))]),
      ),
      unit: packColumn(rows.map(unitKey)),
    },
    rare: rows.flatMap((row, index): [number, Partial<RecordRow>][] => {
      const rare = rareOf(row, texts);
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

const textOf = (row: RecordRow, field: string) =>
  String((row as unknown as Record<string, unknown>)[field] ?? '');

function rareOf(row: RecordRow, texts: readonly string[]): Partial<RecordRow> {
  const { decision: _, recipientType: __, name: ___, unit, unitAsWritten, ...rest } = row;
  const hasColumn = (field: string) => isPerson(row) && texts.includes(field);
  const rare = { ...rest, unit: unitAsWritten === undefined ? undefined : unit };
  return Object.fromEntries(
    Object.entries(rare).filter(([field, value]) => !hasColumn(field) && isSaid(value)),
  );
}

/** Whether a value says more than its absence. */
const isSaid = (value: unknown) =>
  value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
