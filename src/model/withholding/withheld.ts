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
import { fileDigest } from '../digest.ts';
import type { PlainEntry } from '../read/read.ts';
import { anchorsOf } from '../schema/commendation.ts';
import { recipientSchema } from '../schema/decision.ts';
import { type RecipientType, recipientTypeOf } from '../schema/recipient-type.ts';
import { longestName } from '../schema/text.ts';
import { writtenForms } from '../schema/written-forms.ts';

/** The parts of a record that withholding uses; its data as staff wrote it, before any schema. */
export type Readable = Pick<PlainEntry, 'noun' | 'id' | 'data' | 'body'> & {
  /** The whole file if it cannot be parsed: the withheld names are then read from its text. */
  text?: string;
  /** The file that withholds, if it must be mended before anybody can answer in it. */
  faultyFile?: string;
  /** The file that withheld, if only the memory of earlier builds says so (`rememberedPeople`). */
  rememberedFile?: string;
};

/** Someone whom no text may name: a row with `publish: an`, or the honouree of a withheld exemplar. */
export interface Withheld {
  noun: 'decision' | 'exemplar';
  /** Id of the record that withholds, and the path in it. */
  record: string;
  path: readonly PropertyKey[];
  /** A row as exemplars refer to it (`2021/9902-qd-ubnd#cn07`), or the exemplar. */
  id: string;
  recipientType: RecipientType;
  name: string;
  /** Given name first, if that is not the last word of the name. */
  sortName?: string | undefined;
  honorific?: string | undefined;
  /** Position and unit, which identify the person beside a name. */
  details: readonly string[];
  /** The units among them, and the decision's number if the given name is unique in it. */
  units?: readonly string[];
  /** Position and unit in one, if the row has both. */
  post?: string;
  /**
   * Forms listed in the record besides the name: `alsoWritten` mean the person too, `othersWritten`
   * someone else.
   */
  alsoWritten?: readonly string[];
  othersWritten?: readonly string[];
  /** Files that someone opened without finding those withheld in them: path and digest. */
  openedFiles?: readonly string[];
  /** The file that withheld, if only the memory of earlier builds says so. */
  rememberedFile?: string;
  /** The file that withholds, if it must be mended before anybody can answer in it. */
  faultyFile?: string;
}

/** Whether the record of someone withheld is left, but no longer has the row or honouree. */
export const isRemoved = ({ rememberedFile, path }: Withheld): boolean =>
  rememberedFile !== undefined && path.length === 0;

/** Whether answers about some people may stand anywhere: not before a faulty file of theirs is mended. */
export const isAnswerable = ({ withheld }: { withheld: readonly Withheld[] }): boolean =>
  withheld.some(({ faultyFile }) => faultyFile === undefined);

/** A hidden name: of someone withheld, or of a person contained in that name. */
export interface HiddenName {
  withheld: Withheld;
  name: string;
  recipientType: RecipientType;
  /** The replacement, if it is not a name but words of a withheld exemplar. */
  wording?: string;
  /** Whether it is the name of an organisation without its legal form. */
  shortened?: boolean;
  /** Whether a person must decide what it means. */
  asked?: boolean;
}

/**
 * Someone as answers name them (`namesakeOf`): the place and a digest of the name, since another person may come to
 * stand at that place.
 */
export const namesakeId = ({ id, name }: Pick<Withheld, 'id' | 'name'>): string =>
  `${id}:${fileDigest(new TextEncoder().encode(exact(name))).slice(0, 8)}`;

/**
 * Whether answers name someone; earlier ones state the place alone. Whoever's row is gone or cannot be read has no place: an
 * answer that was given before stated it.
 */
export function isNamesake(namesakeOf: ReadonlySet<string>, withheld: Withheld): boolean {
  if (namesakeOf.size === 0) return false;
  const id = namesakeId(withheld);
  if (namesakeOf.has(withheld.id) || namesakeOf.has(id)) return true;
  const digest = id.slice(withheld.id.length);
  return (
    withheld.path.length === 0 &&
    [...namesakeOf].some((each) => each.startsWith(`${withheld.record}#`) && each.endsWith(digest))
  );
}

