import { parseDocument } from 'yaml';
import { documentLabel } from '../../text/decision-number.ts';
import { exact } from '../../text/fold.ts';
import {
  organisationSpellings,
  positionInUnit,
  withoutBusiness,
  withoutLegalForm,
} from '../../text/organisation-spellings.ts';
import { peopleNamed, wholeNamesOf, wholeNamesWithin } from '../../text/titles.ts';
import type { PlainEntry } from '../read/read.ts';
import { anchorsOf } from '../schema/commendation.ts';
import { recipientSchema } from '../schema/decision.ts';
import { type RecipientType, recipientTypeOf } from '../schema/recipient-type.ts';
import { writtenForms } from '../schema/written-forms.ts';

/** A record as far as withholding goes; its data as staff wrote it, before any schema. */
export type Readable = Pick<PlainEntry, 'noun' | 'id' | 'data' | 'body'> & {
  /** The whole file, where it cannot be understood: whom it withholds is read out of its text. */
  text?: string;
};

/** Somebody whom no text may name: a row with `publish: an`, or one whom a withheld exemplar honours. */
export interface Withheld {
  noun: 'decision' | 'exemplar';
  /** Id of the record that says so, and where it does. */
  record: string;
  path: readonly PropertyKey[];
  /** A row as an exemplar points to it (`2021/9902-qd-ubnd#cn07`), or the exemplar. */
  id: string;
  recipientType: RecipientType;
  name: string;
  /** Given name first, where it is not the last word of the name. */
  sortName?: string | undefined;
  honorific?: string | undefined;
  /** Position and unit, which tell who is meant where they stand beside a name. */
  details: readonly string[];
  /** The units among them, and the decision's number where it tells who is called so. */
  units?: readonly string[];
  /** Position and unit in one, where the row says both. */
  post?: string;
  /** What the record says of forms besides the name: these mean the person too, those another. */
  alsoWritten?: readonly string[];
  othersWritten?: readonly string[];
  /** Files that were opened and do not name whom it withholds: path and digest. */
  openedFiles?: readonly string[];
}

/** A name that is hidden: that of somebody withheld, or of a person whom this name holds. */
export interface HiddenName {
  withheld: Withheld;
  name: string;
  recipientType: RecipientType;
  /** What stands for it, where it is no name but words of a withheld exemplar. */
  wording?: string;
  /** Whether it is the name of an organisation without its legal form. */
  shortened?: boolean;
  /** Whether a person decides what it means. */
  asked?: boolean;
}

/** One who is named in a record, as far as anything can be relied on. */
export interface Named {
  name?: unknown;
  sortName?: unknown;
  recipientType?: RecipientType;
  honorific?: unknown;
  position?: unknown;
  unit?: unknown;
  unitAsWritten?: unknown;
  publish?: unknown;
  alsoWritten?: unknown;
  othersWritten?: unknown;
  openedFiles?: unknown;
}

const knownKeys = new Set(Object.keys(recipientSchema.shape));

/**
 * Whether a row is published beyond doubt: a slip in `publish`, or in the name of any key of the row,
 * may have been meant to withhold it, and the decision stays out until it is mended.
 */
export function isShownRow(row: Named): boolean {
  const isClear = row.publish === undefined || row.publish === 'day-du';
  return isClear && Object.keys(row).every((key) => knownKeys.has(key));
}

/** Whom a decision withholds, and everybody whom it names where it cannot be understood. */
export function withheldRowsOf(decision: Readable, unitNames: UnitNames): Withheld[] {
  const rows = listOf<Named>((decision.data as { recipients?: unknown } | undefined)?.recipients);
  if (decision.text !== undefined) return namesInText(decision, decision.text);
  const anchors = anchorsOf(
    rows.map((row) => ({ recipientType: recipientTypeOf(row.recipientType) })),
  );
  const number = numberOf(decision);
  const called = Map.groupBy(rows, givenOf);
  return rows.flatMap((row, index) =>
    isShownRow(row)
      ? []
      : withheldOf(row, unitNames).map((each) => ({
          ...each,
          // “Chị Hà, Quyết định số 9902/QĐ-UBND” is the only one of the decision who is called so.
          ...(called.get(givenOf(row))?.length === 1 && {
            units: [...each.units, ...number],
          }),
          noun: 'decision' as const,
          record: decision.id,
          path: ['recipients', index],
          id: `${decision.id}#${anchors[index]}`,
          ...writtenFormsOf(row),
        })),
  );
}

