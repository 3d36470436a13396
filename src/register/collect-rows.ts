import { type FieldMatch, matchField, type Reading } from '../search/match.ts';
import { quality, type Term } from '../search/term.ts';
import { type Level, wordsAnswering } from './match-terms.ts';
import { type RecordIndex, unitOf } from './register-index.ts';
import { isPerson, type RecordRow } from './register-table.ts';

/** A row that matches, exactly or nearly. */
export interface RecordHit {
  row: number;
  group: HitGroup;
  score: number;
  /** Whether its name alone contains all the words, adjacent. */
  inName: boolean;
  /** Whether the words are its whole name. */
  whole: boolean;
  /** Whether one of its texts contains all the words, adjacent. */
  together?: boolean;
}

/**
 * How a row matches: only the first group counts as hits. The others are near: the words begin a longer
 * name, are the beginning of a word, differ in diacritics or in one letter, or some are missing.
 */
export const hitGroup = {
  asTyped: 0,
  longer: 1,
  otherMarks: 2,
  begun: 3,
  slip: 4,
  partly: 5,
  /** The same name, but not at the place or of the kind asked for. */
  elsewhere: 6,
} as const;
export type HitGroup = (typeof hitGroup)[keyof typeof hitGroup];

const groupOfLevel: Record<Level, HitGroup> = {
  asTyped: hitGroup.asTyped,
  otherMarks: hitGroup.otherMarks,
  begun: hitGroup.begun,
  slip: hitGroup.slip,
};

/** One interpretation of a query. */
export interface Asked {
  terms: readonly Term[];
  /** Whether people's names may match: not if words were replaced by equivalents. */
  people: boolean;
  allowed: (row: number) => boolean;
  /** Whether only rows match in which the words are adjacent. */
  together?: boolean;
  /** Whether punctuation separates the words: then a collective may be copied with its unit. */
  isParted?: boolean;
}

/** Sorts by group, then by score, then as the register is sorted. */
export const byMerit = (a: RecordHit, b: RecordHit) =>
  a.group - b.group || b.score - a.score || a.row - b.row;

/** Whether the words could be part of a person's name. */
const asksPartOfName = ({ nameWords }: RecordIndex, terms: readonly Term[]): boolean =>
  terms.length > 1 && terms.length < 6 && terms.every(({ fold }) => nameWords.has(fold));

/**
 * “thi hong my”: a text that begins with a middle name is part of a name, though some people are called
 * Thị Mai.
 */
export const isMiddleName = (fold = ''): boolean => /^(?:thi|van)$/.test(fold);

/** Whether the words could be a person's full or shortened name: a family name and other words of names. */
export const asksName = (index: RecordIndex, terms: readonly Term[]): boolean =>
  !(terms.length > 2 && isMiddleName(terms[0]?.fold)) &&
  index.familyNames.has(terms[0]?.fold ?? '') &&
  asksPartOfName(index, terms);

/**
 * The rows that contain every term: adjacent if any row has them so; for a possible personal name, in
 * the name itself. Longer names are distinguished from the name asked for. Two words of a name, or more
 * without its family name, count as part of every name that contains them, adjacent ones first.
 */