/** Someone named in a record, by the fields that can be relied on. */
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
 * Whether a row is certainly published: a typo in `publish`, or in any key of the row, may have been
 * meant to withhold it, and the decision is left out until it is fixed.
 */
export function isShownRow(row: Named): boolean {
  const isClear = row.publish === undefined || row.publish === 'day-du';
  return isClear && Object.keys(row).every((key) => knownKeys.has(key));
}

/** Those whom a decision withholds; everyone it names if it cannot be parsed. */
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
          // “Chị Hà, Quyết định số 9902/QĐ-UBND” is the only one of the decision with this given name.
          ...(called.get(givenOf(row))?.length === 1 && {
            units: [...each.units, ...number],
          }),
          noun: 'decision' as const,
          record: decision.id,
          path: ['recipients', index],
          id: `${decision.id}#${anchors[index]}`,
          ...writtenFormsOf(row, decision.data),
          ...filesOf(decision),
        })),
  );
}

/** A decision's number as cited in texts. */
export function numberOf({ data }: Pick<Readable, 'data'>): string[] {
  const { number, symbol } = (data ?? {}) as Record<string, unknown>;
  return isText(number) && isText(symbol) ? [documentLabel({ number, symbol })] : [];
}

const givenOf = ({ name }: Named) =>
  isText(name) ? exact(name.trim().split(/\s+/).at(-1) ?? '') : undefined;

/** The honourees of a withheld exemplar. */
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
      ...writtenFormsOf(exemplar.data),
      ...filesOf(exemplar),
    })),
  );
}

/** Whom a decision or an exemplar withholds. */
export const withheldBy = (record: Readable, unitNames: UnitNames = new Map()): Withheld[] =>
  (record.noun === 'decision' ? withheldRowsOf : honoureesOf)(record, unitNames);

/** The file of a record that cannot be answered in as usual. */
export const filesOf = ({ rememberedFile, faultyFile }: Readable) => ({
  ...(rememberedFile !== undefined && { rememberedFile }),
  ...(faultyFile !== undefined && { faultyFile }),
});

/** The forms and files that a row or its record lists. */
function writtenFormsOf(...holders: unknown[]) {
  return Object.fromEntries(
    Object.keys(writtenForms()).flatMap((key) => {
      const texts = holders.flatMap((each) =>
        textsWithin((each as Named | undefined)?.[key as keyof Named]),
      );
      return texts.length > 0 ? [[key, texts]] : [];
    }),
  );
}

/** Current and former names of each unit, by its id; the current name first. */
export type UnitNames = ReadonlyMap<string, readonly string[]>;

