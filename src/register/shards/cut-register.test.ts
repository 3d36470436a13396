import { expect, it } from 'vitest';
import { unseenQuestions } from '../../../scripts/bench/search-quality/unseen-questions.ts';
import { unseenRecords } from '../../../scripts/bench/search-quality/unseen-records.ts';
import { registerTexts } from '../../model/schema/decision.ts';
import { facetValues } from '../facet-values.ts';
import type { RecordsAnswer } from '../records-answer.ts';
import { indexRecords, type RecordIndex } from '../register-index.ts';
import type { Records } from '../register-table.ts';
import { viewOf } from '../row-view.ts';
import { searchRecords } from '../search-register.ts';
import { CutReader } from './cut-reader.ts';
import { cutRegister } from './cut-register.ts';
import { headOf, headsAsked } from './heads.ts';
import type { Shard } from './shard.ts';

const asSent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A register split into small files, as a site sends it, and a reader that has loaded none of them. */
function cut(records: Records) {
  const perFile = { together: 40, alone: 80, most: 700, numbered: 60 };
  const { files, shardAt, directoryOf } = cutRegister(records, registerTexts, perFile);
  const shards = Array.from({ length: files }, (_, file) => asSent(shardAt(file)));
  const sizes = shards.map((shard) => JSON.stringify(shard).length / 4);
  const directory = asSent(directoryOf('thu', sizes, 100_000));
  return {
    shards,
    reader: () => new CutReader(directory, async (file) => shards[file] as Shard),
  };
}

/** An answer as displayed, independent of row numbers. */
function shown(index: RecordIndex, query: string) {
  const { hits, near, decisions, notFound, readings, understood, ...rest }: RecordsAnswer =
    searchRecords(index, query);
  const papers = (numbers: readonly number[]) =>
    numbers.map((at) => index.records.decisions[at]?.id);
  return {
    ...rest,
    rows: hits.map(({ row }) => viewOf(index, row)),
    near: near.map(({ row, group }) => [group, viewOf(index, row)]),
    decisions: papers(decisions),
    notFound: notFound && [papers(notFound.others), papers(notFound.mentioning)],
    readings: readings.map((terms) => terms.map(({ exact }) => exact)),
    said: [understood.readAs, understood.unknown],
  };
}

/** The index that gives the full answer; an answer given before near matches were fetched must not change. */
async function answering(reader: CutReader, query: string): Promise<RecordIndex | null> {
  const search = (here: RecordIndex) => searchRecords(here, query);
  const first = await reader.indexFor(search);
  if (!first || !search(first).isNearLeft) return first;
  const { near, isNearLeft, ...before } = shown(first, query);
  const index = await reader.indexFor(search, true);
  if (index)
    expect({ ...before, near: [], isNearLeft: false }, query).toEqual({
      ...shown(index, query),
      near: [],
    });
  return index;
}

const records = unseenRecords(2000, 3);
const whole = indexRecords(records);
const register = cut(records);

/**
 * Query forms that may need the whole register if many people have a name, or many texts contain the
 * words.
 */
const MAY_NEED_ALL = /unit|copied|swapped|no signs|printed word|no marks/;

it('answers every query as the whole register does, or reports that it needs all of it', {
  timeout: 240_000,
}, async () => {
  const needAll: string[] = [];
  for (const { group, form, query } of unseenQuestions(records, 5, 2)) {
    const index = await answering(register.reader(), query);
    if (index) expect(shown(index, query), query).toEqual(shown(whole, query));
    else needAll.push(`${group}, ${form}: ${query}`);
  }
  expect(needAll.filter((each) => !MAY_NEED_ALL.test(each))).toEqual([]);
});

/**
 * Some names with the given name of another, one letter fewer or more, in another order, in part, with a
 * word twice.
 */
function namesOtherwise(): string[] {
  const names = records.rows.flatMap(({ name, recipientType }) =>
    recipientType === 'ca-nhan' && name ? [name.split(' ')] : [],
  );
  return names
    .filter((_, at) => at % 97 === 0)
    .flatMap((words, at) => {
      const given = words.at(-1) ?? '';
      const before = words.slice(0, -1);
      const other = names[(at * 131) % names.length]?.at(-1) ?? '';
      return [
        [...before, other],
        [...before, given.slice(0, -1)],
        [`${words[0]}h`, ...words.slice(1)],
        words.toReversed(),
        words.slice(1),
        [given, given],
      ].map((its) => its.join(' '));
    });
}

