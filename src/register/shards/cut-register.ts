import { documentNumber, findCitation } from '../../text/decision-number.ts';
import { isSyllable } from '../../text/syllable.ts';
import { packNumbers } from '../column.ts';
import { facetValues } from '../facet-values.ts';
import { indexRecords, namesOfBodies, type RecordIndex, unitOf } from '../register-index.ts';
import type { RecordRow, Records } from '../register-table.ts';
import { type Directory, filesOfKeys, sizeUnit, USES_FROM, use } from './directory.ts';
import { type Heads, headsOf } from './heads.ts';
import { hashOf, isNumberApart, keyOf, keysOfName, packKeys, runs } from './keys.ts';
import { packShard, type Shard } from './shard.ts';

/** Number of rows per file. */
export interface RowsPerFile {
  /** For files of several keys, on average. */
  together: number;
  /** Minimum for a key to have a file of its own. */
  alone: number;
  /** Maximum for one key; a key with more rows has no file, since a first answer could not wait for it. */
  most: number;
  /** For files of whole decisions, on average. */
  numbered: number;
}
const usual: RowsPerFile = { together: 100, alone: 800, most: 6000, numbered: 300 };

/** A register split into files, each generated on request. */
export interface Cut {
  files: number;
  shardAt(file: number): Shard;
  /** @param sizes bytes of each file and of the whole table, as sent */
  directoryOf(folder: string, sizes: readonly number[], wholeSize: number): Directory;
}

/**
 * Splits a register by likely queries, so that the rows that a name or a number may mean are in one or
 * two small files. A row is in the file of each of its keys (`keys.ts`); a withheld row has no key, only
 * its position in its decision.
 * @param texts fields that most people have, as for `packRecords`
 */
export function cutRegister(records: Records, texts: readonly string[], perFile = usual): Cut {
  const index = indexRecords(records);
  const filed = fileRows(index, perFile);
  const elsewhere = Map.groupBy(wordsElsewhere(index), (words) =>
    filed.fileOf(keyOf.words(...words.split(' '))),
  );
  const numbered = fileDecisions(index, perFile.numbered);
  const headed = fileHeads(headsOf(index, perFile.alone));
  const place = placesOf(index);
  const first = filed.rows.length;
  const firstHead = first + numbered.length;
  return {
    files: firstHead + headed.length,
    shardAt(file) {
      const { rows, heads } = headed[file - firstHead] ?? {
        rows: (file < first ? filed.rows[file] : numbered[file - first]) ?? [],
      };
      const isWhole = file >= first && !heads;
      const part = partOf(index, rows, place);
      return { ...packShard(part, texts, elsewhere.get(file) ?? [], isWhole), heads };
    },
    directoryOf: (folder, sizes, wholeSize) => ({
      ...wordsIn(index),
      labels: records.labels,
      equivalents: records.equivalents,
      symbols: index.symbols,
      capitals: capitalsIn(namesOfBodies(index)),
      folder,
      hashed: filed.hashed,
      own: filed.own,
      common: filed.common,
      numbered: numbered.length,
      headed: headed.length,
      hashedSize: expected(sizes.slice(0, filed.hashed)),
      numberedSize: expected(sizes.slice(first, firstHead)),
      ownSizes: packNumbers(
        sizes.slice(filed.hashed, first).map((size) => Math.ceil(size / sizeUnit)),
      ),
      wholeSize,
      counts: countsIn(records),
    }),
  };
}

/** The expected size of a requested file, if files are requested in proportion to their size. */
function expected(sizes: readonly number[]): number {
  const sum = sizes.reduce((total, size) => total + size, 0);
  return Math.ceil(sizes.reduce((total, size) => total + size ** 2, 0) / Math.max(1, sum));
}

/** Files of rows by the keys of their names and of their units' names. */
function fileRows(index: RecordIndex, { together: rowsTogether, alone, most }: RowsPerFile) {
  const { records, texts } = index;
  const short = shortUnitWords(index);
  const numberOf = new Map<string, number>();
  const counts: number[] = [];
  const known = new Map<string, number[]>();
  /** Ids of the keys of a text, as a name of a type or as a unit's. */
  const keysOf = (text: number, type = '') => {
    const its = known.get(`${type} ${text}`);
    if (its) return its;
    const words = foldsIn(index, texts[text] ?? []);
    const keys = type
      ? keysOfName(words, type)
      : [
          ...runs(words).map((run) => keyOf.words(...run)),
          ...words.filter((word) => short.has(word)),
        ];
    const numbers = keys.map((key) => {
      const number = numberOf.get(key) ?? counts.push(0) - 1;
      numberOf.set(key, number);
      return number;
    });
    known.set(`${type} ${text}`, numbers);
    return numbers;
  };
  const keys = records.rows.map((row, at) => {
    const names = index.nameTexts[at] ?? [];
    if (names.length === 0) return [];
    const units = [...(index.unitTexts[unitOf(row) ?? -1] ?? []), index.unitPrinted[at] ?? -1];
    const own = new Set([
      ...names.flatMap((text) => keysOf(text, row.recipientType)),
      ...units.flatMap((text) => keysOf(text)),
    ]);
    for (const number of own) counts[number] = (counts[number] ?? 0) + 1;
    return Uint32Array.from(own);
  });
  const countOf = (key: string) => counts[numberOf.get(key) ?? -1] ?? 0;
  const all = [...numberOf.keys()].filter(
    (key) => !key.startsWith('#') || countOf(key.slice(1)) > alone,
  );
  const together = all.filter((key) => countOf(key) <= alone);
  const own = packKeys(all.filter((key) => countOf(key) > alone && countOf(key) <= most));
  const common = packKeys(all.filter((key) => countOf(key) > most));
  const total = together.reduce((sum, key) => sum + countOf(key), 0);
  const hashed = Math.max(1, Math.ceil(total / rowsTogether));
  const { fileOf, files } = filesOfKeys({ hashed, own, common });
  const places = new Map(all.map((key) => [numberOf.get(key), fileOf(key)]));
  const rows: number[][] = Array.from({ length: files }, () => []);
  for (const [row, its] of keys.entries()) {
    for (const key of its) {
      const file = rows[places.get(key) ?? -1];
      if (file && file.at(-1) !== row) file.push(row);
    }
  }
  return { rows, hashed, own, common, fileOf };
}

