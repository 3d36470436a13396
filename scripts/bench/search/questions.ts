import type { Records } from '../../../src/register/register-table.ts';
import { fold } from '../../../src/text/fold.ts';

/** A query, its form of typing, and the expected name. */
export interface Question {
  form: string;
  query: string;
  name: string;
}

const EACH = 40;

/** Queries about people of the records, evenly distributed, in five forms of typing. */
export function questionsAbout({ rows }: Records): Question[] {
  const people = rows.filter(({ recipientType }) => recipientType === 'ca-nhan');
  const step = Math.max(1, Math.floor(people.length / EACH));
  const names = Array.from(
    { length: EACH },
    (_, n) => people[(n * step) % people.length]?.name ?? '',
  );
  const forms: Record<string, (name: string) => string> = {
    'no marks': fold,
    marks: (name) => name,
    'd for đ': (name) => name.replaceAll('đ', 'd').replaceAll('Đ', 'D'),
    'no spaces': (name) => fold(name).replaceAll(' ', ''),
    'two letters swapped': swapLetters,
  };
  return Object.entries(forms).flatMap(([form, type]) =>
    names.map((name) => ({ form, query: type(name), name })),
  );
}

/** Swaps the two letters in the middle of the longest word. */
function swapLetters(name: string): string {
  const words = fold(name).split(' ');
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  const at = Math.max(0, Math.floor(longest.length / 2) - 1);
  const swapped =
    longest.slice(0, at) + (longest[at + 1] ?? '') + (longest[at] ?? '') + longest.slice(at + 2);
  return words.map((word) => (word === longest ? swapped : word)).join(' ');
}
