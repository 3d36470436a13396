import { exact } from '../text/fold.ts';
import { decodeTyped } from '../text/typed.ts';
import { HONORIFICS } from './honorifics.ts';

const WORDS = new Set(HONORIFICS.flatMap((text) => exact(text).split(' ')));

/** A text without a title that was typed in Telex or VNI keys ("oong", "d9o62ng chi1"). */
export function withoutTypedTitles(text: string): string {
  const words = text.match(/\S+\s*/g) ?? [];
  const isTitle = (word: string) => decodeTyped(word, (each) => WORDS.has(exact(each))) !== null;
  const end = words.findIndex((word) => !isTitle(word.trim()));
  return words.slice(Math.max(0, end)).join('');
}
