import { type FormScore, measureQuality } from './search-quality/measure-quality.ts';

/**
 * Measures the register's search on unseen content: for every form of query the share of correct first
 * results, of other people counted, and of correct counts. The words are the number of records and the
 * seeds; by default 1000 with seeds 1 to 3.
 */
export async function bench(words: string[]): Promise<void> {
  const [count = 1000, ...seeds] = words.map(Number);
  const all = (seeds.length > 0 ? seeds : [1, 2, 3]).map((seed) => measureQuality(count, seed, 40));
  const [first = [], ...others] = all;
  const scores = first.map((score, at) =>
    others.reduce(
      (sum, each) =>
        add(
          sum,
          each.find((other) => other.group === score.group && other.form === score.form) ??
            each[at],
        ),
      score,
    ),
  );
  console.log('| question | asked | first, % | another, % | true counts, % | missed |');
  console.log('|---|---:|---:|---:|---:|---|');
  for (const score of scores) {
    const { group, form, asked, countable, counted, missed } = score;
    console.log(
      `| ${group}: ${form} | ${asked} | ${percent(score.first, asked)} | ${percent(score.another, asked)} | ${countable ? percent(counted, countable) : '–'} | ${missed.slice(0, 2).join('; ').replaceAll('\t', ' ')} |`,
    );
  }
}

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);

const add = (a: FormScore, b: FormScore | undefined): FormScore =>
  b
    ? {
        ...a,
        asked: a.asked + b.asked,
        first: a.first + b.first,
        another: a.another + b.another,
        countable: a.countable + b.countable,
        counted: a.counted + b.counted,
        missed: [...a.missed, ...b.missed],
      }
    : a;