export function collectRows(index: RecordIndex, asked: Asked, level: Level): RecordHit[] {
  const { terms } = asked;
  const reading: Reading = {
    terms: [...terms],
    answers: terms.map((term) => wordsAnswering(term, index.lexicon, level, index.nameWords)),
  };
  const isName = asksName(index, terms);
  const isPart =
    level === 'asTyped' &&
    asked.people &&
    asksPartOfName(index, terms) &&
    (!isName || terms.length === 2);
  index.beyond?.together(terms, reading.answers);
  if (terms.length === 0 || reading.answers.some((found) => found.size === 0)) return [];
  const holds = holdersOf(index, reading, asked.people);
  const matches = new Map<number, FieldMatch | null>();
  const matchOf = (text: number) => {
    const known = matches.get(text);
    if (known !== undefined) return known;
    const match = matchField(index.texts[text] ?? [], reading);
    matches.set(text, match);
    return match;
  };
  const isRun = (match: FieldMatch | null) => match?.adjacent === terms.length - 1;
  const isHeld = (match: FieldMatch | null) =>
    match?.qualities.every((value) => value > quality.none) ?? false;
  const hits: (RecordHit & { together: boolean })[] = [];
  for (const [row, record] of index.records.rows.entries()) {
    if (record.withheld || !asked.allowed(row) || !holds(row, record)) continue;
    const names = (index.nameTexts[row] ?? []).map(matchOf);
    const others = [
      [...(index.unitTexts[unitOf(record) ?? -1] ?? []), index.unitPrinted[row] ?? -1],
      index.rowTexts[row] ?? [],
      index.decisionTexts[record.decision] ?? [],
    ].map((texts) => texts.map(matchOf));
    const answering = [...(asked.people || !isPerson(record) ? names : []), ...others.flat()];
    const fields = [isPerson(record) && !asked.people ? null : best(names), ...others.map(merged)];
    const scored = scoreOf(fields, terms, index.names[row]?.length ?? 0);
    if (scored === null) continue;
    const unit = index.unitPrinted[row] ?? -1;
    // “Tổ 5, Đội 7”
    const isCopied =
      asked.isParted &&
      !isPerson(record) &&
      matchField([...(index.names[row] ?? []), ...(index.texts[unit] ?? [])], reading)?.whole;
    const runs = isCopied === true || answering.some(isRun);
    const isOne = answering.some(isHeld);
    const fit = isName
      ? fitOf(index.nameTexts[row]?.map((text) => index.texts[text] ?? []) ?? [], names, reading)
      : null;
    const isScattered =
      isPart && record.recipientType !== 'tap-the' && !runs && fit !== 'same' && names.some(isHeld);
    const printed = matchOf(unit);
    const isAtUnit = printed !== null && sum(printed) >= sum(best(others[0] ?? []));
    const whole = isCopied === true || names.some((match) => match?.whole);
    const inName = names.some(isRun);
    const score =
      scored +
      (isAtUnit ? AT_UNIT : 0) +
      (isOne ? IN_ONE_FIELD : 0) +
      (isCopied ? WHOLE : 0) -
      (isScattered ? BEHIND : 0);
    const together = runs || isScattered;
    const isOther = isPerson(record) ? fit === null || !asked.people : !runs;
    if (isName && isOther && !isScattered && !others.flat().some(isRun)) continue;
    const isLonger = isPerson(record) && fit === 'longer' && level === 'asTyped';
    const group = isLonger ? hitGroup.longer : groupOfLevel[level];
    hits.push({ row, group, score, inName, whole, together });
  }
  const isTogether = !isName && (asked.together || hits.some(({ together }) => together));
  if (!isName && !isTogether) index.beyond?.scattered(terms);
  const kept = isTogether ? hits.filter(({ together }) => together) : hits;
  return separateShortened(kept, terms.length, isName);
}

/** A family name with a given name means everyone they shorten, unless they are someone's whole name. */
function separateShortened(
  hits: readonly RecordHit[],
  words: number,
  isName: boolean,
): RecordHit[] {
  if (!isName || words > 2 || !hits.some(({ whole }) => whole)) return [...hits];
  return hits.map((hit) =>
    hit.group === hitGroup.asTyped && !hit.whole && !hit.inName
      ? { ...hit, group: hitGroup.longer }
      : hit,
  );
}

/** How a person's name matches a full or shortened one; null if in no way that a reader would mean. */
function fitOf(
  names: readonly (readonly number[])[],
  matches: readonly (FieldMatch | null)[],
  { answers }: Reading,
): 'same' | 'longer' | null {
  let fit: 'longer' | null = null;
  for (const [number, name] of names.entries()) {
    const match = matches[number];
    if (!match) continue;
    if (match.whole) return 'same';
    const last = answers.length - 1;
    const starts = answers[0]?.has(name[0] ?? -1);
    const ends = answers[last]?.has(name.at(-1) ?? -1);
    const isRun = match.adjacent === last;
    if (answers.length === 2 && ((starts && ends) || isRun)) return 'same';
    if (isRun || (starts && ends && inOrder(name, answers))) fit = 'longer';
  }
  return fit;
}

