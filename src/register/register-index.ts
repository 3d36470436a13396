import { withoutHonorifics } from '../search/honorifics.ts';
import { initialsWithin } from '../search/initials.ts';
import { Lexicon } from '../search/lexicon.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { documentLabel, documentNumber } from '../text/decision-number.ts';
import { withApostrophes } from '../text/fold.ts';
import {
  awardNameIn,
  HOUSEHOLD,
  isPerson,
  type RecordDecision,
  type RecordRow,
  type Records,
} from './register-table.ts';

/** The records with every text as word ids, ready for matching. */
export interface RecordIndex {
  records: Records;
  lexicon: Lexicon;
  /** Every distinct text as its word ids, and for each word the texts that contain it. */
  texts: number[][];
  textsByWord: number[][];
  /** Word ids of each row's name; empty if it is withheld. */
  names: number[][];
  /** Texts of each row's name: the name, its spelling without apostrophes, the names in a household's. */
  nameTexts: number[][];
  /** Position, honorific, unit as written, award, class, type, status: the row's own texts. */
  rowTexts: number[][];
  /** The printed text of each row's unit: as in the decision, otherwise as in the registry. */
  unitPrinted: (number | undefined)[];
  /** Texts of each unit: its name, former and other names. */
  unitTexts: number[][];
  /** Texts of each decision: issuer, kind, subject line, number. */
  decisionTexts: number[][];
  /** Row numbers of each decision. */
  rowsByDecision: number[][];
  /** First words of people's names, and all their words, without diacritics. */
  familyNames: Set<string>;
  nameWords: Set<string>;
  /** Letters of the symbols that occur: "qdubnd". */
  symbols: string[];
  /** For a split register: the rows that are not loaded. */
  beyond?: Beyond | undefined;
}

/**
 * The rows of a split register that are not loaded (`shards/beyond.ts`). Each search method states which
 * rows it may match before it iterates over the loaded ones; if one may be missing, the search is
 * aborted with the files that contain it.
 */
export interface Beyond {
  /** Every row that contains a match of each term, adjacent or, in a name, in any order. */
  together(
    terms: readonly Pick<Word, 'fold'>[],
    answers: readonly ReadonlyMap<number, number>[],
  ): void;
  /** Every collective whose name contains some words, in any position. */
  bodyHolding(words: readonly string[]): void;
  /** Every text in which some words are adjacent. */
  standing(text: string): void;
  /** Rows may contain the terms apart from each other; only people fully named by them are loaded. */
  scattered(terms: readonly Pick<Word, 'fold'>[]): void;
  /** If the query is answered, rows with the words apart do not matter; otherwise all rows are needed. */
  settle(isAnswered: boolean): void;
  /** Every name that occurs completely in the words. */
  named(words: readonly Iterable<string>[]): void;
  /**
   * Every name that begins like one of some texts; `isAlike`: or with words similar to those that no
   * name contains.
   */
  begun(texts: readonly string[], isAlike?: (a: string, b: string) => boolean): void;
  /** Everyone whose name consists of these words in any order, or of these letters however separated. */
  called(words: readonly string[]): void;
  spelled(letters: string): void;
  /** Everyone with one of these given names. */
  given(words: readonly string[]): void;
  /**
   * Everyone whose given name is the first or the last word, if all the others may occur beside their
   * name.
   */
  givenBeside(words: readonly Iterable<string>[]): void;
  /** Everyone whose name has this abbreviation; `hasWhole`: it covers someone's whole name. */
  initials(letters: readonly string[], hasWhole: boolean): void;
  /** Every decision with a number, and each that mentions a document with it. */
  number(number: string): void;
  /** The full contents of these decisions, if any of the words may occur in them. */
  papers(decisions: readonly number[], words: readonly string[]): void;
  /** Names of units and collectives that unknown words of a text may abbreviate. */
  bodies(words: readonly string[], text: string): void;
  /** Near matches; undefined if rows that may match are not loaded and are left until after the answer. */
  near<T>(search: () => T): T | undefined;
  all(): void;
  /** Runs a search among rows that are all loaded. */
  within<T>(search: () => T): T;
}