/** Words, and two or three adjacent ones, of texts without keys: positions, awards, decisions. */
function wordsElsewhere(index: RecordIndex): Set<string> {
  const found = new Set<string>();
  const short = shortUnitWords(index);
  const foldsOf = (text: number) => foldsIn(index, index.texts[text] ?? []);
  const others = index.rowTexts.flatMap((its, row) =>
    its.filter((text) => text !== index.unitPrinted[row]),
  );
  for (const text of new Set([...others, ...index.decisionTexts.flat()])) {
    const words = foldsOf(text);
    for (const run of [...words, ...runs(words).map((its) => its.join(' '))]) found.add(run);
  }
  for (const text of textsOfUnits(index)) {
    for (const word of foldsOf(text)) if (!short.has(word)) found.add(word);
  }
  return found;
}

const textsOfUnits = ({ unitTexts, unitPrinted }: RecordIndex) => [
  ...new Set([...unitTexts.flat(), ...unitPrinted.filter((text) => text !== undefined)]),
];

/** Words that may identify a unit alone: short names of one word, and abbreviations. */
function shortUnitWords(index: RecordIndex): ReadonlySet<string> {
  return new Set(
    textsOfUnits(index).flatMap((text) => {
      const words = foldsIn(index, index.texts[text] ?? []);
      return words.filter((word) => words.length === 1 || !(isSyllable(word) || /\d/.test(word)));
    }),
  );
}

/** Files of whole decisions by their numbers, and by the numbers they mention. */
function fileDecisions(index: RecordIndex, perFile: number): number[][] {
  const { records, rowsByDecision, symbols } = index;
  const count = Math.max(1, Math.ceil(records.rows.length / perFile));
  const decisions: Set<number>[] = Array.from({ length: count }, () => new Set());
  for (const [at, decision] of records.decisions.entries()) {
    const named = (decision.related ?? []).map(
      (label) => findCitation(label, symbols)?.citation.number,
    );
    for (const number of [documentNumber(decision).number, ...named]) {
      if (number !== undefined) decisions[hashOf(number) % count]?.add(at);
    }
  }
  return decisions.map((its) =>
    [...its].sort((a, b) => a - b).flatMap((at) => rowsByDecision[at] ?? []),
  );
}

/** Average number of heads per file. */
const HEADS_TOGETHER = 4;

/** Files of heads by the hash of their keys, with the rows that they show, in the order of the register. */
function fileHeads(heads: Heads): { rows: number[]; heads: Heads }[] {
  const all = Object.entries(heads);
  const count = Math.max(1, Math.ceil(all.length / HEADS_TOGETHER));
  const files = Array.from({ length: count }, (): Heads => ({}));
  for (const [key, its] of all) Object.assign(files[hashOf(key) % count] ?? {}, { [key]: its });
  return files.map((its) => {
    const shown = Object.values(its).flatMap((byText) => Object.values(byText));
    const rows = [...new Set(shown.flatMap(({ newest }) => newest))].sort((a, b) => a - b);
    const at = new Map(rows.map((row, place) => [row, place]));
    for (const head of shown) head.newest = head.newest.map((row) => at.get(row) ?? 0);
    return { rows, heads: its };
  });
}

interface Place {
  /** Index of each row in its decision, from 0. */
  places: Uint16Array;
  /** Number of each row among those of its type in its decision, from 1. */
  ordinals: Uint16Array;
}

function placesOf({ records, rowsByDecision }: RecordIndex): Place {
  const places = new Uint16Array(records.rows.length);
  const ordinals = new Uint16Array(records.rows.length);
  for (const rows of rowsByDecision) {
    const counts = new Map<string, number>();
    for (const [place, row] of rows.entries()) {
      const type = records.rows[row]?.recipientType ?? '';
      const ordinal = (counts.get(type) ?? 0) + 1;
      counts.set(type, ordinal);
      places[row] = place;
      ordinals[row] = ordinal;
    }
  }
  return { places, ordinals };
}