function inOrder(name: readonly number[], answers: readonly Map<number, number>[]): boolean {
  let term = 0;
  for (const word of name) if (answers[term]?.has(word)) term += 1;
  return term === answers.length;
}

const sum = (match: FieldMatch | null) =>
  match ? match.qualities.reduce((total, value) => total + value, 0) + match.adjacent : -1;
const best = (matches: readonly (FieldMatch | null)[]) =>
  matches.reduce<FieldMatch | null>((a, b) => (sum(b) > sum(a) ? b : a), null);

/**
 * The best match of several texts, with the words that any of them contains: a position and a rank are
 * two texts.
 */
function merged(matches: readonly (FieldMatch | null)[]): FieldMatch | null {
  const first = best(matches);
  return (
    first && {
      ...first,
      qualities: first.qualities.map((_, term) =>
        Math.max(...matches.map((match) => match?.qualities[term] ?? quality.none)),
      ),
    }
  );
}

/** Whether a row contains every term anywhere; typos are accepted only in its name. */
function holdersOf(index: RecordIndex, { answers }: Reading, people: boolean) {
  const inTexts = answers.map((found) => {
    const texts = new Uint8Array(index.texts.length);
    for (const [id, worth] of found) {
      const mark = worth < quality.folded - 1 ? 2 : 1;
      for (const text of index.textsByWord[id] ?? []) texts[text] = (texts[text] ?? 0) | mark;
    }
    return texts;
  });
  // The rarest first: most rows fail at once.
  inTexts.sort((a, b) => count(a) - count(b));
  const has = (texts: Uint8Array, own: readonly number[] | undefined, mask: number) =>
    own?.some((text) => ((texts[text] ?? 0) & mask) > 0) ?? false;
  const units = inTexts.map((texts) => index.unitTexts.map((own) => has(texts, own, 1)));
  const decisions = inTexts.map((texts) => index.decisionTexts.map((own) => has(texts, own, 1)));
  return (row: number, record: RecordRow) =>
    inTexts.every(
      (texts, term) =>
        decisions[term]?.[record.decision] ||
        units[term]?.[unitOf(record) ?? -1] ||
        ((people || !isPerson(record)) && has(texts, index.nameTexts[row], 3)) ||
        has(texts, index.rowTexts[row], 1),
    );
}

const count = (texts: Uint8Array) => texts.reduce((total, each) => total + Number(each > 0), 0);

/** Score of a word in a name, in a unit, in other texts of the row, in its decision. */
const FIELD_WORTH = [60, 30, 15, 8];
const WHOLE = 100;
/** Score if the unit matches as printed, not by one of its other names. */
const AT_UNIT = 12;
/** Penalty for a name in which the words are apart or in another order. */
const BEHIND = 200;
/** Score if one field contains all the words, though not adjacent. */
const IN_ONE_FIELD = 50;

/** How well the fields of a row match; null if too many words are typos. */
function scoreOf(
  fields: readonly (FieldMatch | null)[],
  terms: readonly Term[],
  nameLength: number,
): number | null {
  let score = 0;
  let slips = 0;
  for (const term of terms.keys()) {
    let found: number = quality.none;
    let worth = 0;
    for (const [field, match] of fields.entries()) {
      const its = match?.qualities[term] ?? 0;
      if (field > 0 && its < quality.folded - 1) continue;
      const value = (FIELD_WORTH[field] ?? 0) + (match && match.adjacent > 0 ? 2 : 0);
      if (its > found || (its === found && its > 0 && value > worth)) {
        found = its;
        worth = value;
      }
    }
    if (found === quality.none) return null;
    if (found < quality.folded - 1) slips += 1;
    score += (worth + found) / terms.length;
  }
  if (slips > Math.max(1, terms.length / 3)) return null;
  const [name, unit] = fields;
  if (name) {
    score += (20 * new Set(name.places).size) / Math.max(1, nameLength);
    score +=
      4 * name.adjacent +
      (name.ends ? 6 : 0) +
      (name.ends && name.places[0] === 0 ? 8 : 0) +
      (name.whole ? WHOLE : 0);
  }
  return score + (unit?.whole ? 15 : 0);
}
