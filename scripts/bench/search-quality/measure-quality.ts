import { registerTexts } from '../../../src/model/schema/decision.ts';
import { indexRecords } from '../../../src/register/register-index.ts';
import { packRecords } from '../../../src/register/register-table.ts';
import { searchRecords } from '../../../src/register/search-register.ts';
import { unpackRecords } from '../../../src/register/unpack-register.ts';
import { type UnseenQuestion, unseenQuestions } from './unseen-questions.ts';
import { unseenRecords } from './unseen-records.ts';

/** The score of one form of query. */
export interface FormScore {
  group: UnseenQuestion['group'];
  form: string;
  asked: number;
  /** The expected row was first, counted or approximate; for absent names: nothing was counted. */
  first: number;
  /** Someone else was counted. */
  another: number;
  /** Queries with known rows, and those answered by exactly these. */
  countable: number;
  counted: number;
  /** The first few failures. */
  missed: string[];
}

/** Runs every query on unseen records, using only the engine. */
export function measureQuality(count: number, seed: number, each: number): FormScore[] {
  const records = unpackRecords(
    JSON.parse(JSON.stringify(packRecords(unseenRecords(count, seed), registerTexts))),
  );
  const index = indexRecords(records);
  const scores = new Map<string, FormScore>();
  for (const { group, form, query, rows, first } of unseenQuestions(records, seed, each)) {
    const key = `${group}: ${form}`;
    const score = scores.get(key) ?? {
      group,
      form,
      asked: 0,
      first: 0,
      another: 0,
      countable: 0,
      counted: 0,
      missed: [],
    };
    scores.set(key, score);
    const answer = searchRecords(index, query);
    const hits = answer.hits.map(({ row }) => row);
    const shown = [...hits, ...answer.near.map(({ row }) => row)];
    const isFirst = first.length === 0 ? hits.length === 0 : first.includes(shown[0] ?? -1);
    const isTrue = rows !== null && sameRows(hits, rows);
    score.asked += 1;
    score.first += Number(isFirst);
    score.another += Number(
      first.length === 0 ? hits.length > 0 : hits.length > 0 && !first.includes(hits[0] ?? -1),
    );
    score.countable += Number(rows !== null);
    score.counted += Number(isTrue);
    if ((!isFirst || (rows && !isTrue)) && score.missed.length < 4) {
      const shownNames = shown.slice(0, 2).map((row) => records.rows[row]?.name);
      score.missed.push(
        `${query} → ${shownNames.join(', ') || 'nothing'} (${hits.length}${rows ? ` of ${rows.length}` : ''})`,
      );
    }
  }
  return [...scores.values()];
}

const sameRows = (a: readonly number[], b: readonly number[]) => {
  const rows = new Set(a);
  return rows.size === b.length && b.every((row) => rows.has(row));
};

/** The shares of a group: first results, others counted, correct counts; each from 0 to 1. */
export function shareOf(scores: readonly FormScore[], group: UnseenQuestion['group']) {
  const own = scores.filter((score) => score.group === group);
  const sum = (key: 'asked' | 'first' | 'another' | 'countable' | 'counted') =>
    own.reduce((total, score) => total + score[key], 0);
  return {
    first: sum('first') / sum('asked'),
    another: sum('another') / sum('asked'),
    counted: sum('counted') / Math.max(1, sum('countable')),
  };
}
