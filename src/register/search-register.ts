import { type FieldMatch, matchField, type Reading } from '../search/match.ts';
import { answers, quality, type Term } from '../search/term.ts';
import { type Understood, understand } from '../search/understand.ts';
import { findTypedDate, type TypedDate } from '../text/date-words.ts';
import { meansDecision } from '../text/decision-number.ts';
import { decisionsOf, initialsMeant, type RecordIndex } from './register-index.ts';

/** A row that answers. */
interface RecordHit {
  row: number;
  group: HitGroup;
  score: number;
  /** Whether its name, or its unit, holds all the words side by side. */
  named: boolean;
  /** Whether its name alone holds them. */
  inName: boolean;
  /** Whether the words are its whole name. */
  whole: boolean;
}

/** Better groups come first, whatever the scores. */
export const hitGroup = { asTyped: 0, nearlyAsTyped: 1, folded: 2, slip: 3 } as const;
export type HitGroup = (typeof hitGroup)[keyof typeof hitGroup];

export interface RecordsAnswer {
  hits: RecordHit[];
  /** Decisions that the query, or a part of it, is the number of. */
  decisions: number[];
  /** The date typed among the words, which narrows the rows. */
  date: TypedDate | null;
  understood: Understood;
  /** The readings that hits were found by, to mark words with. */
  readings: Term[][];
}

const NOTHING: Understood = { readings: [], readAs: [], unknown: [], quoted: [] };

/**
 * Answers a question from the records: a decision's number gives its rows in official order; else
 * every word must stand in a row's name, position, unit or decision. Words as typed come first, then
 * those alike without marks, then those one slip away.
 */
export function searchRecords(index: RecordIndex, query: string): RecordsAnswer {
  const decisions = decisionsOf(index, query, meansDecision);
  if (decisions.length > 0) {
    const hits = decisions.flatMap((decision) =>
      (index.rowsByDecision[decision] ?? []).map((row) => asTyped(row)),
    );
    return { hits, decisions, date: null, understood: NOTHING, readings: [] };
  }
  const dated = findTypedDate(query);
  const text = dated ? dated.rest : query;
  const understood = understand(text, index.lexicon, [
    ...index.records.equivalents,
    ...initialsMeant(index, text),
  ]);
  const inSpan = (row: number) => {
    const signed = index.records.decisions[index.records.rows[row]?.decision ?? -1]?.signed ?? '';
    return !dated || (signed >= dated.date.from && signed <= dated.date.to);
  };
  const common = {
    decisions: [],
    date: dated?.date ?? null,
    understood,
    readings: understood.readings,
  };
  if (understood.readings.length === 0) {
    const onlyDate = dated !== null && understood.unknown.length === 0;
    const rows = onlyDate ? index.names.flatMap((_, row) => (inSpan(row) ? [row] : [])) : [];
    return { ...common, hits: rows.map((row) => asTyped(row)) };
  }
  const hits = new Map<number, RecordHit>();
  for (const slips of [false, true]) {
    if (slips && (understood.unknown.length > 0 || hasGoodHit(hits))) break;
    for (const terms of understood.readings) collect(index, terms, slips, hits, inSpan);
  }
  return { ...common, hits: [...hits.values()].sort(byMerit) };
}

const asTyped = (row: number): RecordHit => ({
  row,
  group: hitGroup.asTyped,
  score: 0,
  named: true,
  inName: false,
  whole: false,
});

const byMerit = (a: RecordHit, b: RecordHit) =>
  a.group - b.group || b.score - a.score || a.row - b.row;

const WHOLE = 100;
const hasGoodHit = (hits: ReadonlyMap<number, RecordHit>) =>
  [...hits.values()].some(({ group, score }) => group === hitGroup.asTyped && score >= WHOLE);

