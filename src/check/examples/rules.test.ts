import { describe, expect, it } from 'vitest';
import type { Example } from '../kit/example.ts';
import { rules } from '../rules/index.ts';
import { checkExample } from './check-example.ts';

const found = (example: Example) =>
  checkExample(example).diagnostics.map(
    ({ rule, field, severity, message }) => `${severity} ${rule} ${field}: ${message}`,
  );

it('finds nothing in content without errors', () => {
  expect(found({})).toEqual([]);
});

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  const isOwn = (line: string) => line.split(' ')[1] === rule.id;

  it.each(rule.bad)('refuses example %#', (example) => {
    const lines = found(example);
    expect(lines.filter(isOwn), lines.join('\n')).not.toEqual([]);
    expect(lines.filter((line) => !isOwn(line))).toEqual([]);
  });

  it.each(rule.good ?? [])('accepts example %#', (example) => {
    expect(found(example)).toEqual([]);
  });
});