/** Builds the index; about ten milliseconds for 10,000 rows. */
export function indexRecords(records: Records): RecordIndex {
  const lexicon = new Lexicon();
  const texts: number[][] = [];
  const textsByWord: number[][] = [];
  const known = new Map<string, number>();
  const wordsByText = new Map<string, number[]>();
  const idsOf = (text: string) => {
    const ids = wordsByText.get(text) ?? lexicon.add(text);
    wordsByText.set(text, ids);
    return ids;
  };
  const textOf = (text: string) => {
    const its = known.get(text);
    if (its !== undefined) return its;
    const ids = isPlain(text) ? text.split(' ').flatMap(idsOf) : lexicon.add(text);
    const number = texts.push(ids) - 1;
    for (const id of new Set(ids)) {
      const holding = textsByWord[id] ?? [];
      holding.push(number);
      textsByWord[id] = holding;
    }
    known.set(text, number);
    return number;
  };
  const textsOf = (...all: (string | false | undefined)[]) =>
    all.filter((text): text is string => Boolean(text)).map(textOf);
  const label = (kind: string, id: string | undefined) =>
    id && (records.labels[kind]?.[id] ?? (kind === 'issuerName' ? undefined : id));

  const rowsByDecision: number[][] = records.decisions.map(() => []);
  const familyNames = new Set<string>();
  const nameWords = new Set<string>();
  const nameTexts = records.rows.map((row, index) => {
    rowsByDecision[row.decision]?.push(index);
    if (row.withheld) return [];
    const joined = withApostrophes(row.name).replaceAll("'", '');
    return textsOf(row.name, joined !== row.name && joined, ...membersOf(row));
  });
  for (const [index, row] of records.rows.entries()) {
    const names = isPerson(row) ? nameTexts[index] : row.withheld ? [] : textsOf(...membersOf(row));
    for (const text of names ?? []) {
      for (const [place, id] of (texts[text] ?? []).entries()) {
        const fold = lexicon.words[id]?.fold ?? '';
        nameWords.add(fold);
        if (place === 0) familyNames.add(fold);
      }
    }
  }
  const rowTexts = records.rows.map((row) => {
    const decision = records.decisions[row.decision] as RecordDecision;
    const award = awardNameIn(records, row.form ?? decision.form, decision.issuer);
    return textsOf(
      label('recipientType', row.recipientType),
      [award, label('class', row.class)].filter(Boolean).join(' '),
      label('status', row.status ?? decision.status),
      row.posthumous && 'truy tặng',
      row.meritPeriod,
      ...(row.withheld ? [] : [row.position, row.honorific, row.unitAsWritten, row.achievement]),
    );
  });
  for (const group of records.equivalents) for (const text of group) lexicon.add(text);
  return {
    records,
    lexicon,
    texts,
    textsByWord,
    names: nameTexts.map(([text]) => (text === undefined ? [] : (texts[text] ?? []))),
    nameTexts,
    rowTexts,
    unitPrinted: records.rows.map((row) => {
      const printed = row.withheld
        ? undefined
        : (row.unitAsWritten ?? records.units[row.unit ?? -1]?.name);
      return textsOf(printed)[0];
    }),
    rowsByDecision,
    familyNames,
    nameWords,
    unitTexts: records.units.map(({ name, aliases, formerNames }) =>
      textsOf(name, ...aliases, ...(formerNames ?? [])),
    ),
    decisionTexts: records.decisions.map((decision) =>
      textsOf(
        label('issuer', decision.issuer),
        label('issuerName', decision.issuer),
        label('kind', decision.kind),
        decision.subject,
        decision.meritPeriod,
        decision.citation,
        documentLabel(decision),
      ),
    ),
    symbols: [...new Set(records.decisions.map((each) => documentNumber(each).symbol))],
  };
}

/** The people of a household: “Hộ ông Lò Văn A và bà Lò Thị B”. */
const membersOf = ({ recipientType, name }: RecordRow): string[] =>
  recipientType === HOUSEHOLD
    ? name
        .split(/\s+(?:(?:và|với|cùng)(?:\s+\p{L}+\s+là)?|[-–—])\s+|\s*[,;&/()]\s*/u)
        .map((each) => withoutHonorifics(each).at(-1) ?? '')
    : [];

