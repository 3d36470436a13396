import { expect, it } from 'vitest';
import { unseenQuestions } from '../../../scripts/bench/search-quality/unseen-questions.ts';
import { unseenRecords } from '../../../scripts/bench/search-quality/unseen-records.ts';
import { registerTexts } from '../../model/schema/decision.ts';
import { NO_ANSWER, type RecordsAnswer } from '../answer-as-typed.ts';
import { indexRecords, type RecordIndex } from '../register-index.ts';
import { viewOf } from '../row-view.ts';
import { searchRecords } from '../search-register.ts';
import { CutReader } from './cut-reader.ts';
import { cutRegister } from './cut-register.ts';
import type { Shard } from './shard.ts';

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const search = (index: RecordIndex, query: string) => searchRecords(index, query);

/** An answer as it is shown. */
function shown(index: RecordIndex, { hits, near, decisions, notFound, ...rest }: RecordsAnswer) {
  const idOf = (row: number) => viewOf(index, row).id;
  const papers = (numbers: readonly number[]) =>
    numbers.map((at) => index.records.decisions[at]?.id);
  const { readings, leftOut, personAsked, rowsFirst, byInitials } = rest;
  return {
    hits: hits.map(({ row }) => viewOf(index, row)),
    near: near.map(({ row, group }) => `${group} ${idOf(row)}`),
    decisions: papers(decisions),
    notFound: notFound && [papers(notFound.others), papers(notFound.mentioning)],
    words: readings.map((terms) => terms.map(({ exact }) => exact)),
    leftOut,
    personAsked,
    rowsFirst,
    byInitials,
  };
}

it('a cut register answers as the whole, or says that it needs all', async () => {
  const debug: Record<string, [number, number, number, Set<number>, string[]]> = {};
  let bad = 0;
  for (const seed of [3, 4]) {
    const records = unseenRecords(3000, seed);
    const whole = indexRecords(records);
    const cut = cutRegister(records, registerTexts, {
      together: 30,
      alone: 60,
      most: 300,
      numbered: 60,
    });
    const shards = Array.from({ length: cut.files }, (_, file) => copyOf(cut.shardAt(file)));
    const sizes = shards.map((shard) => JSON.stringify(shard).length / 4);
    const directory = copyOf(cut.directoryOf('thu', sizes, 100_000));
    for (const { group, form, query } of unseenQuestions(records, seed, 6)) {
      const fetched: number[] = [];
      const reader = new CutReader(directory, async (file) => {
        fetched.push(file);
        return shards[file] as Shard;
      });
      const index = await reader.indexFor((here) => search(here, query));
      const key = `${group}: ${form}`;
      const score = (debug[key] ??= [0, 0, 0, new Set(), []]);
      score[0] += 1;
      score[3].add(fetched.length);
      if (index) {
        score[1] += 1;
        const [mine, its] = [
          shown(index, search(index, query)),
          shown(whole, search(whole, query)),
        ];
        if (JSON.stringify(mine) !== JSON.stringify(its)) {
          bad += 1;
          score[2] += 1;
          score[4].push(query);
        }
      }
    }
  }
  for (const [key, value] of Object.entries(debug))
    console.log(
      key,
      value[0],
      'answered',
      value[1],
      'bad',
      value[2],
      [...value[3]].sort((a, b) => a - b).join(),
      value[4].join(' | '),
    );
  expect(bad).toBe(0);
  void NO_ANSWER;
});