/** Some rows as separate records, with the decisions, units and exemplars that they need. */
function partOf({ records }: RecordIndex, rows: readonly number[], { places, ordinals }: Place) {
  const decisions = new Set<number>();
  const units = new Set<number>();
  const exemplars = new Set<number>();
  const addUnit = (unit: number) => {
    if (units.has(unit)) return;
    units.add(unit);
    for (const next of records.units[unit]?.successors ?? []) addUnit(next);
  };
  const own = rows.map((row) => records.rows[row] as RecordRow);
  for (const row of own) {
    decisions.add(row.decision);
    if (row.unit !== undefined) addUnit(row.unit);
    for (const exemplar of row.exemplars ?? []) exemplars.add(exemplar);
  }
  const [decisionNumbers, unitNumbers, exemplarNumbers] = [decisions, units, exemplars].map((its) =>
    [...its].sort((a, b) => a - b),
  ) as [number[], number[], number[]];
  const [decisionAt, unitAt, exemplarAt] = [decisionNumbers, unitNumbers, exemplarNumbers].map(
    (its) => new Map(its.map((number, at) => [number, at])),
  ) as [Map<number, number>, Map<number, number>, Map<number, number>];
  const here = <T>(all: readonly T[], numbers: readonly number[]) =>
    numbers.flatMap((number) => all[number] ?? []);
  return {
    records: {
      ...records,
      rows: own.map((row) => ({
        ...row,
        decision: decisionAt.get(row.decision) ?? 0,
        unit: row.unit === undefined ? undefined : unitAt.get(row.unit),
        exemplars: row.exemplars?.flatMap((each) => exemplarAt.get(each) ?? []),
      })),
      decisions: here(records.decisions, decisionNumbers),
      units: here(records.units, unitNumbers).map((unit) => ({
        ...unit,
        successors: unit.successors?.flatMap((next) => unitAt.get(next) ?? []),
      })),
      exemplars: here(records.exemplars, exemplarNumbers),
    },
    places: rows.map((row) => places[row] ?? 0),
    ordinals: rows.map((row) => ordinals[row] ?? 0),
    decisionNumbers,
    unitNumbers,
  };
}

/** Every word of the register, and where it occurs. */
function wordsIn(index: RecordIndex): Pick<Directory, 'words' | 'uses'> {
  const { lexicon, nameTexts, unitTexts, rowTexts, decisionTexts } = index;
  const textsIn = (its: readonly (readonly number[])[]) =>
    [...new Set(its.flat())].map((text) => foldsIn(index, index.texts[text] ?? []));
  const names = textsIn(nameTexts);
  const people = textsIn(
    nameTexts.filter((_, row) => index.records.rows[row]?.recipientType === 'ca-nhan'),
  );
  const standing: Record<keyof typeof use, ReadonlySet<string>> = {
    nameWord: index.nameWords,
    familyName: index.familyNames,
    inName: new Set(names.flat()),
    firstOfName: new Set(names.flatMap(([first]) => first ?? [])),
    given: new Set(people.flatMap((name) => name.at(-1) ?? [])),
    inPaper: new Set(textsIn(decisionTexts).flat()),
    besideName: new Set(textsIn([...unitTexts, ...rowTexts, textsOfUnits(index)]).flat()),
  };
  const words = lexicon.words
    .filter(({ fold }) => !isNumberApart(fold))
    .sort((a, b) => (a.exact < b.exact ? -1 : 1));
  const usesOf = (fold: string) =>
    Object.entries(use).reduce(
      (bits, [name, bit]) => bits + (standing[name as keyof typeof use].has(fold) ? bit : 0),
      USES_FROM,
    );
  return {
    words: words.map(({ exact }) => exact.normalize('NFC')).join(' '),
    uses: [...new Set(words.map(({ fold }) => fold))]
      .map((fold) => String.fromCharCode(usesOf(fold)))
      .join(''),
  };
}

const foldsIn = ({ lexicon }: RecordIndex, ids: readonly number[]) =>
  ids.map((id) => lexicon.words[id]?.fold ?? '');

const capitalsIn = (names: readonly string[]) => [
  ...new Set(
    names.flatMap((name) =>
      [...name.matchAll(/(?:^|[^\p{L}])([A-Z]{3,5})(?!\p{L})/gu)].map(
        ([, letters = '']) => letters,
      ),
    ),
  ),
];

/** Facets with few values, whose rows can be counted without loading them. */
const COUNTED = ['hinh-thuc', 'nam', 'doi-tuong', 'co-quan', 'phong-trao', 'loai'];

const countsIn = (records: Records) =>
  Object.fromEntries(
    facetValues(records, [...records.rows.keys()], {})
      .filter(({ facet }) => COUNTED.includes(facet))
      .map(({ facet, values }) => [
        facet,
        Object.fromEntries(values.map(({ value, count }) => [value, count])),
      ]),
  );
