import { brotliCompressSync, constants } from 'node:zlib';
import { registerTexts } from '../../../src/model/schema/decision.ts';
import { readRegisterState } from '../../../src/register/register-state.ts';
import {
  HOUSEHOLD,
  isPerson,
  packRecords,
  type Records,
} from '../../../src/register/register-table.ts';
import { searchRecords } from '../../../src/register/search-register.ts';
import { cutRegister } from '../../../src/register/shards/cut-register.ts';
import { oneValueOf } from '../../../src/register/shards/one-value.ts';
import { openCut } from '../../../src/register/shards/open-cut.ts';
import { documentLabel } from '../../../src/text/decision-number.ts';
import { questionsAbout } from './questions.ts';

/** Bytes and waits of the questions of one form. */
interface FormCost {
  form: string;
  asked: number;
  /** How many were answered without the whole table. */
  answered: number;
  /** How many more by their number and the newest rows. */
  heads: number;
  /** Sorted; of those answered, without the directory. */
  bytes: number[];
  requests: number[];
  /** Requests that wait for each other, once the directory is there: it is fetched beside the scripts. */
  trips: number[];
  /** For answers followed by near matches: how many, how many without the whole register, and their bytes. */
  near: { left: number; answered: number; bytes: number[]; trips: number[] };
}

/** Cost of a split register: generating it, and first answers. */
export interface CutCost {
  seconds: number;
  megabytes: number;
  files: number;
  onDisk: number;
  whole: number;
  directory: number;
  forms: FormCost[];
}

/**
 * Splits a register as a build would and queries it, each query separately, like a page that has only
 * the directory. Sizes are those of brotli.
 * @param only the query forms to use, otherwise all
 */
export async function measureCut(records: Records, only?: readonly string[]): Promise<CutCost> {
  const whole = brotli(JSON.stringify(packRecords(records, registerTexts)));
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const cut = cutRegister(records, registerTexts);
  let onDisk = 0;
  const sizes = Array.from({ length: cut.files }, (_, file) => {
    const text = JSON.stringify(cut.shardAt(file));
    onDisk += text.length;
    return brotli(text);
  });
  const directory = JSON.stringify(cut.directoryOf('do', sizes, whole));
  const seconds = (performance.now() - start) / 1000;
  const megabytes = (process.memoryUsage().rss - before) / 1e6;
  const forms: FormCost[] = [];
  for (const [form, queries] of Object.entries(formsOf(records))) {
    if (only && !only.includes(form)) continue;
    const cost: FormCost = {
      form,
      asked: 0,
      answered: 0,
      heads: 0,
      bytes: [],
      requests: [],
      trips: [],
      near: { left: 0, answered: 0, bytes: [], trips: [] },
    };
    for (const query of queries) {
      let [bytes, requests, trips] = [0, 0, 0];
      let isWaiting = false;
      const register = openCut(JSON.parse(directory), async (route) => {
        const file = Number(/(\d+)\.json$/.exec(route)?.[1]);
        bytes += sizes[file] ?? 0;
        requests += 1;
        if (!isWaiting) trips += 1;
        isWaiting = true;
        await null;
        isWaiting = false;
        return JSON.parse(JSON.stringify(cut.shardAt(file)));
      });
      const index = await register.indexFor(query);
      const isHead =
        !index && (await register.headFor(query, valueIn(query) ?? undefined)) !== null;
      cost.asked += 1;
      if (!index && !isHead) continue;
      cost.answered += Number(!isHead);
      cost.heads += Number(isHead);
      cost.bytes.push(bytes);
      cost.requests.push(requests);
      cost.trips.push(trips);
      if (!index || !searchRecords(index, query).isNearLeft) continue;
      cost.near.left += 1;
      [bytes, trips] = [0, 0];
      if (!(await register.nearFor(query))) continue;
      cost.near.answered += 1;
      cost.near.bytes.push(bytes);
      cost.near.trips.push(trips);
    }
    for (const list of [cost.bytes, cost.requests, cost.trips, cost.near.bytes, cost.near.trips])
      list.sort((a, b) => a - b);
    forms.push(cost);
  }
  return {
    seconds,
    megabytes,
    files: cut.files,
    onDisk,
    whole,
    directory: brotli(directory),
    forms,
  };
}

const valueIn = (query: string) => oneValueOf({ ...readRegisterState(''), query });

const EVERY = 40;

/** The records with households in place of some people. */
export function withHouseholds(records: Records): Records {
  const rows = records.rows.map((row, at) =>
    at % EVERY === 0 && isPerson(row)
      ? { ...row, recipientType: HOUSEHOLD, name: `Hộ ông ${row.name}`, position: undefined }
      : row,
  );
  return { ...records, rows };
}

function formsOf(records: Records): Record<string, string[]> {
  const forms = Object.groupBy(questionsAbout(records), ({ form }) => form);
  const names = (forms.marks ?? []).map(({ name }) => name);
  const step = Math.max(1, Math.floor(records.decisions.length / 20));
  const papers = records.decisions.filter((_, at) => at % step === 0).slice(0, 20);
  return {
    ...Object.fromEntries(
      Object.entries(forms).map(([form, its]) => [form, (its ?? []).map(({ query }) => query)]),
    ),
    'with a title': names.map((name) => `Đồng chí ${name}`),
    initials: names.map((name) =>
      name
        .split(' ')
        .map((word) => word[0])
        .join('.'),
    ),
    'family and given name': names.map((name) => {
      const words = name.split(' ');
      return `${words[0]} ${words.at(-1)}`;
    }),
    'given name alone': names.map((name) => name.split(' ').at(-1) ?? ''),
    'a name and the year 2023': names.map((name) => `${name} 2023`),
    'a name in a question': names.map((name) => `ông ${name} được khen thưởng năm nào`),
    'a name that nobody bears': names.map(
      (name) => `${name.split(' ').slice(0, 2).join(' ')} Khuê`,
    ),
    'a name of known words that nobody bears': absentNames(records, names),
    'number with symbol': papers.map(documentLabel),
    'number alone': papers.map(({ number }) => number),
    'a year': ['2021', '2022', '2023', '2024', '2025'].map((year) => `năm ${year}`),
    'a household by its member': namesOfType(records, HOUSEHOLD).map((name) => name.slice(4)),
    'a collective': namesOfType(records, 'tap-the'),
    'a unit': records.units.slice(0, 20).map(({ name }) => name),
  };
}

/** Twenty names of a type, spread over the register. */
function namesOfType({ rows }: Records, type: string): string[] {
  const names = rows.flatMap(({ recipientType, name }) => (recipientType === type ? [name] : []));
  const step = Math.max(1, Math.floor(names.length / 20));
  return names.filter((_, at) => at % step === 0).slice(0, 20);
}

/** Names combined with the given name of another, if nobody has them. */
export function absentNames({ rows }: Records, names: readonly string[]): string[] {
  const borne = new Set(rows.map(({ name }) => name));
  return names.flatMap((name, at) => {
    const before = name.split(' ').slice(0, -1).join(' ');
    const others = [...names.slice(at + 1), ...names.slice(0, at)];
    const absent = others.map((other) => `${before} ${other.split(' ').at(-1)}`);
    return absent.find((each) => !borne.has(each)) ?? [];
  });
}

function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

/** Seconds on slow 3G: 400 ms for each request that waits for another, and the bytes at 400 kbit/s. */
export const onSlow3G = (trips: number, bytes: number) => 0.4 * trips + bytes / 50_000;