/** Whether a text consists of letters and single spaces, so that its words can be looked up separately. */
const isPlain = (text: string) => !/[^\p{L}\p{M} ]| {2}/u.test(text);

/** The unit of a row in the registry, unless the row is withheld. */
export const unitOf = ({ withheld, unit }: RecordRow) => (withheld ? undefined : unit);

/** The row's own texts, and its unit's names. */
export function textsBesideName(index: RecordIndex, row: number): number[] {
  const record = index.records.rows[row];
  return [
    ...(index.rowTexts[row] ?? []),
    ...(index.unitTexts[(record && unitOf(record)) ?? -1] ?? []),
  ];
}

/** Every printed text of a row, its name first and its decision last. */
export const textsOfRow = (index: RecordIndex, row: number): number[] => [
  ...(index.nameTexts[row] ?? []),
  ...textsBesideName(index, row),
  ...(index.decisionTexts[index.records.rows[row]?.decision ?? -1] ?? []),
];

/** Expansions of abbreviations: "QLVT" in "Phòng Quản lý vận tải", and the full form of "THPT" there. */
export function initialsMeant(index: RecordIndex, query: string): string[][] {
  const words = wordsOf(query);
  const unknown = words.filter(
    ({ text, fold }) => /^\p{L}{2,7}$/u.test(text) && !index.lexicon.has(fold),
  );
  if (unknown.length === 0 && words.length < SHORTEST_CAPITALS) return [];
  const names = namesOfBodies(index);
  return [
    ...capitalsMeant(index, words, names),
    ...unknown.flatMap(({ text }) => {
      const meant = initialsWithin(text, names);
      return meant.length > 0 ? [[text, ...meant.slice(0, 3)]] : [];
    }),
  ];
}

/** Computed once; preset if not all rows are loaded. */
export const bodies = new WeakMap<RecordIndex, string[]>();

/** Every distinct name of a unit or a collective. */
export function namesOfBodies(index: RecordIndex): string[] {
  const { records } = index;
  let names = bodies.get(index);
  if (!names) {
    const units = records.units.flatMap(({ name, aliases, formerNames }) => [
      name,
      ...aliases,
      ...(formerNames ?? []),
    ]);
    const rows = records.rows.flatMap((row) => [
      ...(row.unitAsWritten ? [row.unitAsWritten] : []),
      ...(row.recipientType === 'tap-the' && row.name ? [row.name] : []),
    ]);
    names = [...new Set([...units, ...rows])];
    bodies.set(index, names);
  }
  return names;
}

const SHORTEST_CAPITALS = 3;
const LONGEST_CAPITALS = 5;

/** Words of a query that names of organisations abbreviate: "trung học phổ thông" for "THPT". */
function capitalsMeant(
  { lexicon, familyNames, nameWords }: RecordIndex,
  words: readonly Word[],
  names: readonly string[],
): string[][] {
  const found: string[][] = [];
  for (const start of words.keys()) {
    for (let length = SHORTEST_CAPITALS; length <= LONGEST_CAPITALS; length += 1) {
      const run = words.slice(start, start + length);
      const [first, second] = run;
      if (run.length < length || !first || !second) break;
      const initials = run.map(({ fold }) => fold.charAt(0)).join('');
      if (!lexicon.has(initials)) continue;
      // "Hà Thị Xuân" does not mean "HTX", whether or not anyone has that name.
      const isName =
        /^\p{Lu}/u.test(second.text) ||
        /^(?:thi|van)$/.test(second.fold) ||
        (familyNames.has(first.fold) &&
          (length === words.length || run.every(({ fold }) => nameWords.has(fold))));
      const capitals = new RegExp(`(?:^|[^\\p{L}])${initials.toUpperCase()}(?!\\p{L})`, 'u');
      if (!isName && names.some((name) => capitals.test(name))) {
        found.push([initials, run.map(({ text }) => text).join(' ')]);
      }
    }
  }
  return found;
}
