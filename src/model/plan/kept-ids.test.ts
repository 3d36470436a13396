import { expect, test } from 'vitest';
import { extendKeptIds, readKeptIds } from './kept-ids.ts';
import { parsePlan } from './parse-plan.ts';

const parts = [{ file: 'van-ban.md', body: 'I. MỤC TIÊU\n\n1. Một.\n\n2. Hai.\n' }];
const kept = (text: string) => ({ file: 'dia-chi-dieu-khoan.txt', text });

test('adds new ids and never loses a line', () => {
  const { clauses } = parsePlan({ parts });
  const first = extendKeptIds('', clauses);
  expect(readKeptIds(first).map(({ id }) => id)).toEqual(['i', 'i-1', 'i-2']);
  expect(extendKeptIds(first, clauses)).toBe(first);
  expect(extendKeptIds('i-9 = i-2\ni-1', clauses)).toBe('i-9 = i-2\ni-1\ni\ni-2\n');
  expect(extendKeptIds('i-1\r\ni\r\n', clauses)).toBe('i-1\r\ni\r\ni-2\r\n');
});

test('resolves a former id to its clause', () => {
  const { clauseById, diagnostics } = parsePlan({ parts, kept: kept('i-tc2 = i-2\n') });
  expect(diagnostics).toEqual([]);
  expect(clauseById.get('i-tc2')?.id).toBe('i-2');
  expect(clauseById.get('i-2')?.formerIds).toEqual(['i-tc2']);
});

test('reports an id that vanished, leads nowhere or is a clause’s again, with its line', () => {
  const { diagnostics } = parsePlan({
    parts,
    kept: kept('# ghi chú\ni-3\ni-8 = ii-1\ni-1 = i-2\n'),
  });
  expect(
    diagnostics.map(({ place, actual, help }) => `${place.line}: ${actual}. ${help}`),
  ).toMatchSnapshot();
});
