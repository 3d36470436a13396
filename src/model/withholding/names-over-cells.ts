import type { FoundName } from '../../text/find-names.ts';
import { exact, fold, hasMarks } from '../../text/fold.ts';
import type { Sought } from '../../text/name-forms.ts';
import { withoutTitles } from '../../text/titles.ts';
import type { HiddenName } from './withheld.ts';

/**
 * Finds people whose names are split over the cells of one row, with any text in the other cells: “|
 * Nguyễn Thị Thu | Chuyên viên | Hà |”, also in lines of Word and Excel tables. Each match is at the
 * cell of the given name and is asked about.
 */
export function cellNameFinder(
  names: readonly Sought<HiddenName>[],
): (text: string) => FoundName<HiddenName>[] {
  const people = names
    .filter(({ person }) => person)
    .map(({ name, of }) => ({ of, words: withoutTitles(name).split(/\s+/) }))
    .filter(({ words }) => words.length > 1);
  if (people.length === 0) return () => [];
  return (text) =>
    [...text.matchAll(row)].flatMap(({ index, 0: line }) => {
      const cells = cellsOf(line, index);
      return people.flatMap(({ of, words }) => {
        const held = cells.flatMap((cell) => {
          const at = runAt(words, cell.words);
          return at < 0 ? [] : { ...cell, at };
        });
        const isHeld = (word: number) =>
          held.some(({ at, words: own }) => at <= word && word < at + own.length);
        const last = held.find(({ at, words: own }) => at + own.length === words.length);
        if (!last || held.length < 2 || !words.every((_, word) => isHeld(word))) return [];
        const { from, to } = last;
        return { of, from, to, exact: true, sure: false, capital: true, doubtful: true };
      });
    });
}

/** A line with two or more cell borders. */
const row = /^[^\n|\t]*[|\t][^\n|\t]*[|\t].*/gm;

function cellsOf(line: string, start: number) {
  return [...line.matchAll(/[^|\t]+/g)].flatMap(({ index, 0: cell }) => {
    const own = cell.replace(/[*_~`]/g, ' ').trim();
    const words = withoutTitles(own).split(/\s+/);
    const from = start + index + (/\S/.exec(cell)?.index ?? 0);
    return own === '' || words.length > 7 ? [] : { words, from, to: from + cell.trim().length };
  });
}

/** Where words occur in a name, with its diacritics or with none. */
function runAt(name: readonly string[], words: readonly string[]): number {
  const isSame = (own = '', written = '') =>
    exact(own) === exact(written) || (!hasMarks(written) && fold(own) === fold(written));
  return name.findIndex((_, at) => words.every((word, index) => isSame(name[at + index], word)));
}