/** Current and former names of the units among some records. */
export function unitNamesOf(records: readonly Readable[]): UnitNames {
  return new Map(
    records
      .filter(({ noun }) => noun === 'unit')
      .map(({ id, data }) => {
        const { name, shortName, formerNames } = (data ?? {}) as Record<string, unknown>;
        const names = [name, ...listOf<Named>(formerNames).map((each) => each.name)];
        // “Đội số 1” is distinctive, “Văn phòng” is any office.
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

/** Position and unit of those named openly in a decision. */
export const shownPosts = (decision: Readable, unitNames: UnitNames): ReadonlySet<string> =>
  new Set(
    listOf<Named>((decision.data as { recipients?: unknown } | undefined)?.recipients)
      .filter(isShownRow)
      .flatMap((row) => postOf(row, unitNames) ?? []),
  );

/** If the key itself has a typo, any words of the row may be the name. */
function writtenNames(row: Named): string[] {
  const names = textsWithin(row.name);
  const others = () =>
    Object.entries(row)
      .filter(([key]) => !knownKeys.has(key))
      .flatMap(([, value]) => textsWithin(value));
  return (names.length > 0 ? names : others()).filter((name) => name.length <= longestName);
}

/** Every non-blank text within a value. */
export function textsWithin(value: unknown): string[] {
  if (isText(value)) return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsWithin);
}

/** Every name in a file that is not valid YAML or cannot be understood, but for those that it certainly publishes. */
function namesInText(record: Readable, whole: string): Withheld[] {
  const { noun, id } = record;
  const text = withoutShownPeople(whole);
  const [, yaml = text] = /^---[ \t]*\n([\s\S]*?)(?:^---|$(?![\s\S]))/m.exec(text) ?? [];
  const lines = [...text.matchAll(nameLine)].flatMap(([, line = '']) => {
    const value = line.replace(/\s+#.*$/, '').replace(/^["'\s]+|["'\s,}\]]+$/g, '');
    return [value, value.split(/["',{}[\]]/)[0] ?? ''];
  });
  const rows = rowsInYaml(yaml);
  const names = new Set([...lines, ...rows.flatMap(writtenNames)].map((name) => name.trim()));
  const alsoWritten = rows.flatMap((row) => textsWithin(row.alsoWritten));
  return [...names]
    .filter((name) => name.length > 1 && name.length <= longestName && !/^[>|&*!]/.test(name))
    .map((name) => ({
      noun: noun as Withheld['noun'],
      record: id,
      path: [],
      id,
      recipientType: /^(?:nhóm|hộ|gia đình)\s/iu.test(name) ? 'ho-gia-dinh' : 'ca-nhan',
      name,
      details: [],
      alsoWritten,
      ...filesOf(record),
    }));
}

/**
 * A broken text without its signer, and without the rows that are valid YAML by themselves and hide nobody: a slip
 * elsewhere withholds none of them.
 */
function withoutShownPeople(text: string): string {
  const unsigned = text.replace(signer, '');
  const [, list = '', indent] = rowsAtEnd.exec(unsigned) ?? [];
  const rows = list.split(new RegExp(`^${indent}-[ \\t]`, 'm')).slice(1);
  const kept = rows.map((row) => `${indent}- ${row}`).filter((row) => !isShownAlone(row));
  // Whose a part without a name is, nobody can tell.
  if (!kept.every((row) => /\bname\b/.test(row))) return unsigned;
  return unsigned.replace(list, () => kept.join(''));
}

const signer =
  /^signature:[ \t]*\n(?:[ \t]+(?!.*(?:name|recipients|honourees)[ \t]*:).*\n)*[ \t]+name:.*\n/m;
/** Whatever follows the rows may be meant for the last one. */
const rowsAtEnd = /^recipients:[ \t]*\n(([ \t]*)-[ \t][\s\S]*?)(?=^---|$(?![\s\S]))/m;

function isShownAlone(yaml: string): boolean {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  // An alias has its anchor elsewhere.
  if (document.errors.length > 0 || /[*&]/.test(yaml)) return false;
  const [row, ...others] = listOf<Named>(document.toJS());
  return row !== undefined && others.length === 0 && isText(row.name) && isShownRow(row);
}

const nameLine = /(?:^|[\s{,"'-])(?:sortName|name)["']?[ \t]*[:=]?[ \t]*([^\n]+)/gimu;

/** The YAML parser continues after an error as far as it can. */
function rowsInYaml(yaml: string): Named[] {
  try {
    const data = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' }).toJS({
      maxAliasCount: 100,
    }) as ({ recipients?: unknown; honourees?: unknown } & Named) | null;
    const { alsoWritten } = data ?? {};
    return [
      ...rowsIn(data?.recipients),
      ...rowsIn(data?.honourees),
      ...(alsoWritten === undefined ? [] : [{ alsoWritten }]),
    ];
  } catch {
    return [];
  }
}

/** The people of a list that may be a list of their names alone, or one name. */
const rowsIn = (list: unknown): Named[] =>
  listOf([list].flat().map((row) => (isText(row) ? { name: row } : row)));

/** The names by which someone withheld is known. */
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
  // A person typed as a collective is sought as a person, too.
  const all = new Map(
    [...asked, ...shortened, ...people, ...own].map((each) => [
      `${each.recipientType} ${each.name}`,
      each,
    ]),
  );
  return [...all.values()].map((each) => ({ withheld, ...each }));
}

/** “Vợ chồng Xoáy Khịa”: a couple by their given names. */
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

/** The objects in a list; none if it is no list. */
export const listOf = <T>(values: unknown): T[] =>
  (Array.isArray(values) ? values : []).filter((value) => typeof value === 'object' && value);
/** Whether a value is a text that is not blank. */
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
