import { type FoundName, nameFinder, type Sought } from '../../text/find-names.ts';
import { peopleOfHousehold } from '../../text/titles.ts';
import type { PlainEntry } from '../read/read.ts';
import { anchorsOf } from '../schema/commendation.ts';
import type { RecipientType } from '../schema/recipient-type.ts';
import { isScanRedacted, scanOf } from './scan.ts';

/** A record as far as withholding goes; its data as staff wrote it, before any schema. */
export type Readable = Pick<PlainEntry, 'noun' | 'id' | 'data' | 'body'>;

/** A row with `publish: an`. */
export interface WithheldRow {
  /** Id of its decision, and its place in the list. */
  decision: string;
  index: number;
  /** As an exemplar points to it: `2021/9902-qd-ubnd#cn07`. */
  id: string;
  recipientType: RecipientType;
  name: string;
  honorific?: string | undefined;
  /** Position and unit, which tell who is meant where they stand beside a name. */
  details: readonly string[];
}

/** A name that a withheld row hides: the row's own, or that of a person of its household. */
export interface HiddenName {
  row: WithheldRow;
  name: string;
  recipientType: RecipientType;
}

/** What is withheld on a site. */
export interface Withholding {
  rows: readonly WithheldRow[];
  /** Names that nobody else on the site bears: they may stand nowhere. */
  hidden: readonly Sought<HiddenName>[];
  /** Places of the scans that show a row which is withheld since. */
  unredactedScans: ReadonlySet<string>;
  /**
   * Finds the withheld names that a record may not tell. A decision may tell none of its own rows',
   * also where another bears the name; other records may tell a name that is published elsewhere.
   * Where a text says which unit somebody belongs to (its key is `unitAsWritten`), a collective's
   * name tells nothing of its award.
   */
  findIn: (record: Pick<Readable, 'noun' | 'id'>) => FindNames;
}

/** @param key of the text within its record; none for a body */
export type FindNames = (text: string, key?: PropertyKey) => FoundName<HiddenName>[];

/**
 * Reads what is withheld.
 * @param decisions every decision whose withheld rows count, shown or not
 * @param shown every record that the site shows, of all nouns
 */
export function withholdingOf(
  decisions: readonly Readable[],
  shown: readonly Readable[],
): Withholding {
  const unitNames = new Map(
    shown.filter(({ noun }) => noun === 'unit').map(({ id, data }) => [id, fieldsOf(data).name]),
  );
  const rows = decisions.flatMap((decision) => withheldRowsOf(decision, unitNames));
  const names = rows.flatMap(namesOf);
  const elsewhere = namedElsewhere(names, shown);
  const hidden = names.filter(({ of }) => !elsewhere.has(of));
  const findHidden = exceptUnits(nameFinder(hidden));
  const finders = new Map<string, FindNames>();
  for (const [decision, own] of Map.groupBy(names, ({ of }) => of.row.decision)) {
    const others = hidden.filter(({ of }) => of.row.decision !== decision);
    const find = nameFinder([...own, ...own.flatMap(givenName), ...others]);
    finders.set(decision, exceptUnits(find));
  }
  return {
    rows,
    hidden,
    unredactedScans: new Set(
      decisions.flatMap((each) => (isScanRedacted(each) ? [] : (scanOf(each) ?? []))),
    ),
    findIn: ({ noun, id }) => (noun === 'decision' && finders.get(id)) || findHidden,
  };
}

const exceptUnits =
  (find: (text: string) => FoundName<HiddenName>[]): FindNames =>
  (text, key) =>
    find(text).filter(
      ({ of }) => key !== 'unitAsWritten' || of.recipientType !== recipientTypeOfUnits,
    );

const recipientTypeOfUnits: RecipientType = 'tap-the';

interface Row {
  name?: string;
  recipientType?: RecipientType;
  honorific?: string;
  position?: string;
  unit?: string;
  unitAsWritten?: string;
  publish?: string;
}

interface Fields {
  name?: string;
  recipients?: Row[];
  honourees?: { name?: string; unitAsWritten?: string }[];
  signature?: { name?: string };
}

