import { fold } from '../text/fold.ts';
import { wordsOf } from './words.ts';

/** The passages of some names whose initials are the given letters; at least three words, or all. */
export function initialsWithin(letters: string, names: readonly string[]): string[] {
  const wanted = fold(letters);
  const found = new Set<string>();
  for (const name of names) {
    const words = wordsOf(name);
    const initials = words.map((word) => word.fold.charAt(0)).join('');
    const at = initials.lastIndexOf(wanted);
    const isWhole = wanted.length === words.length && wanted.length > 1;
    if (at < 0 || !(isWhole || wanted.length >= 3)) continue;
    const first = words[at];
    const last = words[at + wanted.length - 1];
    if (first && last) found.add(name.normalize('NFC').slice(first.start, last.end));
  }
  return [...found];
}