function collect(
  index: RecordIndex,
  terms: Term[],
  slips: boolean,
  hits: Map<number, RecordHit>,
  allowed: (row: number) => boolean,
): void {
  const reading: Reading = {
    terms,
    answers: terms.map((term) => answers(term, index.lexicon, slips)),
  };
  if (reading.answers.some((found) => found.size === 0)) return;
  const best = <K>(fields: readonly number[][], memory: Map<K, FieldMatch | null>, key: K) => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const matches = fields.map((field) => matchField(field, reading));
    const match = matches.reduce((a, b) => (sum(b) > sum(a) ? b : a), null);
    memory.set(key, match);
    return match;
  };
  const masks = masksOf(reading, index.lexicon.words.length);
  const all = 2 ** terms.length - 1;
  const maskOf = (ids: readonly number[] | undefined) => {
    let mask = 0;
    for (const id of ids ?? []) mask |= masks[id] ?? 0;
    return mask;
  };
  const unitMasks = index.units.map((fields) => maskOf(fields.flat()));
  const decisionMasks = index.decisions.map((fields) => maskOf(fields.flat()));
  const byUnit = new Map<number | string, FieldMatch | null>();
  const byPosition = new Map<string, FieldMatch | null>();
  const byDecision = new Map<number, FieldMatch | null>();
  for (const [row, record] of index.records.rows.entries()) {
    if (record.withheld) continue;
    const { unit, unitAsWritten, position, decision } = record;
    let mask = (decisionMasks[decision] ?? 0) | maskOf(index.names[row]);
    if (mask !== all && unit !== undefined) mask |= unitMasks[unit] ?? 0;
    if (mask !== all && unitAsWritten) mask |= maskOf(index.unitsAsWritten.get(unitAsWritten));
    if (mask !== all && position) mask |= maskOf(index.positions.get(position));
    if (mask !== all || !allowed(row)) continue;
    const matches: (FieldMatch | null)[] = [
      matchField(index.names[row] ?? [], reading),
      unitAsWritten !== undefined
        ? best([index.unitsAsWritten.get(unitAsWritten) ?? []], byUnit, unitAsWritten)
        : unit !== undefined
          ? best(index.units[unit] ?? [], byUnit, unit)
          : null,
      position ? best([index.positions.get(position) ?? []], byPosition, position) : null,
      best(index.decisions[decision] ?? [], byDecision, decision),
    ];
    const hit = hitOf(row, matches, terms, index.names[row]?.length ?? 0);
    const known = hits.get(row);
    if (hit && (!known || byMerit(hit, known) < 0)) hits.set(row, hit);
  }
}

/** For each word of the lexicon the terms that it answers, as bits; a query of 30 words is cut there. */
function masksOf({ answers }: Reading, size: number): Int32Array {
  const masks = new Int32Array(size);
  for (const [term, found] of answers.entries()) {
    for (const id of found.keys()) masks[id] = (masks[id] ?? 0) | (1 << term);
  }
  return masks;
}

const sum = (match: FieldMatch | null) =>
  match ? match.qualities.reduce((total, value) => total + value, 0) + match.adjacent : -1;

/** What a word is worth in a name, a unit, a position, a decision. */
const FIELD_WORTH = [60, 30, 15, 8];

function hitOf(
  row: number,
  matches: readonly (FieldMatch | null)[],
  terms: readonly Term[],
  nameLength: number,
): RecordHit | null {
  let score = 0;
  let group: HitGroup = hitGroup.asTyped;
  let slips = 0;
  let onlySwaps = true;
  for (const [term, asked] of terms.entries()) {
    let best: number = quality.none;
    let worth = 0;
    for (const [field, match] of matches.entries()) {
      const found = match?.qualities[term] ?? 0;
      const inRun = match && match.adjacent > 0 ? 2 : 0;
      const value = (FIELD_WORTH[field] ?? 0) + inRun;
      if (found > best || (found === best && found > 0 && value > worth)) {
        best = found;
        worth = value;
      }
    }
    if (best === quality.none) return null;
    if (best < quality.folded - 1) {
      slips += 1;
      onlySwaps &&= best === quality.swap;
      if (slips > Math.max(1, terms.length / 3)) return null;
    }
    score += worth / terms.length + best / terms.length;
    group = Math.max(group, groupOf(best, asked)) as HitGroup;
  }
  const [name] = matches;
  if (name) {
    const matched = new Set(name.places).size;
    score += (20 * matched) / Math.max(1, nameLength) + 4 * name.adjacent + (name.ends ? 6 : 0);
    if (name.whole) score += WHOLE;
    const isSwapOfWhole = group === hitGroup.slip && name.whole && onlySwaps;
    if (isSwapOfWhole) group = hitGroup.nearlyAsTyped;
  }
  const unit = matches[1];
  if (unit?.whole) score += 15;
  const isRun = (match: FieldMatch | null | undefined) =>
    match?.adjacent === terms.length - 1 && match.qualities.every((value) => value > 0);
  return {
    row,
    group,
    score,
    named: isRun(name) || isRun(unit),
    inName: isRun(name),
    whole: name?.whole ?? false,
  };
}

function groupOf(found: number, { marked }: Term): HitGroup {
  if (found < quality.folded - 1) return hitGroup.slip;
  const isWordWhole = found % 2 === 0;
  if (!marked) return isWordWhole ? hitGroup.asTyped : hitGroup.nearlyAsTyped;
  if (found < quality.exact - 1) return hitGroup.folded;
  return isWordWhole ? hitGroup.asTyped : hitGroup.nearlyAsTyped;
}