const fieldsOf = (data: unknown) => (data ?? {}) as Fields;
const listOf = <T>(values: T[] | undefined) =>
  (Array.isArray(values) ? values : []).filter((value) => typeof value === 'object' && value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

function withheldRowsOf(
  { id, data }: Readable,
  unitNames: ReadonlyMap<string, string | undefined>,
): WithheldRow[] {
  const rows = listOf(fieldsOf(data).recipients);
  const anchors = anchorsOf(
    rows.map(({ recipientType }) => ({ recipientType: recipientType ?? 'ca-nhan' })),
  );
  return rows.flatMap((row, index) => {
    const { name, recipientType = 'ca-nhan', honorific, publish } = row;
    if (publish !== 'an' || !isText(name)) return [];
    const details = [row.position, row.unitAsWritten, unitNames.get(row.unit ?? '')];
    return {
      decision: id,
      index,
      id: `${id}#${anchors[index]}`,
      recipientType,
      name,
      honorific: isText(honorific) ? honorific : undefined,
      details: details.filter(isText),
    };
  });
}

function namesOf(row: WithheldRow): Sought<HiddenName>[] {
  const { name, recipientType } = row;
  const own = { name, recipientType };
  const people =
    recipientType === 'ho-gia-dinh'
      ? peopleOfHousehold(name).map((person) => ({
          name: person,
          recipientType: 'ca-nhan' as const,
        }))
      : [];
  return [own, ...people].map((each) => ({
    name: each.name,
    person: each.recipientType === 'ca-nhan',
    of: { row, ...each },
  }));
}

/** Within a decision its people are also called by their last word: “ông Thiện”. */
function givenName({ name, person, of }: Sought<HiddenName>): Sought<HiddenName>[] {
  const given = name.trim().split(/\s+/).at(-1);
  return person && given ? [{ name: given, person, of }] : [];
}

/**
 * The names that stand on the site in its own right: as another recipient, as one whom an
 * exemplar honours, as the signer of another decision, or in a list (a unit's name, say). Running
 * text of exemplars, decisions and pages is no such place.
 */
function namedElsewhere(
  names: readonly Sought<HiddenName>[],
  shown: readonly Readable[],
): Set<HiddenName> {
  const find = nameFinder(groupedByName(names));
  const elsewhere = new Set<HiddenName>();
  for (const record of names.length > 0 ? shown : []) {
    for (const { text, counts = () => true } of ownPlaces(record)) {
      for (const { of } of find(text)) {
        for (const name of of) if (counts(name)) elsewhere.add(name);
      }
    }
  }
  return elsewhere;
}

/** Several rows may hide one name. */
function groupedByName(names: readonly Sought<HiddenName>[]): Sought<HiddenName[]>[] {
  return [...Map.groupBy(names, ({ name }) => name)].map(([name, same]) => ({
    name,
    person: same.every(({ person }) => person),
    of: same.map(({ of }) => of),
  }));
}

/** Whether a record has running text that may name people in passing, where they are masked. */
export const isProse = ({ noun }: Pick<Readable, 'noun'>) =>
  noun === 'decision' || noun === 'exemplar' || noun === 'page';

/** @returns texts with the names that they speak for, where that is not every one */
function ownPlaces({ noun, id, data, body }: Readable): OwnPlace[] {
  const { recipients, honourees, signature } = fieldsOf(data);
  if (!isProse({ noun })) {
    return [{ text: `${JSON.stringify(data)}\n${body}` }];
  }
  const people = [
    ...listOf(recipients).filter(({ publish }) => publish !== 'an'),
    ...listOf(honourees),
  ];
  const places: { text: unknown; counts?: OwnPlace['counts'] }[] = [
    ...people.map(({ name }) => ({ text: name })),
    ...people.map(({ unitAsWritten }) => ({
      text: unitAsWritten,
      counts: ({ recipientType }: HiddenName) => recipientType === recipientTypeOfUnits,
    })),
    { text: signature?.name, counts: ({ row }: HiddenName) => row.decision !== id },
  ];
  return places.filter((place): place is OwnPlace => isText(place.text));
}

interface OwnPlace {
  text: string;
  counts?: (name: HiddenName) => boolean;
}
