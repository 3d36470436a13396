import { fold } from '../text/fold.ts';
import { decodeTyped } from '../text/typed.ts';
import type { Lexicon } from './lexicon.ts';
import { type Word, wordsOf } from './words.ts';

const LONGEST_WORD = 12;
const MOST_SPLITS = 6;
/** Also the middle name of Hmong men, tried if the other letters give no known words: Giàng A Páo. */
const ALSO_ALONE = /[aoởôy]/i;

/**
 * The ways to split a text typed without spaces into words that the lexicon contains, fewest words
 * first: "nguyenvanan" → nguyễn văn an; if there are none, also as raw Telex or VNI. Empty if neither
 * works.
 */
export function splitJoined(text: string, lexicon: Lexicon): Word[][] {
  const known = (piece: string) => (lexicon.has(fold(piece)) ? piece : null);
  const plain = [...split(text, known), ...split(text, known, ALSO_ALONE)].slice(0, MOST_SPLITS);
  if (plain.length > 0) return plain;
  return split(text, (piece) => {
    if (lexicon.has(fold(piece))) return piece;
    return decodeTyped(piece, (word) => lexicon.hasExactly(word));
  });
}

/** Splits a text into pieces that `read` accepts; it returns each as it is to be read. */
function split(text: string, read: (piece: string) => string | null, alone = /[oởôy]/i): Word[][] {
  const letters = text.normalize('NFC');
  if (letters.length < 4 || letters.length > 60) return [];
  const splits: string[][][] = Array.from({ length: letters.length + 1 }, () => []);
  splits[0] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    const here: string[][] = [];
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const before = splits[start] ?? [];
      if (before.length === 0) continue;
      const piece = letters.slice(start, end);
      const isLoneLetter = piece.length === 1 && end < letters.length && !alone.test(piece);
      const word = isLoneLetter ? null : read(piece);
      if (word === null) continue;
      for (const pieces of before) here.push([...pieces, word]);
    }
    splits[end] = here.sort((a, b) => a.length - b.length).slice(0, MOST_SPLITS);
  }
  return (splits[letters.length] ?? [])
    .filter((pieces) => pieces.length > 1)
    .map((pieces) => wordsOf(pieces.join(' ')));
}
