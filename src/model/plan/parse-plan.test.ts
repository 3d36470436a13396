import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../settings.ts';
import { acts } from './acts.fixture.ts';
import { type PlanPart, parsePlan } from './parse-plan.ts';
import { announcedBy, isHeading, type PlanDocument } from './plan-document.ts';

test('keeps the published ids of the seed’s plan', () => {
  const document = parsePlan({ parts: seedParts(), ending });
  expect(document.diagnostics).toEqual([]);
  expect(document.clauses.filter((each) => !isHeading(each)).map(({ id }) => id)).toEqual(
    [
      'can-cu i-1-a i-1-b i-1-c i-2-a i-2-b ii-mo-dau ii-1 ii-2 ii-3 ii-4 ii-5 ii-6 iii-mo-dau',
      'iii-1 iii-2 iii-3 iv-1-mo-dau iv-1-1 iv-1-2 iv-1-3 iv-1-4 iv-1-5 iv-2-a-1 iv-2-a-2 iv-2-a-3',
      'iv-2-a-4 iv-2-b v-1 v-2 v-ket noi-nhan chu-ky',
    ]
      .join(' ')
      .split(' '),
  );
  expect(document.clauses.filter(isHeading).map(({ id }) => id)).toEqual(
    'i i-1 i-2 ii iii iv iv-1 iv-2 iv-2-a v'.split(' '),
  );
});

test.each(Object.entries(acts))('%s', (_, text) => {
  const document = parsePlan({ parts: [{ file: 'van-ban.md', body: text }] });
  expect(outline(document)).toMatchSnapshot();
});

test('takes a clause that ends in “… sau:” to announce its siblings, not its children', () => {
  const document = parsePlan({ parts: seedParts(), ending });
  const announced = (id: string) => {
    const clause = document.clauseById.get(id);
    return (
      clause &&
      announcedBy(clause, document)
        .map((each) => each.id)
        .join(' ')
    );
  };
  expect(announced('ii-mo-dau')).toBe('ii-1 ii-2 ii-3 ii-4 ii-5 ii-6');
  expect(announced('iii-mo-dau')).toBe('iii-1 iii-2 iii-3');
  expect(announced('can-cu')).toBe('i ii iii iv v');
  expect(announced('v-1')).toBe('');
});

/** One line per clause, and the parse errors. */
function outline({ clauses, diagnostics }: PlanDocument): string {
  return [
    ...clauses.map(
      (clause) =>
        `${'  '.repeat(clause.depth)}${clause.id} | ${clause.mark} | ${clause.label} | ${clause.place.line}:${clause.place.column}${isHeading(clause) ? ' #' : ''} | ${clause.lines.map(({ text }) => text.slice(0, 28)).join(' ¶ ')}`,
    ),
    ...diagnostics.map(
      ({ kind, place, actual, expected, help }) =>
        `${kind} ${place.line}:${place.column} ${actual}; cần ${expected}. ${help}`,
    ),
  ].join('\n');
}

const ending = {
  recipients: ['Ban TĐKT tỉnh (b/c);'],
  signature: ['GIÁM ĐỐC', 'Đặng Trọng Thắng'],
  place: { file: 'ke-hoach.yml', line: 1, column: 1 },
};

function seedParts(): PlanPart[] {
  const folder = join(root, 'content/phong-trao/covid-19/ke-hoach');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((file) => ({
      file,
      body: readFileSync(join(folder, file), 'utf8').replace(/^---[\s\S]*?\n---\n/, ''),
    }));
}