/** A decision's number as texts cite it. */
function numberOf({ data }: Readable): string[] {
  const { number, symbol } = (data ?? {}) as Record<string, unknown>;
  return isText(number) && isText(symbol) ? [documentLabel({ number, symbol })] : [];
}

const givenOf = ({ name }: Named) =>
  isText(name) ? exact(name.trim().split(/\s+/).at(-1) ?? '') : undefined;

/** Whom a withheld exemplar honours. */
export function honoureesOf(exemplar: Readable, unitNames: UnitNames): Withheld[] {
  if (exemplar.text !== undefined) return namesInText(exemplar, exemplar.text);
  const honourees = listOf<Named>((exemplar.data as { honourees?: unknown })?.honourees);
  return honourees.flatMap((each, index) =>
    withheldOf(each, unitNames).map((one) => ({
      ...one,
      noun: 'exemplar' as const,
      record: exemplar.id,
      path: ['honourees', index],
      id: exemplar.id,
      ...writtenFormsOf(exemplar.data as Named),
    })),
  );
}

/** What a row or an exemplar says of forms and files. */
function writtenFormsOf(record: Named) {
  return Object.fromEntries(
    Object.keys(writtenForms()).flatMap((key) => {
      const texts = textsWithin(record[key as keyof Named]);
      return texts.length > 0 ? [[key, texts]] : [];
    }),
  );
}

/** What each unit is and was called, by its id; its name of today first. */
export type UnitNames = ReadonlyMap<string, readonly string[]>;

/** What the units among some records are and were called. */
export function unitNamesOf(records: readonly Readable[]): UnitNames {
  return new Map(
    records
      .filter(({ noun }) => noun === 'unit')
      .map(({ id, data }) => {
        const { name, shortName, formerNames } = (data ?? {}) as Record<string, unknown>;
        const names = [name, ...listOf<Named>(formerNames).map((each) => each.name)];
        // “Đội số 1” tells which one, “Văn phòng” is any office.
        const isOwn = isText(shortName) && /\d|\s\p{Lu}/u.test(shortName);
        return [id, [...names, ...(isOwn ? [shortName] : [])].filter(isText)];
      }),
  );
}

function withheldOf(row: Named, unitNames: UnitNames) {
  const { honorific, sortName } = row;
  const recipientType = recipientTypeOf(row.recipientType);
  const units = [row.unitAsWritten, ...(unitNames.get(String(row.unit)) ?? [])].filter(isText);
  const { position } = row;
  const inUnits = isText(position)
    ? units.flatMap((unit) => positionInUnit(position, unit) ?? [])
    : [];
  const details = [position, ...units, ...inUnits].filter(isText);
  const post = postOf(row, unitNames);
  return writtenNames(row).map((name) => ({
    recipientType,
    name,
    honorific: isText(honorific) ? honorific : undefined,
    ...(isText(sortName) && { sortName }),
    details,
    units,
    ...(post !== undefined && { post }),
  }));
}

/** “Hiệu trưởng Trường Sọt Mủng”: position and unit in one. */
function postOf({ position, unitAsWritten, unit }: Named, unitNames: UnitNames) {
  const own = isText(unitAsWritten) ? unitAsWritten : unitNames.get(String(unit))?.[0];
  if (!isText(position) || own === undefined) return undefined;
  return positionInUnit(position, own) ?? `${position} ${own}`;
}

/** Position and unit of those whom a decision names openly. */
export const shownPosts = (decision: Readable, unitNames: UnitNames): ReadonlySet<string> =>
  new Set(
    listOf<Named>((decision.data as { recipients?: unknown } | undefined)?.recipients)
      .filter(isShownRow)
      .flatMap((row) => postOf(row, unitNames) ?? []),
  );

/** Where the key itself has a slip, any words of the row may be the name. */
function writtenNames(row: Named): string[] {
  const names = textsWithin(row.name);
  if (names.length > 0) return names;
  return Object.entries(row)
    .filter(([key]) => !knownKeys.has(key))
    .flatMap(([, value]) => textsWithin(value));
}

