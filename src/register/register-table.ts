import type { ShownRecipient } from '../model/schema/decision.ts';
import { type Column, packColumn } from './column.ts';

/** Enumeration values as plain strings: the register stores their labels separately. */
type Texts<T> = {
  [Name in keyof T]?: (T[Name] extends string | undefined ? string : T[Name]) | undefined;
};

/** A commendation as used by the register: its recipient's fields, and what it belongs to. */
export interface RecordRow
  extends Texts<Omit<ShownRecipient, 'recipientType' | 'unit' | 'withheld'>> {
  /** Index of its decision in `decisions`; rows of a decision are consecutive, in official order. */
  decision: number;
  recipientType: string;
  name: string;
  /** Index of its unit in `units`, even if the decision writes the unit differently. */
  unit?: number | undefined;
  withheld?: boolean | undefined;
  /** Id of the person or collective that the office has linked it to. */
  subject?: string | undefined;
  /** Indices of its exemplars in `exemplars`. */
  exemplars?: number[] | undefined;
}

export interface RecordDecision {
  /** "2021/9902-qd-ubnd": its address below the register, and the prefix of its rows' ids. */
  id: string;
  number: string;
  symbol: string;
  /** yyyy-mm-dd */
  signed: string;
  issuer: string;
  form: string;
  kind: string;
  /** Id of its movement; absent if it names none. */
  movement?: string | undefined;
  subject: string;
  /** Year or period of merit of every row without one of its own. */
  meritPeriod?: string | undefined;
  /** "Trích 03/77 trường hợp", or empty for a complete list. */
  extract?: string | undefined;
  status?: string | undefined;
  sample?: boolean | undefined;
  /** Numbers, as printed, of the decisions that cancel or correct it. */
  related?: string[] | undefined;
  /** The achievement shared by its whole list; only if the register's texts were fetched. */
  citation?: string | undefined;
}

export interface RecordUnit {
  id: string;
  name: string;
  /** Short and other names, all of which find the unit. */
  aliases: string[];
  /** Former names: they find the unit, and are marked as former. */
  formerNames?: string[] | undefined;
  /** Indices of the units that continued its work. */
  successors?: number[] | undefined;
}

interface RegisterExemplar {
  slug: string;
  /** With their movement, `m/dung-hen`, since an id means different things in different movements. */
  criteria: string[];
  clauses: string[];
}

/** All data of the register's search. */
export interface Records {
  rows: RecordRow[];
  decisions: RecordDecision[];
  units: RecordUnit[];
  exemplars: RegisterExemplar[];
  /** Labels of every enumeration: `labels.recipientType["ca-nhan"]`. */
  labels: Record<string, Record<string, string>>;
  /** Texts with the same meaning: abbreviations and their full forms. */
  equivalents: string[][];
}

/** Key in `labels.given` of an award as conferred by an issuer. */
export const givenKey = (award: string, issuer: string) => `${award} ${issuer}`;

/** The name of an award as conferred by an issuer: “Giấy khen của Giám đốc Sở …”. */
export function awardNameIn({ labels }: Records, award: string, issuer: string): string {
  return labels.given?.[givenKey(award, issuer)] ?? labels.form?.[award] ?? award;
}

/** The records in compact form: a column for each field, each distinct text once. */
export interface RecordsTable extends Omit<Records, 'rows'> {
  /** Number of rows of each decision, in the order of `decisions`. */
  counts: number[];
  /** By `OwnColumn`; further texts of people by their field. */
  columns: Record<OwnColumn | string, Column>;
  /** Values that few rows have: [number of the row, its values]. */
  rare: [number, Partial<RecordRow>][];
}

/** People are in `family`, `middle` and `given`; collectives and households in `whole`. */
export const ownColumns = ['recipientType', 'family', 'middle', 'given', 'whole', 'unit'] as const;
export type OwnColumn = (typeof ownColumns)[number];

export const HOUSEHOLD = 'ho-gia-dinh';

/**
 * Packs the records; `rows` must follow the order of `decisions`. Values of a row without a column
 * become rare values.
 * @param texts fields that most people have, each a column of texts
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

/** Whether a row is of one person. */
export const isPerson = (row: Pick<RecordRow, 'recipientType' | 'withheld'>) =>
  row.recipientType === 'ca-nhan';

/** A unit of the registry as its number, any other as written. */
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

/** Whether a value differs from its absence. */
const isSaid = (value: unknown) =>
  value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
