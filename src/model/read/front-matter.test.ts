import { expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';
import { readSource } from './source.ts';

const read = (yaml: string) => readFrontMatter(readSource(Buffer.from(`---\n${yaml}---\n`), false));

it.each([
  ['a plain text', 'summary: Gọi ông 0912 khi cần\n', { line: 2, column: 18 }],
  ['a quoted one', 'summary: "Gọi ông 0912 khi cần"\n', { line: 2, column: 19 }],
  ['one folded over lines', 'summary: Gọi\n  ông 0912 khi cần\n', { line: 3, column: 7 }],
  ['a block', 'summary: >-\n  Gọi ông\n  0912 khi cần\n', { line: 4, column: 3 }],
  ['a list', 'summary:\n  - Gọi ông 0912 khi cần\n', { line: 3, column: 13 }],
])('points at a word within %s', (_, yaml, place) => {
  const { data, placeOf } = read(yaml);
  const { summary } = data as { summary: string | string[] };
  const [text, path] = Array.isArray(summary)
    ? [summary[0], ['summary', 0]]
    : [summary, ['summary']];
  expect(placeOf(path, 'value', text?.indexOf('0912'))).toEqual(place);
});

it('points at the start of a text whose escapes it does not follow', () => {
  const { placeOf } = read('summary: "\\u0047ọi ông 0912"\n');
  expect(placeOf(['summary'], 'value', 8)).toEqual({ line: 2, column: 10 });
});

it('finds the key that contains an offset', () => {
  const yaml = 'title: Một\nconsent:\n  - scope: [ten, anh]\n    basis: Phiếu\n';
  const { pathAt } = read(yaml);
  expect(pathAt(yaml.indexOf('anh'))).toEqual(['consent', 0, 'scope', 1]);
  expect(pathAt(yaml.indexOf('Phiếu'))).toEqual(['consent', 0, 'basis']);
  expect(pathAt(yaml.indexOf('Một'))).toEqual(['title']);
});