/** Every text within a value that is not blank. */
export function textsWithin(value: unknown): string[] {
  if (isText(value)) return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsWithin);
}

/** Every name that a file tells which is no YAML, or none that can be understood. */
function namesInText({ noun, id }: Readable, text: string): Withheld[] {
  const [, yaml = text] = /^---[ \t]*\n([\s\S]*?)(?:^---|$(?![\s\S]))/m.exec(text) ?? [];
  const lines = [...text.matchAll(nameLine)].flatMap(([, line = '']) => {
    const value = line.replace(/\s+#.*$/, '').replace(/^["'\s]+|["'\s,}\]]+$/g, '');
    return [value, value.split(/["',{}[\]]/)[0] ?? ''];
  });
  const rows = rowsInYaml(yaml);
  const names = new Set([...lines, ...rows.flatMap(writtenNames)].map((name) => name.trim()));
  const alsoWritten = rows.flatMap((row) => textsWithin(row.alsoWritten));
  return [...names]
    .filter((name) => name.length > 1 && !/^[>|&*!]/.test(name))
    .map((name) => ({
      noun: noun as Withheld['noun'],
      record: id,
      path: [],
      id,
      recipientType: /^(?:nhóm|hộ|gia đình)\s/iu.test(name) ? 'ho-gia-dinh' : 'ca-nhan',
      name,
      details: [],
      alsoWritten,
    }));
}

const nameLine = /(?:^|[\s{,"'-])(?:sortName|name)["']?[ \t]*[:=]?[ \t]*([^\n]+)/gimu;

/** The reader of YAML goes on behind a fault as well as it can. */
function rowsInYaml(yaml: string): Named[] {
  try {
    const data = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' }).toJS({
      maxAliasCount: 100,
    }) as ({ recipients?: unknown; honourees?: unknown } & Named) | null;
    const { alsoWritten } = data ?? {};
    return [
      ...listOf<Named>(data?.recipients),
      ...listOf<Named>(data?.honourees),
      ...(alsoWritten === undefined ? [] : [{ alsoWritten }]),
    ];
  } catch {
    return [];
  }
}

/** The names by which somebody withheld is known. */
export function hiddenNames(withheld: Withheld): HiddenName[] {
  const { name, recipientType } = withheld;
  const isPerson = recipientType === 'ca-nhan';
  const persons = peopleNamed(name, recipientType);
  const within = isPerson ? [] : wholeNamesWithin(name);
  const people = [...persons, ...within].map((person) => ({
    name: person,
    recipientType: 'ca-nhan' as const,
  }));
  const couple = recipientType === 'ho-gia-dinh' ? couplesOf(persons, ['vợ chồng']) : [];
  const mayMean = {
    'ca-nhan': () => [],
    'tap-the': withoutBusiness,
    'ho-gia-dinh': () => couplesOf(persons, ['ông bà', 'nhà', 'gia đình', 'hộ']),
  };
  const asked = mayMean[recipientType](name).map((each) => ({
    name: each,
    recipientType,
    shortened: true,
    asked: true,
  }));
  const own = [
    ...(isPerson ? [name, ...wholeNamesOf(name)] : organisationSpellings(name)),
    ...couple,
  ].map((each) => ({
    name: each,
    recipientType,
  }));
  const shortened = (isPerson ? [] : withoutLegalForm(name)).map((each) => ({
    name: each,
    recipientType,
    shortened: true,
  }));
  const all = new Map([...asked, ...shortened, ...people, ...own].map((each) => [each.name, each]));
  return [...all.values()].map((each) => ({ withheld, ...each }));
}

/** “Vợ chồng Xoáy Khịa”: two by their given names. */
function couplesOf(people: readonly string[], heads: readonly string[]): string[] {
  const [one, two, ...others] = people.map((name) => name.split(/\s+/).at(-1));
  if (!one || !two || others.length > 0) return [];
  return heads.flatMap((head) =>
    ['', ' và', ' –', ', bà'].flatMap((and) => [
      `${head} ${one}${and} ${two}`,
      `${head} ${two}${and} ${one}`,
    ]),
  );
}

export const listOf = <T>(values: unknown): T[] =>
  (Array.isArray(values) ? values : []).filter((value) => typeof value === 'object' && value);
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
