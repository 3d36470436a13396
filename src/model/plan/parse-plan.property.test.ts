import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acts } from './acts.fixture.ts';
import { parsePlan } from './parse-plan.ts';
import type { PlanDocument } from './plan-document.ts';

/**
 * Blocks of every shape found in acts, in any order: most such acts make no sense, but must be parsed.
 */
const block = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        ...['I.', 'II.', 'IV.', 'A.', 'B.', '1.', '2.', '3.', '1.1.', '2.1', '1.2.3.', '12)', 'a)'],
        ...['b)', 'đ)', '(1)', '-', '–', '+', '*', 'Điều 1.', 'Điều 12:', 'Chương I', 'Mục 2.'],
        ...['Tiểu mục 1.', 'Phần thứ hai', 'PHẦN I', 'PHỤ LỤC', 'Phụ lục 2', 'Khoản 3', '\\-', ''],
      ),
      fc.constantFrom('', '# ', '### '),
      fc.array(
        fc.constantFrom(
          'Thi đua',
          'đơn vị',
          'CCVC',
          '05',
          '“tốt”;',
          '(*)',
          '1.5',
          'sau:',
          'a_b_c',
          'hết.',
        ),
        { minLength: 1, maxLength: 6 },
      ),
      fc.constantFrom('', '', '', ' {#ii-3}', ' {#Sai Mã}'),
    )
    .map(([mark, hashes, words, id]) => ({
      source: `${hashes}${[mark, ...words].filter(Boolean).join(' ')}${id}`,
      words: [mark.replace('\\', ''), ...words].filter(Boolean).join(' '),
    })),
  fc.constant({ source: '| Đơn vị | Số |\n|---|:-:|\n| Đội | 05 |', words: 'Đơn vị Số Đội 05' }),
  fc.constant({
    source: 'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
    words: 'Nơi nhận: - Như trên; - Lưu: VT.',
  }),
  fc.constant({ source: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', words: 'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH' }),
);
const act = fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n\n', '\n\n    ', '\n\n  ')), {
  maxLength: 25,
});

test('puts every word of an act into exactly one clause, in order', () => {
  fc.assert(
    fc.property(act, (blocks) => {
      const document = parse(blocks.map(([{ source }, gap]) => source + gap).join(''));
      const words = blocks.map(([each]) => each.words).join(' ');
      expect(wordsOf(document)).toBe(words);
    }),
    { numRuns: 1500, seed: 30 },
  );
});

test('assigns unique, reproducible ids and never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        act.map((blocks) => blocks.map(([{ source }, gap]) => source + gap).join('')),
        fc.string(),
      ),
      (text) => {
        const ids = parse(text).clauses.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(parse(text).clauses.map(({ id }) => id)).toEqual(ids);
        for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      },
    ),
    { numRuns: 1500, seed: 30 },
  );
});

test('keeps ids and words when lines break differently', () => {
  for (const text of Object.values(acts)) {
    const parted = parse(text.replace(/\n(?=[-+]|[a-zđ]\))/g, '\n\n'));
    expect(parted.clauses.map(({ id }) => id)).toEqual(parse(text).clauses.map(({ id }) => id));
    expect(wordsOf(parted)).toBe(wordsOf(parse(text)));
  }
});

function parse(body: string): PlanDocument {
  return parsePlan({ parts: [{ file: 'van-ban.md', body }] });
}

function wordsOf({ clauses }: PlanDocument): string {
  return clauses
    .map(({ text }) => text)
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}
