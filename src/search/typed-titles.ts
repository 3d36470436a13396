import { exact } from '../text/fold.ts';
import { decodeTyped } from '../text/typed.ts';
import { CALLINGS, withoutCallings } from './callings.ts';

const WORDS = new Set(CALLINGS.flatMap((text) => exact(text).split(' ')));
const LONGEST = 4;

/** A text without a title typed in Telex or VNI keys ("oong", "d9o62ng chi1"). */
export function withoutTypedTitles(text: string): string {
  const words = text.match(/\S+\s*/g) ?? [];
  const decoded = words
    .slice(0, LONGEST)
    .map((word) => decodeTyped(word.trim(), (each) => WORDS.has(exact(each))));
  const end = decoded.includes(null) ? decoded.indexOf(null) : decoded.length;
  // “Vox” of “võ sư” is also a family name: only whole titles are removed.
  for (let length = Math.min(end, words.length - 1); length > 0; length -= 1) {
    const title = decoded.slice(0, length).join(' ');
    if (withoutCallings(`${title} x`).at(-1) === 'x') return words.slice(length).join('');
  }
  return text;
}
