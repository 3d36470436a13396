import type { Records } from '../../src/register/register-table.ts';
import { fold } from '../../src/text/fold.ts';
import { questionsAbout } from './search/questions.ts';
import { budget, cut, type Shards, wholeOf } from './search/shards.ts';
import { syntheticRecords } from './search/synthetic-records.ts';

/**
 * What a register of a province or of the country would have to send for a first answer if its table
 * were cut by what people type, beside the one table of today: bytes, requests, seconds on slow 3G.
 * Words are the numbers of records; 100000 and 1000000 by default.
 */
export async function bench(words: string[]): Promise<void> {
  const counts = words.length > 0 ? words.map(Number) : [100_000, 1_000_000];
  for (const count of counts) {
    const records = syntheticRecords(count);
    const start = performance.now();
    const shards = cut(records);
    const seconds = (performance.now() - start) / 1000;
    const sizes = [...shards.sizes.values()].sort((a, b) => a - b);
    console.log(`\n${count.toLocaleString('en')} records, cut in ${seconds.toFixed(0)} s\n`);
    console.log('| | kB | requests | slow 3G, s |\n|---|---:|---:|---:|');
    show('one table, as today', [wholeOf(records)], 1);
    show('directory', [shards.directory], 1);
    show(`shard, median of ${sizes.length}`, [at(sizes, 0.5)], 1);
    show('shard, 95 in 100', [at(sizes, 0.95)], 1);
    show('shard, largest', [at(sizes, 1)], 1);
    show('all decisions', shards.decisions, shards.decisions.length);
    show('how often two words stand side by side', [shards.pairs], 1);
    for (const [form, asked] of forms(records, [...shards.sizes.keys()]))
      showForm(form, asked, shards);
  }
}

/** Slow 3G as Lighthouse means it: 400 ms there and back, 50 kB/s; requests of one step go at once. */
function show(name: string, bytes: readonly number[], requests: number, steps = 1): void {
  const sum = bytes.reduce((total, each) => total + each, 0);
  const seconds = 0.4 * steps + sum / 50_000;
  console.log(`| ${name} | ${(sum / 1000).toFixed(1)} | ${requests} | ${seconds.toFixed(1)} |`);
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

/** What people type of a name; each question with the shards that hold every row that answers it. */
function* forms(records: Records, keys: readonly string[]): Iterable<[string, string[][]]> {
  const names = questionsAbout(records)
    .filter(({ form }) => form === 'marks')
    .map(({ name }) => fold(name).split(' '));
  const people = keys.filter((key) => !key.startsWith('='));
  const holding = (given: string | undefined, family: string | undefined) =>
    people.filter((key) => {
      const [last, first = family] = key.split(' ');
      return (given ?? last) === last && (family ?? first) === first;
    });
  yield ['a whole name', names.map((words) => holding(words.at(-1), words[0]))];
  yield ['a given name', names.map((words) => holding(words.at(-1), undefined))];
  yield ['a family and a middle name', names.map((words) => holding(undefined, words[0]))];
}

/** A question's cost: directory, its shards, and a file of decisions for each of ten rows drawn. */
function showForm(form: string, asked: readonly string[][], shards: Shards): void {
  const costs = asked.map((keys) => {
    const own = keys.map((key) => shards.sizes.get(key) ?? 0);
    const drawn = shards.decisions.slice(0, 10);
    return {
      own: own.length,
      drawn: drawn.length,
      rows: shards.directory + sum(own),
      all: shards.directory + sum(own) + sum(drawn),
    };
  });
  const middle = costs.toSorted((a, b) => a.rows - b.rows)[Math.floor(costs.length / 2)];
  if (!middle) return;
  const within = costs.filter(({ rows }) => rows <= budget).length;
  show(`${form}: counted and listed, median`, [middle.rows], 1 + middle.own, 2);
  show(`${form}: with ten rows' decisions`, [middle.all], 1 + middle.own + middle.drawn, 3);
  console.log(`| ${form}: counted within ${budget / 1000} kB | ${within}/${costs.length} | | |`);
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
