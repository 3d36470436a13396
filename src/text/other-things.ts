import { hasMarks } from './fold.ts';
import { isKnownInSlug, isKnownWord } from './known-words.ts';
import type { Token } from './name-tokens.ts';
import { isPlace } from './places.ts';

/**
 * Whether two words that may be somebody's family and given name also are a place (“Cao Bằng”) or an ordinary word
 * (“Nông dân”, “HỒ SƠ”); a person must decide which.
 */
export function isOtherThing<T>(own: readonly Pick<Token<T>, 'word'>[]): boolean {
  const [first, second, ...others] = own.map(({ word: { letters } }) => letters);
  if (first === undefined || second === undefined || others.length > 0) return false;
  const written = `${first} ${second}`.normalize('NFC');
  const isBare = !hasMarks(written);
  return (
    isPlace(isBare ? written.toLowerCase() : written) ||
    (isBare ? isKnownInSlug : isKnownWord)(first, second)
  );
}
