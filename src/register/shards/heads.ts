import { abbreviatedName, IS_INITIAL } from '../../search/abbreviated-name.ts';
import { withoutCallings } from '../../search/callings.ts';
import { withoutTypedTitles } from '../../search/typed-titles.ts';
import { type Word, wordsOf } from '../../search/words.ts';
import { fold, hasMarks } from '../../text/fold.ts';
import { facetKeys, valuesOf } from '../facets.ts';
import type { RecordIndex } from '../register-index.ts';
import { isPerson, type RecordRow } from '../register-table.ts';
import type { Plan } from './directory.ts';
import { keyOf } from './keys.ts';

/**
 * Many rows that few words match: their number and the newest of them, so that a first answer needs no
 * more. By their spelling, or the id of a unit.
 */
export type Heads = Record<string, Record<string, { count: number; newest: number[] }>>;

/** Rows of one head. */
const NEWEST = 20;

export const headOf = {
  called: (words: readonly Word[]) => words.map((word) => word.fold).join(' '),
  initials: keyOf.initials,
  unit: (name: string) =>
    `@${wordsOf(name)
      .map((word) => word.fold)
      .join(' ')}`,
  value: (facet: string, value: string) => `?${facet}=${value}`,
};

/** The heads of all keys with more than `fewest` rows. */
export function headsOf(index: RecordIndex, fewest: number): Heads {
  const { records, rowsByDecision } = index;
  const { decisions, rows } = records;
  const heads: Heads = Object.create(null);
  const add = (row: number, key: string, spelled = '') => {
    const its = heads[key] ?? Object.create(null);
    const head = its[spelled] ?? { count: 0, newest: [] };
    heads[key] = its;
    its[spelled] = head;
    head.count += 1;
    if (head.newest.length < NEWEST) head.newest.push(row);
  };
  const calls = new Map<string, [string, string][]>();
  const unitById = new Map(records.units.map((unit) => [unit.id, unit]));
  const unitNames = new Map<string, Set<string>>();
  for (const [id, { name, aliases, formerNames = [] }] of unitById) {
    unitNames.set(id, new Set([name, ...aliases, ...formerNames].map(headOf.unit)));
  }
  const newestFirst = [...decisions.keys()].sort(
    (a, b) => (decisions[b]?.signed ?? '').localeCompare(decisions[a]?.signed ?? '') || a - b,
  );
  for (const row of newestFirst.flatMap((decision) => rowsByDecision[decision] ?? [])) {
    const record = rows[row] as RecordRow;
    for (const facet of facetKeys) {
      for (const value of new Set(valuesOf(records, record, facet))) {
        add(row, headOf.value(facet, value));
        if (facet === 'don-vi')
          for (const name of unitNames.get(value) ?? []) add(row, name, value);
      }
    }
    if (!isPerson(record) || record.withheld) continue;
    const its = calls.get(record.name) ?? callsOf(record.name);
    calls.set(record.name, its);
    for (const [key, spelled] of its) add(row, key, spelled);
  }
  const isMany = (its: Heads[string]) =>
    Object.values(its).reduce((sum, { count }) => sum + count, 0) > fewest;
  return Object.fromEntries(Object.entries(heads).filter(([, its]) => isMany(its)));
}

/** Short forms by which a person may be searched for, and their spelling. */
function callsOf(name: string): [key: string, spelled: string][] {
  const words = wordsOf(name);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  const called = (its: readonly Word[]): [string, string] => [
    headOf.called(its),
    its.map(({ exact }) => exact).join(' '),
  ];
  return [
    called([last]),
    ...(first === last ? [] : [called([first, last])]),
    [headOf.initials(words.map(({ fold }) => fold)), ''],
  ];
}

/** Heads that a query may match, with their labels for the answer; empty for most queries. */
export function headsAsked(
  { lexicon }: RecordIndex,
  { givenNames, familyNames, besideNames }: Plan,
  query: string,
): { key: string; label: string; spelled?: string }[] {
  const bare = withoutCallings(withoutTypedTitles(query)).at(-1) ?? '';
  const letters = abbreviatedName(bare, (each) => lexicon.has(each));
  if (letters?.every((each) => IS_INITIAL.test(each))) {
    return [{ key: headOf.initials(letters.map(fold)), label: `Tên viết tắt “${bare}”` }];
  }
  const words = wordsOf(bare);
  const last = words.at(-1)?.fold ?? '';
  const isFamily = words.length === 1 || familyNames.has(words[0]?.fold ?? '');
  const isCalled = words.length < 3 && isFamily && givenNames.has(last);
  const said = words.map(({ text }) => text).join(' … ');
  const spelled = hasMarks(bare) ? words.map(({ exact }) => exact).join(' ') : undefined;
  return [
    ...(isCalled ? [{ key: headOf.called(words), label: `Người tên “${said}”`, spelled }] : []),
    ...(words.every(({ fold }) => besideNames.has(fold))
      ? [{ key: headOf.unit(query), label: '' }]
      : []),
  ];
}