it('answers names that nobody has, typos and other orders as the whole register does', {
  timeout: 120_000,
}, async () => {
  let answered = 0;
  const queries = namesOtherwise();
  for (const query of queries) {
    const index = await answering(register.reader(), query);
    if (!index) continue;
    answered += 1;
    expect(shown(index, query), query).toEqual(shown(whole, query));
  }
  expect(answered).toBeGreaterThan(queries.length / 2);
});

it('keeps files fetched for earlier queries, and still gives the same answers', {
  timeout: 60_000,
}, async () => {
  const reader = register.reader();
  for (const { query } of unseenQuestions(records, 11, 1).slice(0, 30)) {
    const index = await answering(reader, query);
    if (index) expect(shown(index, query), query).toEqual(shown(whole, query));
  }
});

it('contains no withheld name, and counts withheld rows in their decision', async () => {
  const [first] = records.rows;
  const name = 'Quàng Thị Giấu';
  const rows = records.rows.map((row) => (row === first ? { ...row, name } : row));
  const hidden = rows.map(({ decision, recipientType, ...row }) =>
    row.name === name
      ? { decision, recipientType, name: '', withheld: true }
      : { decision, recipientType, ...row },
  );
  const withheld = cut({ ...records, rows: hidden });
  expect(JSON.stringify(withheld.shards)).not.toContain('Giấu');
  const [paper] = records.decisions;
  const query = `${paper?.number}/${paper?.symbol}`;
  const index = await withheld.reader().indexFor((here) => searchRecords(here, query));
  const all = rows.filter(({ decision }) => decision === 0).length;
  expect(index && searchRecords(index, query).hits).toHaveLength(all);
});

it('returns the number of rows for few words, and the newest of them', async () => {
  const rows = records.rows.map((row, at) =>
    row.recipientType === 'ca-nhan' && at % 4 === 0
      ? { ...row, name: `Quàng Văn ${at % 8 === 0 ? 'Hà' : 'Hạ'}` }
      : row,
  );
  const many = { ...records, rows };
  const called = rows.filter(({ name, withheld }) => !withheld && name.endsWith(' Hà'));
  const reader = cut(many).reader();
  expect.assertions(18);
  const signed = (row: { decision: number }) => records.decisions[row.decision]?.signed ?? '';
  const newest = called.map(signed).sort().reverse().slice(0, 20);
  for (const query of ['Hà', 'anh Hà', 'Quàng Hà']) {
    const [asked] = headsAsked(reader.index, reader.plan, query);
    const head = await reader.head(asked?.key ?? '', asked?.spelled);
    expect(head?.count, query).toBe(called.length);
    const shown = head?.rows.map((row) => head.index.records.rows[row]);
    expect(
      shown?.map((row) => row?.name.split(' ').at(-1)),
      query,
    ).toEqual(Array(20).fill('Hà'));
    const days = shown?.map((row) => head?.index.records.decisions[row?.decision ?? -1]?.signed);
    expect(days, query).toEqual(newest);
  }
  const both = rows.filter(({ name, withheld }) => !withheld && /^Quàng Văn H[àạ]$/.test(name));
  const [unmarked] = headsAsked(reader.index, reader.plan, 'quang ha');
  expect((await reader.head(unmarked?.key ?? ''))?.count).toBe(both.length);
  for (const { facet, values } of facetValues(many, [...rows.keys()], {})) {
    const [most] = values.toSorted((a, b) => b.count - a.count);
    if (!most || most.count <= 80) continue;
    expect((await reader.head(headOf.value(facet, most.value)))?.count, facet).toBe(most.count);
    if (facet !== 'don-vi') continue;
    const unit = await reader.head(headOf.unit(most.label));
    expect([unit?.count, unit?.spelled]).toEqual([most.count, [most.value]]);
  }
  expect(headsAsked(reader.index, reader.plan, 'Quàng Văn Hà')).toEqual([]);
});

it('needs the whole register for what has no key', async () => {
  const need = async (query: string) =>
    (await register.reader().indexFor((here) => searchRecords(here, query))) === null;
  expect(await need('2021')).toBe(true);
  expect(await need('chuyên viên minh họa')).toBe(true);
});
