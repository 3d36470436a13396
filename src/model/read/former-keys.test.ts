import { expect, test } from 'vitest';
import { entriesOf, readFile } from './read.ts';

const read = (file: string, noun: 'decision' | 'unit', text: string) =>
  entriesOf(readFile(new TextEncoder().encode(text), file, noun));

test('reads the value of a former key as a list of one, at its position', () => {
  const [entry] = read(
    'khen-thuong/2021/9902-qd-ubnd.md',
    'decision',
    '---\nnumber: "9902"\nproposal:\n  number: 9901/TTr\n  on: 06/12/2021\n---\n',
  );
  expect(entry?.data).toEqual({
    number: '9902',
    proposals: [{ number: '9901/TTr', on: '06/12/2021' }],
  });
  expect(entry?.placeOf(['proposals', 0, 'on'])).toMatchObject({ line: 5, column: 7 });
});

test('keeps a blank blank, and never overwrites the current key', () => {
  const [blank, both, listed] = read(
    'don-vi.yml',
    'unit',
    '- id: a\n  successor:\n- id: b\n  successor: a\n  successors: [c]\n- id: d\n  successor: a\n',
  );
  expect(blank?.data).toEqual({ id: 'a' });
  expect(both?.data).toEqual({ id: 'b', successor: 'a', successors: ['c'] });
  expect(listed?.data).toEqual({ id: 'd', successors: ['a'] });
});
